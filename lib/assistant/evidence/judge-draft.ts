import type { Verdict } from '#db/schema/index.ts';
import { clausesOf, readClause } from './clauses.ts';
import { isClosing, isCourtesy } from './courtesy.ts';
import { guessLanguage } from './guess-language.ts';
import { judgeSentence } from './judge-sentence.ts';
import type { Evidence, Judgement, ReadSentence } from './judgement.ts';
import { placesIn } from './places.ts';
import { type EvidenceSource, readSource } from './read-source.ts';
import { sentencesIn } from './sentences.ts';

export type DraftToJudge = {
  /** Markdown. */
  body: string;
  sources: EvidenceSource[];
  /** The indexes of the sources that the draft cites. */
  cited: number[];
  contact: { name: string | null; address: string };
  mailboxAddress: string;
  /** For dates without a year. */
  today: Date;
};

/** A verdict on one sentence; `sourceIndex` is the source's, `quote` the passage's words. */
export type JudgedSentence = {
  sentence: string;
  verdict: Verdict;
  sourceIndex: number | null;
  quote: string | null;
  because: string;
};

/** Judges every sentence of a draft, in order; each stands in the body as it is. */
export function judgeDraft(draft: DraftToJudge): JudgedSentence[] {
  const evidence = readEvidence(draft);
  let signed = false;
  const signature = signatureOf(draft.body);
  return sentencesIn(draft.body).map(({ text }) => {
    const sentence = readSentence(text, evidence);
    const judged: Judgement =
      (signed || signature.has(text)) && sentence.whole.quantities.length === 0 && text.length < 80
        ? { verdict: 'no_claim', source: null, because: 'The signature.' }
        : judgeSentence(sentence, evidence);
    signed = (signed && !/^p\.? ?s\.?/i.test(text)) || isClosing(text);
    return {
      sentence: text,
      verdict: judged.verdict,
      sourceIndex: judged.source?.index ?? null,
      quote: judged.quote ?? null,
      because: judged.because,
    };
  });
}

/** The last lines of a draft when they are short and no sentences. */
function signatureOf(body: string): Set<string> {
  const last =
    body
      .trim()
      .split(/\n\s*\n/)
      .at(-1) ?? '';
  const lines = last.split('\n').map((line) => line.trim());
  const isSignature =
    body.trim() !== last.trim() &&
    lines.length <= 4 &&
    lines.every((line) => line.length < 50 && !/[.!?:]$/.test(line));
  if (isSignature) return new Set(lines);
  const polite = lines.findLastIndex(isCourtesy);
  const after = polite < 0 ? [] : lines.slice(polite + 1);
  return new Set(
    after.length <= 2 && after.every((line) => line.length < 50 && !/[.!?:]$|^[-*|\d]/.test(line))
      ? after
      : [],
  );
}

function readEvidence({ body, sources, cited, contact, mailboxAddress, today }: DraftToJudge): Evidence {
  const read = sources.map(readSource);
  const words = new Set(read.flatMap((source) => [...source.words]));
  for (const word of `${contact.name ?? ''} ${contact.address} ${mailboxAddress}`
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [])
    words.add(word);
  return {
    language: guessLanguage(body) ?? guessLanguage(body, 1),
    team: read.filter(({ source }) => source.from === 'team'),
    contact: read.filter(({ source }) => source.from === 'contact'),
    words,
    addresses: new Set([contact.address.toLowerCase(), mailboxAddress.toLowerCase()]),
    cited: new Set(cited),
    year: today.getUTCFullYear(),
  };
}

const salutation =
  /^(?:hi|hello|hey|dear|hallo|guten tag|liebe[rs]?|bonjour|hola|buongiorno|gentile|ciao|estimad[oa])\s[^,.!\n]{0,40}[,!]\s+(?=\S+\s+\S+\s+\S+)/iu;

function readSentence(text: string, { language }: Evidence): ReadSentence {
  const stated = text.replace(salutation, '');
  const parts = clausesOf(stated, language).parts.map((part) => readClause(part, language));
  return { text: stated, whole: readClause(stated, language), parts, places: placesIn(stated) };
}
