import type { Verdict } from '#db/schema/index.ts';
import type { Said } from '#locales/told.ts';
import type { SentencePart } from './clauses.ts';
import type { DayOfYear } from './dates.ts';
import type { LabelledFigure } from './labels.ts';
import type { Quantity } from './quantities.ts';
import type { EvidenceSource, ReadSource, SourcePassage } from './read-source.ts';
import { coveredShare, type TermSet, type WordTerm } from './terms.ts';

/** All that a draft is held against. */
export type Evidence = {
  /** The draft's language. */
  language: string | null;
  team: ReadSource[];
  contact: ReadSource[];
  /** Words of every source, and of the contact's name and address. */
  words: Set<string>;
  /** Addresses that are allowed without a source: the mailbox's, the contact's. */
  addresses: Set<string>;
  /** The indexes of the sources that the draft cites. */
  cited: Set<number>;
  /** The year that dates without one are in. */
  year: number;
  /** Every figure of the sources and of the draft, without doubles. */
  figures: { team: Quantity[]; contact: Quantity[]; draft: Quantity[] };
  /** The terms of every source. */
  terms: TermSet;
  /** The dates that stand in a source or follow from one. */
  dates: DayOfYear[];
};

/** A sentence of a draft, read. */
export type ReadSentence = {
  text: string;
  whole: SentencePart;
  parts: SentencePart[];
  places: Set<string>;
  labelled: LabelledFigure[];
  /** The words of the draft that lead it in: the heading, the sentence before. */
  lead: TermSet;
};

export type Judgement = { verdict: Verdict; source: EvidenceSource | null; quote?: string; because: Said };

/** The terms that can be compared with a source: of another language only the ideas. */
export function comparable(terms: WordTerm[], { language }: Evidence, source: ReadSource): WordTerm[] {
  return isForeign(language, source.language) ? terms.filter(({ key }) => key.startsWith('#')) : terms;
}

export function isForeign(one: string | null, other: string | null) {
  return one !== null && other !== null && one !== other;
}

/** How much of the terms a passage and its surroundings have, 0 to 1. */
export function overlap(terms: WordTerm[], passage: SourcePassage, evidence: Evidence): number {
  const foreign = isForeign(evidence.language, languageOf(passage, evidence));
  return coveredShare(foreign ? terms.filter(({ key }) => key.startsWith('#')) : terms, passage.context);
}

export function languageOf({ source }: SourcePassage, { team, contact }: Evidence): string | null {
  return [...team, ...contact].find((read) => read.source === source)?.language ?? null;
}

/** The passage that has most of the terms; a cited source wins a tie. */
export function bestPassage(
  terms: WordTerm[],
  sources: ReadSource[],
  evidence: Evidence,
): { passage: SourcePassage; share: number } | null {
  let best: { passage: SourcePassage; share: number; score: number } | null = null;
  for (const source of sources) {
    const bonus = evidence.cited.has(source.source.index) ? 0.04 : 0;
    const compared = comparable(terms, evidence, source);
    for (const passage of source.passages) {
      const share = coveredShare(compared, passage.context);
      const score = share + bonus + 0.2 * coveredShare(compared, passage.whole.set);
      if (share > 0 && score > (best?.score ?? 0)) best = { passage, share, score };
    }
  }
  return best;
}

/** The terms of one set that the other has too. */
export function sharedTerms(terms: WordTerm[], others: TermSet): WordTerm[] {
  const shared = terms.filter((term) => others.find(term));
  return [...new Map(shared.map((term) => [term.key, term])).values()];
}

/** Words of a source for a quotation, cut to 140 characters. */
export function cite(text: string): string {
  const plain = text
    .replace(/[*_`]+/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return plain.length > 140 ? `${plain.slice(0, 137).trimEnd()}…` : plain;
}
