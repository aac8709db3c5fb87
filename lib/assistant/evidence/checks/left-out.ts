import type { Quantity } from '../quantities.ts';
import { sameQuantity } from '../quantities.ts';
import type { TermSet, WordTerm } from '../terms.ts';

export type ReadText = { set: TermSet; figures: Quantity[] };
type Compared = { others: TermSet; said: ReadText[]; held: ReadText[] };

/**
 * Whether texts of ours answer a question that the draft leaves out. It has neither the question's rarest words nor what
 * the answering passages say. Words that no text has prove nothing.
 */
export function isLeftOut(terms: WordTerm[], { others, said, held }: Compared): boolean {
  const holding = (term: WordTerm) => held.filter(({ set }) => set.find(term)).length;
  const rarity = new Map(
    terms.map((term) => [term.key, holding(term) > 0 ? Math.log(1 + held.length / holding(term)) : 0]),
  );
  const worth = (some: WordTerm[]) => some.reduce((sum, { key }) => sum + (rarity.get(key) ?? 0), 0);
  const known = terms.filter(({ key }) => (rarity.get(key) ?? 0) > 0);
  if (known.length === 0) return false;
  const own = known.filter((term) => !others.find(term));
  const wanted = own.length > 0 ? own : known;
  const top = Math.max(...wanted.map(({ key }) => rarity.get(key) ?? 0));
  const hits = wanted.filter((term) => said.some(({ set }) => set.find(term)));
  if (hits.some(({ key }) => (rarity.get(key) ?? 0) >= 0.6 * top)) return false;
  const scored = held.map((passage) => ({
    passage,
    score: worth(known.filter((term) => passage.set.find(term))),
  }));
  const most = Math.max(...scored.map(({ score }) => score));
  const best = scored.filter(({ score }) => score >= 0.85 * most).map(({ passage }) => passage);
  return !best.some((passage) => said.some((sentence) => tellsIt(sentence, passage)));
}

/** Whether a sentence tells what a passage does: three of its words, or a figure and a word. */
function tellsIt(sentence: ReadText, passage: ReadText): boolean {
  const words = [...sentence.set.keys.values()].filter((term) => passage.set.find(term)).length;
  const figures = sentence.figures.some((one) => passage.figures.some((two) => sameQuantity(one, two)));
  return words >= 3 || (figures && words >= 1);
}
