import { type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import { attachments, contacts, messages, tickets } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { filterCondition } from './search/filters.ts';
import { parseSearchQuery, type Term } from './search/query.ts';
import { stemsOf } from './search/stems.ts';
import { termQuery } from './search/terms.ts';
import { stemmableWords, type WordQuery } from './search/words.ts';

/** A search as two equivalent queries. */
export type Search = {
  /** Via the indexes: fast unless nearly all tickets match. */
  viaIndex: SQL;
  /** Per ticket: fast when nearly all match, so that a page fills early. */
  perTicket: SQL;
  /** True when all terms are so common that the per-ticket query should be tried first. */
  common: boolean;
  /** True when it names a status or a ticket itself, so that the list's own status does not apply. */
  namesStatus: boolean;
};

/** A term is common in more than this share of mails or contacts, or in more than so many, by PostgreSQL's statistics. */
const commonShare = 0.05;
const commonRows = 20_000;

/**
 * Parses a search: a #number, or terms that all occur in one mail, one file, or the contact. Terms match by their
 * beginning, unless too short. Filters, exclusions and mixed alternatives hold for the ticket as a whole.
 * @throws Refusal `invalid` for an operator or a value that does not exist.
 */
export async function parseSearch(ctx: Ctx, q: string): Promise<Search> {
  const number = /^#?(\d{1,15})$/.exec(q)?.[1];
  const parsed = parseSearchQuery(q);
  const namesStatus = parsed
    .flat()
    .some((term) => term.kind === 'filter' && ['is', 'number'].includes(term.name));
  const stems = await stemsOf(ctx, stemmableWords(q));
  const read = parsed.map((clause) => clause.map((term) => readTerm(term, stems)));
  const [together, apart] = [read.filter(isText), read.filter((clause) => !isText(clause))];
  const conditions = apart.map((clause) => anyOf(clause.map((term) => conditionOf(ctx, term))));
  const terms = together.flatMap((clause) => toWordQuery(clause));
  if (terms.length === 0) {
    const nothing = conditions.length === 0 || together.length > 0;
    const condition = nothing ? sql`false` : allOf(conditions);
    return { viaIndex: condition, perTicket: condition, common: false, namesStatus };
  }
  const common = await commonWords(
    ctx,
    terms.flatMap((term) => term.words.flat()),
  );
  const rare = terms.filter((term) => !isCommon(term, common.inMails));
  const all = toQuery(terms);
  return {
    viaIndex: allOf([viaIndex(terms, rare, number), ...conditions]),
    perTicket: allOf([perTicket(all, number), ...conditions]),
    common: rare.length === 0 || terms.every((term) => isCommon(term, common.inContacts)),
    namesStatus,
  };
}

/** Whether each word is common, by any of its beginnings. */
function isCommon({ words }: WordQuery, common: Set<string>): boolean {
  return words.length > 0 && words.every((beginnings) => beginnings.some((word) => common.has(word)));
}

type ReadTerm = {
  negated: boolean;
  text: WordQuery | null;
  filter: Extract<Term, { kind: 'filter' }> | null;
};

function readTerm(term: Term, stems: Map<string, string[]>): ReadTerm {
  const { negated } = term;
  if (term.kind === 'filter') return { negated, text: null, filter: term };
  return { negated, text: termQuery(term, stems), filter: null };
}

const isText = (clause: ReadTerm[]) => clause.every(({ negated, filter }) => !negated && filter === null);

function toWordQuery(clause: ReadTerm[]): WordQuery[] {
  const texts = clause.flatMap(({ text }) => (text ? [text] : []));
  const [only] = texts;
  if (!only) return [];
  if (texts.length === 1) return [only];
  const words = [texts.flatMap((text) => text.words.flat())];
  return [{ words, query: `(${texts.map(({ query }) => query).join(' | ')})` }];
}

function conditionOf(ctx: Ctx, { negated, text, filter }: ReadTerm): SQL {
  const condition = filter ? filterCondition(ctx, filter) : text ? perTicket(toQuery([text])) : sql`true`;
  return negated ? sql`not (${condition})` : condition;
}

const allOf = (conditions: SQL[]) => sql`(${sql.join(conditions, sql` and `)})`;
const anyOf = (conditions: SQL[]) => sql`(${sql.join(conditions, sql` or `)})`;

function toQuery(terms: WordQuery[]): SQL {
  const text = terms.map(({ query }) => query).join(' & ');
  return sql`${text}::tsquery`;
}

async function commonWords(ctx: Ctx, words: string[]) {
  const rows = await ctx.db.execute<{ word: string; tablename: 'messages' | 'contacts' }>(sql`
    select word, tablename
      from pg_stats, unnest(${sql.param(words)}::text[]) as word,
           lateral (select reltuples from pg_class where oid = format('%I.%I', schemaname, tablename)::regclass) as size
     where schemaname = current_schema()
       and tablename in ('messages', 'contacts') and attname = 'search'
       and least(${commonShare}, ${commonRows} / greatest(reltuples, 1)) < (
         select sum(share) from unnest(most_common_elems::text::text[], most_common_elem_freqs) as one (lexeme, share)
          where starts_with(lexeme, word))`);
  const wordsIn = (where: string) =>
    new Set(rows.filter(({ tablename }) => tablename === where).map(({ word }) => word));
  return { inMails: wordsIn('messages'), inContacts: wordsIn('contacts') };
}

/**
 * Only rare terms use the index, which would return half of all mail for a common one. "is true" keeps the full query
 * off the index; reading it from each match is dear, and needless where all terms are rare.
 */
function viaIndex(terms: WordQuery[], rare: WordQuery[], number: string | undefined) {
  const all = toQuery(terms);
  const driver = rare.length > 0 ? toQuery(rare) : all;
  const isRead = rare.length > 0 && rare.length < terms.length;
  const holds = (search: SQLWrapper) => (isRead ? sql`and (${search} @@ ${all}) is true` : sql``);
  return sql`${tickets.id} in (
  select ${messages.ticketId} from ${messages}
   where ${messages.search} @@ ${driver} ${holds(messages.search)}
  union all
  select ${messages.ticketId} from ${attachments} join ${messages} on ${messages.id} = ${attachments.messageId}
   where ${attachments.search} @@ ${driver} ${holds(attachments.search)}
  union all
  select meant.id from tickets meant join ${contacts} on ${contacts.id} = meant.contact_id where ${contacts.search} @@ ${all}
  ${number ? sql`union all select meant.id from tickets meant where meant.number = ${number}` : sql``})`;
}

/** `offset 0` keeps each subquery with its ticket: planned as one for all tickets, it would read every match first. */
function perTicket(all: SQL, number?: string) {
  return sql`(
  exists (select 1 from ${messages} where ${messages.ticketId} = ${tickets.id} and ${messages.search} @@ ${all} offset 0)
  or exists (
    select 1 from ${attachments} join ${messages} on ${messages.id} = ${attachments.messageId}
     where ${messages.ticketId} = ${tickets.id} and ${attachments.search} @@ ${all} offset 0)
  or ${contacts.search} @@ ${all}
  ${number ? sql`or ${tickets.number} = ${number}` : sql``})`;
}
