import { sql } from 'drizzle-orm';
import type { Ctx } from '#lib/platform/context.ts';
import { foldText } from '#lib/platform/fold-text.ts';

/** The stemmers that PostgreSQL ships, by the language of a ticket (ISO 639-1). */
const stemmers: Record<string, string> = {
  ar: 'arabic',
  ca: 'catalan',
  da: 'danish',
  de: 'german',
  el: 'greek',
  en: 'english',
  es: 'spanish',
  et: 'estonian',
  eu: 'basque',
  fi: 'finnish',
  fr: 'french',
  ga: 'irish',
  hi: 'hindi',
  hu: 'hungarian',
  hy: 'armenian',
  id: 'indonesian',
  it: 'italian',
  lt: 'lithuanian',
  ne: 'nepali',
  nl: 'dutch',
  no: 'norwegian',
  pt: 'portuguese',
  ro: 'romanian',
  ru: 'russian',
  sr: 'serbian',
  sv: 'swedish',
  ta: 'tamil',
  tr: 'turkish',
  yi: 'yiddish',
};
const minStem = 3;

/**
 * For each word, the beginnings by which other forms of it are found: its stems in the languages of the newest tickets,
 * and in English. As parts of a tsquery, by the folded word.
 */
export async function stemsOf(ctx: Ctx, words: string[]): Promise<Map<string, string[]>> {
  if (words.length === 0) return new Map();
  const rows = await ctx.db.execute<{ word: string; stem: string }>(sql`
    with languages as (
      select distinct language from (select language from tickets order by number desc limit 2000) as newest),
    dictionaries as (
      select (value || '_stem')::regdictionary as dictionary
        from jsonb_each_text(${JSON.stringify(stemmers)}::jsonb)
       where key = 'en' or key in (select language from languages))
    select word, stem
      from unnest(${sql.param([...new Set(words)])}::text[]) as word, dictionaries,
           unnest(ts_lexize(dictionary, word)) as stem
     where stem <> ''`);
  return new Map(
    [...Map.groupBy(rows, ({ word }) => foldText(word))].map(([word, found]) => [
      word,
      [...new Set(found.flatMap(({ stem }) => beginnings(foldText(stem), word)))],
    ]),
  );
}

/** Also where the letters before an ending change: "cities" and "city", "tries" and "trying", "uses" and "using". */
function beginnings(stem: string, word: string): string[] {
  const safe = stem.replace(/[^\p{L}\p{N}]/gu, '');
  if (safe.length < minStem) return [];
  const root = safe.slice(0, -1);
  if (safe.endsWith('i'))
    return root.length < minStem
      ? [`'${root}y':*`, `'${root}ies'`, `'${root}ied'`]
      : [`'${safe}':*`, `'${root}y'`];
  const changed = safe.length === minStem && safe.endsWith('e') ? [`'${root}ing'`] : [];
  return safe === word ? changed : [`'${safe}':*`, ...changed];
}
