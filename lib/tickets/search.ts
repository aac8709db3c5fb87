import { type SQL, sql } from 'drizzle-orm';
import { attachments, contactSearchVector, contacts, messages, tickets } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';

/** A search in two forms that find the same tickets. */
export type Search = {
  /** Asks the indexes for every ticket that is meant: quick unless nearly all are. */
  viaIndex: SQL;
  /** Looks into one ticket after the other: quick when nearly all are meant, so that a page is soon full. */
  perTicket: SQL;
  /** Each of the words stands in so many mails, or names so many contacts, that `ticketQueries` should be tried first. */
  common: boolean;
};

/** A word is common when this share of all mails, or of all contacts, has it by the database's own statistics. */
const commonShare = 0.05;

/**
 * Reads what a person looks for: a #number, or words that all stand in one mail (its subject included), in one file, or
 * in name and address of the contact. A word is found by its beginning, unless that is too short to mean much.
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

/** Splits at spaces. What punctuation joins, such as an address, is looked for both whole and in pieces. */
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
  const rows = await ctx.db.execute<{ word: string; place: 'messages' | 'contacts_words_idx' }>(sql`
    select word, tablename as place
      from pg_stats, unnest(${sql.param(words)}::text[]) as word
     where schemaname = current_schema()
       and (tablename, attname) in (('messages', 'search'), ('contacts_words_idx', 'to_tsvector'))
       and ${commonShare} < (
         select sum(share) from unnest(most_common_elems::text::text[], most_common_elem_freqs) as one (lexeme, share)
          where starts_with(lexeme, word))`);
  const wordsIn = (where: string) =>
    new Set(rows.filter(({ place }) => place === where).map(({ word }) => word));
  return { inMails: wordsIn('messages'), inContacts: wordsIn('contacts_words_idx') };
}

/**
 * A common word would have its index list half of all mails, so only the rare ones ask the index, and "is true" keeps
 * the whole query from it.
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
