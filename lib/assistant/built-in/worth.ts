import type { Block } from './passages.ts';
import { type Terms, thinConcepts } from './terms.ts';

/** A term and what it weighs; `isContext`: the mail only tells of it. */
export type WeighedTerm = { name: string; worth: number; isContext?: boolean };
/** Weighs the terms of a text, each times `share`. */
export type Weigh = (terms: Terms, share: number) => WeighedTerm[];

/** What a term weighs by its sort. */
const worthOf = { concept: 1, thin: 0.5, word: 0.8, everyday: 0.15 };
const maxRarity = 4;
/** A term is not common because few articles were found. */
const minUnitsKnown = 60;

/** A term weighs the more the fewer units of all blocks speak of it, as an inverse document frequency. */
export function weigher(blocks: Block[]): Weigh {
  const units = blocks.flatMap((block) => block.units);
  const holders = new Map<string, number>();
  for (const { terms } of units)
    for (const name of allOf(terms)) holders.set(name, (holders.get(name) ?? 0) + 1);
  const total = Math.max(units.length, minUnitsKnown) + 1;
  const rarity = (name: string) => Math.log(1 + total / ((holders.get(name) ?? 0) + 0.5));
  const term = (name: string, worth: number) => ({ name, worth: worth * Math.min(rarity(name), maxRarity) });
  return ({ concepts, words, everyday }, share) => [
    ...[...concepts].map((name) =>
      term(name, share * (thinConcepts.has(name) ? worthOf.thin : worthOf.concept)),
    ),
    ...[...words].map((name) => term(name, share * worthOf.word)),
    ...[...everyday].map((name) => term(name, share * worthOf.everyday)),
  ];
}

const allOf = ({ concepts, words, everyday }: Terms) => new Set([...concepts, ...words, ...everyday]);

/** The worth of terms, each times its share. */
export function sumWorth(terms: WeighedTerm[], share: (term: WeighedTerm) => number): number {
  return terms.reduce((all, term) => all + term.worth * share(term), 0);
}
