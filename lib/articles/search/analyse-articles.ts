import type { Ctx } from '#lib/platform/context.ts';
import { detectLanguage } from '#lib/platform/language.ts';
import { type Chunk, chunkArticle } from './chunks.ts';
import type { IndexableArticle } from './index-articles.ts';
import { mattersIn } from './matters.ts';
import { stem, type TermOf } from './stemmers.ts';
import { wordsOf } from './words.ts';

/**
 * BM25F: frequencies are weighted by field. See Robertson, Zaragoza and Taylor, "Simple BM25 extension to multiple
 * weighted fields", 2004.
 */
const weights = { title: 3, heading: 2, text: 1 };

/** A chunk has a language of its own when it has this many letters; shorter ones have the article's. */
const minLettersToDetect = 200;

type AnalysedChunk = Chunk & {
  language: string | null;
  length: number;
  terms: string[];
  frequencies: number[];
};
export type AnalysedArticle = {
  id: string;
  mailboxId: string | null;
  language: string | null;
  /** In words, title and headings by their weight. */
  length: number;
  frequencies: Map<string, number>;
  chunks: AnalysedChunk[];
};

type Parts = { title: string[]; language: string | null; chunks: (Chunk & ChunkWords)[] };
type ChunkWords = {
  language: string | null;
  headingWords: string[];
  textWords: string[];
  matters: Map<string, number>;
};

/** Splits articles into chunks and counts their terms, each chunk in its language. */
export async function analyseArticles(ctx: Ctx, given: IndexableArticle[]): Promise<AnalysedArticle[]> {
  const parts = await Promise.all(given.map(partsOf));
  const termOf = await stem(
    ctx,
    parts.flatMap(({ title, chunks }) =>
      chunks.map(({ language, headingWords, textWords }) => ({
        language,
        words: [...title, ...headingWords, ...textWords],
      })),
    ),
  );
  return given.flatMap(({ id, mailboxId }, at) => {
    const part = parts[at];
    return part ? [{ id, mailboxId, language: part.language, ...count(part, termOf) }] : [];
  });
}

async function partsOf({ title, body, ...article }: IndexableArticle): Promise<Parts> {
  const language = article.language ?? (await detectLanguage(`${title}\n${body}`));
  const chunks = chunkArticle(body);
  const described = await Promise.all(
    (chunks.length > 0 ? chunks : [{ heading: '', text: '' }]).map(async (chunk) => ({
      ...chunk,
      language: article.languageGiven ? language : await languageOf(chunk, language),
      headingWords: wordsOf(chunk.heading),
      textWords: wordsOf(chunk.text),
      matters: mattersIn(`${title}\n${title}\n${chunk.heading}\n${chunk.text}`, language),
    })),
  );
  return { title: wordsOf(title), language, chunks: described };
}

async function languageOf({ text }: Chunk, ofArticle: string | null): Promise<string | null> {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return letters < minLettersToDetect ? ofArticle : ((await detectLanguage(text)) ?? ofArticle);
}

function count(
  { title, chunks }: Parts,
  termOf: TermOf,
): Pick<AnalysedArticle, 'length' | 'frequencies' | 'chunks'> {
  const whole = new Map<string, number>();
  const titled = new Set<string | null>();
  let length = title.length * weights.title;
  let heading: string | null = null;
  const counted = chunks.map(({ headingWords, textWords, matters, ...chunk }) => {
    const { language } = chunk;
    const own = new Map<string, number>();
    const ofTitle = countTerms(title, { language, termOf, weight: weights.title });
    const ofHeading = countTerms(headingWords, { language, termOf, weight: weights.heading });
    const ofText = countTerms(textWords, { language, termOf, weight: weights.text });
    for (const counts of [ofTitle, ofHeading, ofText, matters]) addInto(own, counts);
    addInto(whole, ofText);
    addInto(whole, matters);
    length += textWords.length;
    if (!titled.has(language)) addInto(whole, ofTitle);
    titled.add(language);
    if (heading !== chunk.heading) {
      addInto(whole, ofHeading);
      length += headingWords.length * weights.heading;
      heading = chunk.heading;
    }
    return {
      ...chunk,
      length: title.length * weights.title + headingWords.length * weights.heading + textWords.length,
      terms: [...own.keys()],
      frequencies: [...own.values()],
    };
  });
  return { length, frequencies: whole, chunks: counted };
}

function countTerms(
  words: string[],
  { language, termOf, weight }: { language: string | null; termOf: TermOf; weight: number },
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) {
    const term = termOf(language, word);
    if (term !== null) counts.set(term, (counts.get(term) ?? 0) + weight);
  }
  return counts;
}

function addInto(sum: Map<string, number>, counts: Map<string, number>): void {
  for (const [term, frequency] of counts) sum.set(term, (sum.get(term) ?? 0) + frequency);
}
