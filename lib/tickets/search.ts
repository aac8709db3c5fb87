import { type SQL, sql } from 'drizzle-orm';
import { attachments, contactSearchVector, contacts, messages, tickets } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';

/** A search as two equivalent queries. */
export type Search = {
  /** Via the indexes: fast unless nearly all tickets match. */
  viaIndex: SQL;
  /** Per ticket: fast when nearly all match, so that a page fills early. */
  perTicket: SQL;
  /** True when all terms are so common that the per-ticket query should be tried first. */
  common: boolean;
};

/** The share of mails or contacts above which a term is common, by PostgreSQL's statistics. */
const commonShare = 0.05;

/**
 * Parses a search: a #number, or terms that all occur in one mail, one file, or the contact. Terms match by prefix,
 * unless too short.
 */
export async function parseSearch(ctx: Ctx, q: string): Promise<Search> {
  const number = /^#?(\d{1,15})$/.exec(q)?.[1];
  const terms = parseTerms(q);
  if (terms.length === 0) return { viaIndex: sql`false`, perTicket: sql`false`, common: false };
  const words = terms.flatMap((term) => term.words);
  const common = await commonWords(ctx, words);
  const rare = terms.filter(
    ({ words }) => words.length > 1 || words.some((word) => !common.inMails.has(word)),
  );
  const all = toQuery(terms);
  return {
    viaIndex: viaIndex(all, rare.length > 0 ? toQuery(rare) : all, number),
    perTicket: perTicket(all, number),
    common: rare.length === 0 || words.every((word) => common.inContacts.has(word)),
  };
}

type Term = { words: string[]; query: string };

/** Splits at spaces. Terms joined by punctuation, such as addresses, match whole or in parts. */
function parseTerms(q: string): Term[] {
  return q.split(/\s+/).flatMap((term) => {
    const words = term.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    if (words.length === 0) return [];
    const pieces = words.map(toLexeme).join(' & ');
    const whole = term.replace(/[^\p{L}\p{N}@._+:/-]/gu, '');
    return [{ words, query: words.length > 1 ? `('${whole}':* | (${pieces}))` : pieces }];
  });
}

const toLexeme = (word: string) => (/^[\0-\x7f]{1,2}$/.test(word) ? `'${word}'` : `'${word}':*`);

function toQuery(terms: Term[]): SQL {
  const text = terms.map(({ query }) => query).join(' & ');
  return sql`to_tsquery('simple', ${text})`;
}

async function commonWords(ctx: Ctx, words: string[]) {
  const rows = await ctx.db.execute<{ word: string; tablename: 'messages' | 'contacts_words_idx' }>(sql`
    select word, tablename
      from pg_stats, unnest(${sql.param(words)}::text[]) as word
     where schemaname = current_schema()
       and (tablename, attname) in (('messages', 'search'), ('contacts_words_idx', 'to_tsvector'))
       and ${commonShare} < (
         select sum(share) from unnest(most_common_elems::text::text[], most_common_elem_freqs) as one (lexeme, share)
          where starts_with(lexeme, word))`);
  const wordsIn = (where: string) =>
    new Set(rows.filter(({ tablename }) => tablename === where).map(({ word }) => word));
  return { inMails: wordsIn('messages'), inContacts: wordsIn('contacts_words_idx') };
}

/**
 * Only rare terms use the index, which would return half of all mail for a common one. "is true" keeps the full query
 * off the index.
 */
function viaIndex(all: SQL, rare: SQL, number: string | undefined) {
  return sql`${tickets.id} in (
  select ${messages.ticketId} from ${messages}
   where ${messages.search} @@ ${rare} and (${messages.search} @@ ${all}) is true
  union all
  select ${messages.ticketId} from ${attachments} join ${messages} on ${messages.id} = ${attachments.messageId}
   where ${attachments.search} @@ ${rare} and (${attachments.search} @@ ${all}) is true
  union all
  select meant.id from tickets meant join ${contacts} on ${contacts.id} = meant.contact_id where ${contactSearchVector(contacts)} @@ ${all}
  ${number ? sql`union all select meant.id from tickets meant where meant.number = ${number}` : sql``})`;
}

function perTicket(all: SQL, number: string | undefined) {
  return sql`(
  exists (select 1 from ${messages} where ${messages.ticketId} = ${tickets.id} and ${messages.search} @@ ${all})
  or exists (
    select 1 from ${attachments} join ${messages} on ${messages.id} = ${attachments.messageId}
     where ${messages.ticketId} = ${tickets.id} and ${attachments.search} @@ ${all})
  or ${contactSearchVector(contacts)} @@ ${all}
  ${number ? sql`or ${tickets.number} = ${number}` : sql``})`;
}
