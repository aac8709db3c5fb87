import { k1 } from './bm25.ts';
import type { QueryWord } from './query-terms.ts';
import type { RankedArticle } from './rank-articles.ts';

/** What a word that no article holds is worth, as a share of the rarest. */
const unknownWorth = 0.6;

/**
 * A score from 0 to 1, comparable across queries and collections. It is BM25 relative to the rarest possible word,
 * saturated. The share of the query that the article does not cover lowers it.
 */
export function matchScore(
  { terms, parts, score }: RankedArticle,
  { words, articles }: { words: QueryWord[]; articles: number },
): number {
  const rarest = Math.log(1 + (articles + 0.5) / 1.5);
  const parted = new Map(terms.map((term, at) => [term, parts[at] ?? 0]));
  let asked = 0;
  let met = 0;
  for (const { worth, terms } of words) {
    const own = worth || unknownWorth * rarest;
    asked += own;
    const part = Math.max(0, ...terms.map((term) => parted.get(term) ?? 0));
    met += Math.min(own, part);
  }
  const spoken = terms.filter((term) => term.startsWith('~'));
  if (spoken.length > 0) met += Math.min(0.5 * (asked - met), 0.5 * spoken.length * rarest * 0.3);
  const evidence = score / (rarest * (k1 + 1));
  const covered = asked > 0 ? Math.min(1, met / asked) : 0;
  return Math.round((1 - Math.exp(-1.6 * evidence)) * (0.35 + 0.65 * Math.sqrt(covered)) * 1000) / 1000;
}
