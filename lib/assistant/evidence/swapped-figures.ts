import { type Evidence, isForeign, languageOf, type ReadSentence } from './judgement.ts';
import type { LabelledFigure } from './labels.ts';
import { type Quantity, sameDimension, sameQuantity } from './quantities.ts';
import type { SourcePassage } from './read-source.ts';
import { coveredShare, TermSet, type WordTerm } from './terms.ts';

/** A figure of a team source with its passage. */
export type HeldFigure = { passage: SourcePassage; figure: LabelledFigure };

/**
 * The figure that the source gives for what the sentence names, when the sentence gives it another matter's: "Nexo 10:
 * 129 €" where 129 € is said of Nexo 12. Each figure is bound to the words of its own clause or row.
 */
export function swappedFor(
  told: LabelledFigure,
  { held, sentence, evidence }: { held: HeldFigure[]; sentence: ReadSentence; evidence: Evidence },
): HeldFigure | null {
  const { quantity } = told;
  const spoken = sentence.labelled.filter(({ quantity: each }) => sameDimension(each, quantity));
  const own = held.filter(({ figure }) => sameQuantity(figure.quantity, quantity));
  if (own.length === 0 || !told.isAlone || (quantity.kind === 'count' && quantity.unit === '')) return null;
  const saidOf = [...told.own.keys.values()];
  const alone = spoken.every(({ quantity: each }) => sameQuantity(each, quantity));
  const around = alone
    ? new TermSet([...told.close.keys.values(), ...(sentence.text.length < 160 ? saidOf : [])])
    : told.near;
  return (
    held.find((rival) => {
      if (!sameDimension(rival.figure.quantity, quantity)) return false;
      if (!rival.figure.isAlone || sameQuantity(rival.figure.quantity, quantity)) return false;
      if (
        quantity.kind === 'time' &&
        (rival.figure.quantity.unit === 'month') !== (quantity.unit === 'month')
      )
        return false;
      if (isForeign(evidence.language, languageOf(rival.passage, evidence))) return false;
      const other = spoken.find(({ quantity: each }) => sameQuantity(each, rival.figure.quantity));
      if (other && own.every((holder) => isExchanged({ told, other, rival, holder }))) return true;
      const exchanged = other !== undefined;
      const said = exchanged ? told.own : around;
      return own.every((holder) =>
        isRather(rival, holder, said, exchanged ? new TermSet([]) : sentence.lead),
      );
    }) ?? null
  );
}

/** "Soft water every 2 months, hard water every 4", where the source has them the other way round. */
function isExchanged({
  told,
  other,
  rival,
  holder,
}: {
  told: LabelledFigure;
  other: LabelledFigure;
  rival: HeldFigure;
  holder: HeldFigure;
}): boolean {
  const covered = (found: WordTerm[], by: TermSet) => weightOf(found.filter((term) => by.find(term)));
  const ofRival = distinctive(rival.figure, holder.figure.own);
  const ofHolder = distinctive(holder.figure, rival.figure.own);
  return (
    covered(ofRival, told.own) >= 0.95 &&
    covered(ofHolder, other.own) >= 0.95 &&
    covered(ofRival, other.own) < 0.5 &&
    covered(ofHolder, told.own) < 0.5
  );
}

/** Whether the sentence names what the rival's figure is of, nearly whole, and nothing that only the holder's is of. */
function isRather(rival: HeldFigure, holder: HeldFigure, said: TermSet, lead: TermSet): boolean {
  const isSame = rival.passage === holder.passage;
  const isElliptic = isSame && rival.figure.quantity.at < holder.figure.quantity.at;
  const holders = isSame
    ? new TermSet([
        ...holder.figure.near.keys.values(),
        ...(isElliptic ? holder.figure.head.keys.values() : []),
      ])
    : new TermSet([...holder.figure.near.keys.values(), ...surrounding(holder)]);
  const rivals = distinctive(rival.figure, holders);
  const covered = weightOf(rivals.filter((term) => said.find(term)));
  if (covered < (isElliptic ? 0.95 : 0.6) * weightOf(rivals)) return false;
  const named = new Set(rivals.filter((term) => said.find(term)).map(({ word }) => word));
  const isVerbatim =
    coveredShare([...rival.figure.own.keys.values()], said) >= 0.75 &&
    coveredShare([...holder.figure.own.keys.values()], said) < 0.34;
  if (
    !isVerbatim &&
    named.size < 2 &&
    rivals.every(({ key }) => !key.startsWith('=') && !rival.figure.row.keys.has(key))
  )
    return false;
  if (covered < 0.95) return false;
  const others = distinctive(
    holder.figure,
    new TermSet([...rival.figure.near.keys.values(), ...(isSame ? [] : surrounding(rival))]),
  );
  return weightOf(others.filter((term) => said.find(term) ?? lead.find(term))) < 0.5;
}

function surrounding({ passage }: HeldFigure) {
  return [...passage.whole.set.keys.values(), ...passage.leadSet.keys.values()];
}

/** The label of a row alone tells it from others, when there is one that differs. */
function distinctive({ row, own }: LabelledFigure, others: TermSet): WordTerm[] {
  const label = [...row.keys.values()].filter((term) => !others.find(term));
  return label.length > 0 ? label : [...own.keys.values()].filter((term) => !others.find(term));
}

const weightOf = (terms: WordTerm[]) => terms.reduce((sum, { weight }) => sum + weight, 0);

/** Every figure of the team's sources with the words that it belongs to. */
export function heldFigures(quantity: Quantity, { team }: Evidence): HeldFigure[] {
  return team.flatMap(({ passages }) =>
    passages.flatMap((passage) =>
      passage.labelled
        .filter(({ quantity: each }) => sameDimension(each, quantity) || sameQuantity(each, quantity))
        .map((figure) => ({ passage, figure })),
    ),
  );
}
