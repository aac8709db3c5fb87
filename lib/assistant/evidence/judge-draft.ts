import type { Verdict } from '#db/schema/index.ts';
import { say } from '#lib/platform/told.ts';
import type { Writer } from '#lib/tickets/correspondence.ts';
import type { Said } from '#locales/told.ts';
import { clausesOf, readClause } from './clauses.ts';
import { asksContact, isClosing, isCourtesy } from './courtesy.ts';
import { groundedDates } from './derived-dates.ts';
import { guessLanguage } from './guess-language.ts';
import { judgeSentence } from './judge-sentence.ts';
import { cite, type Evidence, type Judgement, type ReadSentence } from './judgement.ts';
import { labelledFigures } from './labels.ts';
import { placesIn } from './places.ts';
import type { Quantity } from './quantities.ts';
import { type EvidenceSource, type ReadSource, readSource } from './read-source.ts';
import { sentencesIn } from './sentences.ts';
import { TermSet, termsOf } from './terms.ts';

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
  because: Said;
};

/** Judges every sentence of a draft, in order; each stands in the body as it is. */
export function judgeDraft(draft: DraftToJudge): JudgedSentence[] {
  const language = guessLanguage(draft.body) ?? guessLanguage(draft.body, 1);
  const written = sentencesIn(draft.body);
  const sentences = written
    .slice(0, maxSentences)
    .map(({ text }) => readSentence(text.slice(0, maxChars), language))
    .map((sentence, at) => ({ ...sentence, written: written[at]?.text ?? sentence.written }));
  const evidence = readEvidence(draft, { language, sentences, heard: ['contact'] });
  const hasForward = draft.sources.some(({ from }) => from === 'forward_recipient');
  const withForward = hasForward
    ? readEvidence(draft, { language, sentences, heard: ['contact', 'forward_recipient'] })
    : null;
  let signed = false;
  const signature = signatureOf(draft.body);
  const judgedSentences = sentences.map((read, at) => {
    const text = read.written;
    if (text.length > maxChars) return unread(text);
    const sentence = { ...read, lead: leadOf(sentences, at) };
    const judged: Judgement =
      (signed || signature.has(text)) && sentence.whole.quantities.length === 0 && text.length < 80
        ? { verdict: 'no_claim', source: null, because: say('draft.signature') }
        : judgeWithForward(withForward, sentence, judgeSentence(sentence, evidence));
    signed = (signed && !/^p\.? ?s\.?/i.test(text)) || isClosing(text);
    return {
      sentence: text,
      verdict: judged.verdict,
      sourceIndex: judged.source?.index ?? null,
      quote: judged.quote ?? null,
      because: judged.because,
    };
  });
  return [...judgedSentences, ...written.slice(maxSentences).map(({ text }) => unread(text))];
}

/** No reply to a customer is longer; what lies beyond is not read, and said to be unread. */
const maxSentences = 150;
const maxChars = 1500;

function unread(sentence: string): JudgedSentence {
  return {
    sentence,
    verdict: 'not_found',
    sourceIndex: null,
    quote: null,
    because: say('draft.too_long'),
  };
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
  const [final = ''] = lines.slice(-1);
  if (final.length < 45 && !/[.!?:;,\d]$|^[-*|\d]/.test(final) && final !== body.trim())
    return new Set([final]);
  const polite = lines.findLastIndex(isCourtesy);
  const after = polite < 0 ? [] : lines.slice(polite + 1);
  return new Set(
    after.length <= 2 && after.every((line) => line.length < 50 && !/[.!?:]$|^[-*|\d]/.test(line))
      ? after
      : [],
  );
}

/** What only an answer to a forward says is neither the contact's word nor ours: it is not found, and says where it stands. */
function judgeWithForward(
  withForward: Evidence | null,
  sentence: ReadSentence,
  judged: Judgement,
): Judgement {
  const isOpen =
    judged.verdict === 'not_found' || (judged.verdict === 'no_claim' && !asksContact(sentence.text));
  if (!withForward || !isOpen) return judged;
  const { source, quote = '' } = judgeSentence(sentence, withForward);
  if (source?.from !== 'forward_recipient') return judged;
  return {
    verdict: 'not_found',
    source: null,
    because: say('draft.only_forward_answer', { quote: cite(quote) }),
  };
}

type Drafted = Omit<ReadSentence, 'lead'> & { written: string };

/** The last heading or line that ends in a colon, and the sentence before. */
function leadOf(sentences: Drafted[], at: number): TermSet {
  const heading = sentences.slice(Math.max(0, at - 8), at).findLast(({ text }) => /:[*_]*$/.test(text));
  return new TermSet([...(heading?.whole.terms ?? []), ...(sentences[at - 1]?.whole.terms ?? [])]);
}

function readEvidence(
  { sources, cited, contact, mailboxAddress, today }: DraftToJudge,
  { language, sentences, heard }: { language: string | null; sentences: Drafted[]; heard: Writer[] },
): Evidence {
  const held = sources.filter(({ from }) => from === 'team' || heard.includes(from));
  const read = held.map(readSource);
  const words = new Set(read.flatMap((source) => [...source.words]));
  for (const word of `${contact.name ?? ''} ${contact.address} ${mailboxAddress}`
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [])
    words.add(word);
  const team = read.filter(({ source }) => source.from === 'team');
  const heardFrom = read.filter(({ source }) => source.from !== 'team');
  const figuresOf = (texts: ReadSource[]) =>
    distinctFigures(texts.flatMap(({ passages }) => passages.flatMap(({ quantities }) => quantities)));
  const evidence = {
    language,
    team,
    contact: heardFrom,
    figures: {
      team: figuresOf(team),
      contact: figuresOf(heardFrom),
      draft: distinctFigures(sentences.flatMap(({ whole }) => whole.quantities)),
    },
    words,
    terms: new TermSet(held.flatMap(({ title, text }) => termsOf(`${title}\n${text}`))),
    addresses: new Set([contact.address.toLowerCase(), mailboxAddress.toLowerCase()]),
    cited: new Set(cited),
    year: today.getUTCFullYear(),
  };
  return { ...evidence, dates: groundedDates(evidence) };
}

const maxFigures = 300;

function distinctFigures(figures: Quantity[]): Quantity[] {
  const keyOf = ({ kind, unit, value, date }: Quantity) =>
    `${kind} ${kind === 'count' ? '' : unit} ${value} ${date ? Object.values(date.first) : ''}`;
  return [...new Map(figures.map((each) => [keyOf(each), each])).values()].slice(0, maxFigures);
}

const salutation =
  /^(?:hi|hello|hey|dear|hallo|guten tag|liebe[rs]?|bonjour|hola|buongiorno|gentile|ciao|estimad[oa])\s[^,.!\n]{0,40}[,!]\s+(?=\S+\s+\S+\s+\S+)/iu;

function readSentence(text: string, language: string | null): Drafted {
  const stated = text.replace(salutation, '');
  const parts = clausesOf(stated, language).parts.map((part) => readClause(part, language));
  return {
    written: text,
    text: stated,
    whole: readClause(stated, language),
    parts,
    places: placesIn(stated),
    labelled: labelledFigures(stated, language),
  };
}
