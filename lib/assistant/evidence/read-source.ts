import type { Writer } from '#lib/tickets/correspondence.ts';
import { clausesOf, contrast, readClause, type SentencePart } from './clauses.ts';
import { guessLanguage } from './guess-language.ts';
import { type LabelledFigure, labelledFigures, rowTermsOf } from './labels.ts';
import { placesIn } from './places.ts';
import type { Quantity } from './quantities.ts';
import { sentencesIn } from './sentences.ts';
import { TermSet, termsOf, type WordTerm } from './terms.ts';

/** What evidence needs of a source; the run's sources fit. */
export type EvidenceSource = {
  index: number;
  kind: 'article' | 'message' | 'attachment';
  title: string;
  text: string;
  audience: 'public' | 'internal';
  from: Writer;
};

/** A sentence of a source with the words around it. */
export type SourcePassage = {
  source: EvidenceSource;
  text: string;
  whole: SentencePart;
  /** Its clauses, coarse and fine, and the whole. */
  clauses: SentencePart[];
  quantities: Quantity[];
  labelled: LabelledFigure[];
  /** What the row is about that it is, and whether it says “but”. */
  rowTerms: WordTerm[];
  isContrast: boolean;
  places: Set<string>;
  /** The sentence, its neighbours, its heading and the title. */
  context: TermSet;
  contextPlaces: Set<string>;
  /** The words of title, heading and the line that leads in. */
  leadSet: TermSet;
};

export type ReadSource = {
  source: EvidenceSource;
  language: string | null;
  passages: SourcePassage[];
  words: Set<string>;
};

const maxSentences = 400;

/** Reads a source once for all sentences of a draft. */
export function readSource(source: EvidenceSource): ReadSource {
  const before = known.get(source);
  if (before) return before;
  const read = readWhole(source);
  known.set(source, read);
  return read;
}

const known = new WeakMap<EvidenceSource, ReadSource>();

function readWhole(source: EvidenceSource): ReadSource {
  const language = guessLanguage(source.text) ?? guessLanguage(`${source.title} ${source.text}`, 1);
  const units = headedSentences(source.text).slice(0, maxSentences);
  const terms = units.map(({ text }) => termsOf(text));
  const title = termsOf(source.title);
  const passages = units.map(({ text, heading, lead }, at) => {
    const whole = readClause(text, language);
    const { parts, finest } = clausesOf(text, language);
    const near: WordTerm[] = [...(terms[at - 1] ?? []), ...(terms[at] ?? []), ...(terms[at + 1] ?? [])];
    const around = [...near, ...title, ...termsOf(`${heading} ${lead}`)];
    const clauses = [...new Set([text, ...parts, ...finest])].map((part) => readClause(part, language));
    return {
      source,
      text,
      whole,
      clauses: inheritUnits(clauses, whole),
      quantities: whole.quantities,
      labelled: whole.quantities.length > 0 ? labelledFigures(text, language) : [],
      rowTerms: rowTermsOf(text),
      isContrast: contrast.test(text),
      places: placesIn(text),
      context: new TermSet(around),
      contextPlaces: placesIn(`${source.title} ${heading} ${lead} ${text}`),
      leadSet: new TermSet([...title, ...termsOf(`${heading} ${lead}`)]),
    };
  });
  const words = new Set(`${source.title} ${source.text}`.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
  return { source, language, passages, words };
}

/** A figure whose unit stands in another clause has it in its own as well. */
function inheritUnits(clauses: SentencePart[], whole: SentencePart): SentencePart[] {
  return clauses.map((clause) => {
    const offset = whole.text.indexOf(clause.text);
    const quantities = clause.quantities.map((quantity) => {
      if (quantity.kind !== 'count') return quantity;
      const figure = /[\d.,]+/.exec(quantity.text)?.[0];
      const same = whole.quantities.find(
        (each) =>
          each.kind !== 'count' &&
          /[\d.,]+/.exec(each.text)?.[0] === figure &&
          Math.abs(each.at - quantity.at - offset) < 12,
      );
      return same ? { ...same, at: quantity.at } : quantity;
    });
    return { ...clause, quantities };
  });
}

/** Sentences with the heading over them, and the line that leads their list in. */
function headedSentences(text: string): { text: string; heading: string; lead: string }[] {
  const found: { text: string; heading: string; lead: string }[] = [];
  let heading = '';
  let lead = '';
  for (const line of text.split(/\n(?=\s*(?:$|[-*+•#>|]|\d{1,2}[.)]\s|\p{Lu}))/u)) {
    const title = /^#{1,6}\s+(.*)$/.exec(line.trim())?.[1];
    if (title !== undefined) {
      heading = title;
      lead = '';
    }
    const isEntry = /^\s*(?:[-*+•]|\d{1,2}[.)])\s/.test(line);
    const sentences = sentencesIn(line);
    for (const sentence of sentences) found.push({ text: sentence.text, heading, lead: isEntry ? lead : '' });
    if (!isEntry && sentences.length > 0) lead = sentences.at(-1)?.text ?? '';
  }
  return found;
}
