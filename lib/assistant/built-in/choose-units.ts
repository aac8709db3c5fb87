import { type AnswerKind, tellsKind } from './answer-kind.ts';
import type { Block, PassageUnit } from './passages.ts';
import { hasTerm, type Terms } from './terms.ts';
import type { WeighedTerm } from './worth.ts';

type Candidate = { block: Block; unit: PassageUnit; at: number };
/** `gain`: what it adds to those chosen before. */
export type ChosenUnit = Candidate & { gain: number };

/** What a term weighs that only the title of an article speaks of. */
export const titleWorth = 0.6;
/** A sentence of the same paragraph, which is quoted whole when it is short. */
const neighbourWorth = { short: 0.8, long: 0.4 };
/** What a figure of the kind that is asked adds to a unit, and a further unit must add to be quoted. */
const kindWorth = 2.5;
const minShareOfGain = 0.22;
const maxUnits = 3;

/** The unit that speaks of most of what is asked, then those that add to it, at most three. */
export function chooseUnits(
  blocks: Block[],
  terms: WeighedTerm[],
  { kinds, title }: { kinds: AnswerKind[]; title: Terms },
): ChosenUnit[] {
  const units = blocks.flatMap((block) => block.units.map((unit, at) => ({ block, unit, at })));
  const chosen: ChosenUnit[] = [];
  const open = new Set(terms);
  const wanted = new Set(kinds);
  while (chosen.length < maxUnits) {
    const isFirst = chosen.length === 0;
    const gains = units
      .filter(({ unit }) => !chosen.some((each) => each.unit === unit))
      .map((each) => ({ ...each, gain: gainOf(each, { open, wanted, title: isFirst ? title : null }) }));
    const best = gains.reduce<ChosenUnit | undefined>(
      (one, other) => (other.gain > (one?.gain ?? 0) ? other : one),
      undefined,
    );
    if (!best || (!isFirst && best.gain < (chosen[0]?.gain ?? 0) * minShareOfGain)) break;
    chosen.push(best);
    for (const term of open) if (term.isContext || hasTerm(best.unit.terms, term.name)) open.delete(term);
    for (const kind of wanted) if (tellsKind(best.unit.text, kind)) wanted.delete(kind);
  }
  return [...chosen, ...alikeIn(chosen, terms, kinds)];
}

/** A sentence of the same paragraph that speaks of all that the best one does, and tells the same kind. */
function alikeIn(chosen: ChosenUnit[], terms: WeighedTerm[], kinds: AnswerKind[]): ChosenUnit[] {
  const [first] = chosen;
  if (first?.block.kind !== 'text') return [];
  const { block, unit } = first;
  const met = terms.filter(({ name, isContext }) => !isContext && hasTerm(unit.terms, name));
  if (met.length === 0) return [];
  return block.units
    .map((each, at) => ({ block, unit: each, at, gain: 0 }))
    .filter(
      ({ unit: each }) =>
        !chosen.some((other) => other.unit === each) &&
        (kinds.length === 0 || kinds.some((kind) => tellsKind(each.text, kind))) &&
        met.every(({ name }) => hasTerm(each.terms, name)),
    )
    .slice(0, 1);
}

type Wanted = { open: Set<WeighedTerm>; wanted: Set<AnswerKind>; title: Terms | null };

function gainOf(candidate: Candidate, { open, wanted, title }: Wanted): number {
  let own = 0;
  let lent = 0;
  for (const { name, worth } of open) {
    const share = shareIn(candidate, name);
    if (share > 0) own += share * worth;
    else if (title && hasTerm(title, name)) lent += titleWorth * worth;
  }
  if (own === 0) return 0;
  for (const kind of wanted) if (tellsKind(candidate.unit.text, kind)) own += kindWorth;
  return own + lent;
}

/** How far a unit speaks of a term: itself, or a sentence of its paragraph. */
export function shareIn({ block, unit }: Candidate, name: string): number {
  if (hasTerm(unit.terms, name)) return 1;
  if (block.kind !== 'text' || !block.units.some(({ terms }) => hasTerm(terms, name))) return 0;
  return neighbourWorth[block.isShort ? 'short' : 'long'];
}
