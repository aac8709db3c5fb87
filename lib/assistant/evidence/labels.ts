import { stopWords } from '#lib/articles/stop-words.ts';
import { figureText } from './figure-text.ts';
import { type Quantity, quantitiesIn, sameDimension } from './quantities.ts';
import { isWeak, stemOf, TermSet, termsOf, type WordTerm } from './terms.ts';

/** A figure with the words that it belongs to. */
export type LabelledFigure = {
  quantity: Quantity;
  /** The label of its row and the words of its part of the sentence. */
  own: TermSet;
  /** Those, and the words before the first figure where its part has none before it. */
  near: TermSet;
  /** What stands before the first figure of its kind. */
  head: TermSet;
  /** The label of its row alone, as "Nexo 12" in "Nexo 12: 129 €". */
  row: TermSet;
  /** Every word up to a line before and after it. */
  close: TermSet;
  /** No other figure of its kind stands in its part. */
  isAlone: boolean;
};

/** Every figure of a sentence bound to the nearest heading words of its clause or row. */
export function labelledFigures(text: string, language: string | null): LabelledFigure[] {
  const plain = figureText(text, language);
  const quantities = quantitiesIn(text, language);
  const label = rowLabel(plain);
  const row = new TermSet(labelTerms(label, true));
  return quantities.map((quantity) => {
    const rivals = quantities.filter((each) => sameDimension(each, quantity) && each.at !== quantity.at);
    const piece = pieceOf({ from: 0, to: plain.length }, { plain, quantity, rivals, level: 0 });
    const own = labelTerms(plain.slice(piece.from, piece.to));
    const first = Math.min(quantity.at, ...rivals.map(({ at }) => at));
    const before = labelTerms(plain.slice(piece.from, quantity.at));
    const head = labelTerms(plain.slice(0, first));
    return {
      quantity,
      own: new TermSet([...own, ...row.keys.values()]),
      near: new TermSet([...own, ...row.keys.values(), ...(before.length > 0 ? [] : head)]),
      head: new TermSet(head),
      row,
      close: new TermSet(
        labelTerms(plain.slice(Math.max(0, quantity.at - reach), quantity.at + reach), true),
      ),
      isAlone: rivals.every(
        (each) => each.at < piece.from || each.at >= piece.to || isRange(plain, each, quantity),
      ),
    };
  });
}

/** Characters before and after a figure in which its heading words stand. */
const reach = 90;

type Span = { from: number; to: number };
type Search = { plain: string; quantity: Quantity; rivals: Quantity[]; level: number };

const separators = [
  /[;•\n]|\.(?= )|(?<!\d) - (?!\d)|(?<!\p{L})(?:but|however|while|whereas|aber|jedoch|während|hingegen|mais|tandis que|alors que|pero|mientras que|ma|però|mentre|invece)(?!\p{L})/giu,
  /,(?!\d)|[():]/gu,
  /(?<!\p{L})(?:and|or|und|oder|sowie|et|ou|y|o|e|oppure)(?!\p{L})/giu,
];

/** Splits until the figure is alone among those of its kind; pieces without one go to both neighbours. */
function pieceOf(span: Span, search: Search): Span {
  const { plain, quantity, rivals, level } = search;
  const inside = rivals.filter(({ at }) => at >= span.from && at < span.to);
  const separator = separators[level];
  if (inside.every((each) => isRange(plain, each, quantity)) || !separator) return span;
  const pieces = split(plain, span, separator);
  const figures = [quantity, ...inside].map(({ at }) => at);
  const holds = ({ from, to }: Span) => figures.some((at) => at >= from && at < to);
  const leads = pieces[0] !== undefined && !holds(pieces[0]);
  const at = pieces.findIndex(({ from, to }) => quantity.at >= from && quantity.at < to);
  if (at < 0) return span;
  let [first, last] = [at, at];
  while (first > 0 && !holds(pieces[first - 1] ?? span)) first--;
  if (!leads) while (last + 1 < pieces.length && !holds(pieces[last + 1] ?? span)) last++;
  const found = { from: pieces[first]?.from ?? span.from, to: pieces[last]?.to ?? span.to };
  return pieceOf(found, { ...search, level: level + 1 });
}

function split(plain: string, { from, to }: Span, separator: RegExp): Span[] {
  const pieces: Span[] = [];
  let start = from;
  for (const match of plain.slice(from, to).matchAll(separator)) {
    pieces.push({ from: start, to: from + match.index });
    start = from + match.index + match[0].length;
  }
  return [...pieces, { from: start, to }];
}

/** Two figures that belong together: "2 to 4 days". */
function isRange(plain: string, one: Quantity, two: Quantity) {
  const between = plain.slice(Math.min(one.at, two.at), Math.max(one.at, two.at));
  return (
    between.length < 16 &&
    /^[\s\d.,€£$a-z°%]*(?:-|to|bis|à|a|al|and|und|et|y|e|or|oder|ou|o)\s?[€£$]?\s?$/iu.test(between)
  );
}

/** What stands before the colon of a row: "Nexo 12: 129 €". */
function rowLabel(plain: string): string {
  const label = /^[^:;.!?]{2,60}(?=:(?:\s|$))/u.exec(plain)?.[0] ?? '';
  return label.split(/\s+/).length <= 8 ? label : '';
}

/** What a row that begins with a label is about; none for other sentences. */
export function rowTermsOf(text: string): WordTerm[] {
  const label = /^[^:.;!?]{2,50}:(?=\s)/u.exec(text)?.[0];
  return !label || label.split(/\s+/).length > 6 ? [] : labelTerms(label, true);
}

/** Terms that tell one matter from another: ideas, names and words with the number of their kind, as "Zone 1". */
export function labelTerms(text: string, isRow = false): WordTerm[] {
  const raw = (word: string, key: string): WordTerm => ({ key, weight: 1.2, negative: false, word });
  const kinds = [
    ...text.matchAll(
      /(?<!\p{L})(\p{Lu}\p{L}{2,}) (\d{1,4}|\p{Lu})(?![\p{L}\d€£$%]|[.,:]\d|[ -]?(?:[€£$%]|\p{Ll}{3,}))/gu,
    ),
  ].map(([, word = '', number = '']) => raw(`${word} ${number}`, `=${stemOf(word.toLowerCase())} ${number}`));
  const terms = termsOf(text).filter((term) => !isWeak(term));
  const spoken = new Set(terms.map(({ word }) => word));
  const names = (text.match(isRow ? /(?<!\p{L})\p{L}{3,}/gu : /(?<!\p{L})\p{Lu}\p{L}{2,}/gu) ?? [])
    .map((word) => word.toLowerCase())
    .filter((word) => !spoken.has(word) && !stopWords.has(word))
    .map((word) => raw(word, `=${stemOf(word)}`));
  return [...terms, ...names, ...kinds];
}
