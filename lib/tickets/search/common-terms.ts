import { sql } from 'drizzle-orm';
import { contacts } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { toQuery } from './text-conditions.ts';
import type { WordQuery } from './words.ts';

/** A term is common in more than this share of mails or contacts, or in more than so many, by PostgreSQL's statistics. */
const commonShare = 0.05;
const commonRows = 20_000;

/** Contacts have many tickets each. */
const manyContacts = 500;

/** The terms that few mails hold. `areCommon`: so many tickets hold all terms that the newest ones fill a page. */
export async function commonTerms(
  ctx: Ctx,
  terms: WordQuery[],
): Promise<{ rare: WordQuery[]; areCommon: boolean }> {
  const common = await commonWords(
    ctx,
    terms.flatMap((term) => term.words.flat()),
  );
  const rare = terms.filter((term) => !isCommon(term, common.inMails));
  const areCommon =
    rare.length === 0 ||
    terms.every((term) => isCommon(term, common.inContacts)) ||
    (await meanManyContacts(ctx, rare));
  return { rare, areCommon };
}

/** Whether each word is common, by any of its beginnings. */
function isCommon({ words }: WordQuery, common: Set<string>): boolean {
  return words.length > 0 && words.every((beginnings) => beginnings.some((word) => common.has(word)));
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

async function meanManyContacts(ctx: Ctx, terms: WordQuery[]): Promise<boolean> {
  const named = terms.map((term) => ({ ...term, query: term.query.replaceAll("'from:", "'") }));
  const [found] = await ctx.db.execute<{ n: number }>(sql`
    select count(*)::int as n
      from (select 1 from ${contacts} where ${contacts.search} @@ ${toQuery(named)} limit ${manyContacts}) as named`);
  return found?.n === manyContacts;
}
