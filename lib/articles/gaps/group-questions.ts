/** The questions that were grouped so far, each by its terms. */
export type QuestionGroup = { id: string; questions: string[][] };
/** What a term is worth: the rarer, the more. */
export type WorthOf = (term: string) => number;

/** Two questions ask the same from here on; when they share one term only, it must be nearly all that they hold. */
const minSimilarity = 0.42;
const minSimilarityOfOne = 0.6;

/** The group whose questions ask the same as these terms; null for a new matter. The earliest group wins a tie. */
export function findGroup(terms: string[], groups: QuestionGroup[], worthOf: WorthOf): QuestionGroup | null {
  let best: { group: QuestionGroup; value: number } | null = null;
  for (const group of groups) {
    const value = similarity(terms, group, worthOf);
    if (value > (best?.value ?? 0)) best = { group, value };
  }
  return best?.group ?? null;
}

/**
 * From 0 to 1, and 0 below what makes them the same: twice what is shared, by its worth, over what both hold (Dice, "Measures of the Amount of Ecologic
 * Association Between Species", 1945). A term counts for a group by the share of its questions that hold it.
 */
function similarity(terms: string[], { questions }: QuestionGroup, worthOf: WorthOf): number {
  const shares = new Map<string, number>();
  for (const question of questions)
    for (const term of question) shares.set(term, (shares.get(term) ?? 0) + 1 / questions.length);
  if (nameOtherCountries(terms, [...shares.keys()])) return 0;
  const shared = terms.filter((term) => shares.has(term));
  const ofGroup = [...shares].reduce((sum, [term, share]) => sum + worthOf(term) * share, 0);
  const ofQuestion = terms.reduce((sum, term) => sum + worthOf(term), 0);
  const common = shared.reduce((sum, term) => sum + worthOf(term) * Math.sqrt(shares.get(term) ?? 0), 0);
  const value = (2 * common) / (ofGroup + ofQuestion);
  return value >= (shared.length === 1 ? minSimilarityOfOne : minSimilarity) ? value : 0;
}

/** Delivery to Iceland and to Norway are two matters, whatever else is said alike. */
function nameOtherCountries(one: string[], other: string[]): boolean {
  const countries = one.filter((term) => term.startsWith('@'));
  return (
    countries.length > 0 &&
    other.some((term) => term.startsWith('@')) &&
    !countries.some((term) => other.includes(term))
  );
}
