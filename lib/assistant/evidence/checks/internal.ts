import type { Check } from '#db/schema/index.ts';
import { say } from '#lib/platform/told.ts';
import { cut, plainWords } from '../../guards/text.ts';
import { quantitiesIn, sameQuantity } from '../quantities.ts';
import type { EvidenceSource } from '../read-source.ts';
import { sentencesIn } from '../sentences.ts';
import { TermSet, termsOf } from '../terms.ts';
import { check } from './check.ts';
import { overlapWords, repeatedSentences } from './own-words.ts';

/** How many words or figures of one internal passage make a paraphrase of it. */
const paraphraseTerms = 3;

type Texts = { internal: string[]; open: string[] };

/** Sentences with six words of internal text, or a whole shorter note; they block the draft. */
export function internalQuotes(body: string, sources: EvidenceSource[]): string[] {
  const { internal, open } = split(sources);
  if (internal.length === 0) return [];
  const reply = ` ${plainWords(body).join(' ')} `;
  const short = internal
    .map(plainWords)
    .filter((words) => words.length >= 3 && words.length < overlapWords)
    .map((words) => words.join(' '))
    .filter((whole) => reply.includes(` ${whole} `))
    .filter((whole) => !open.some((text) => ` ${plainWords(text).join(' ')} `.includes(` ${whole} `)));
  return [...repeatedSentences(body, internal, open), ...short];
}

/** Codes, and what only an internal passage says in other words; for the reviewer. */
export function checkInternal(body: string, sources: EvidenceSource[]): Check[] {
  const { internal, open } = split(sources);
  if (internal.length === 0) return [];
  const heard = sources.filter(({ from }) => from === 'contact').map(({ text }) => text);
  return [...codes(body, { internal, open }), ...paraphrases(body, { internal, open: [...open, ...heard] })];
}

function split(sources: EvidenceSource[]): Texts {
  const textsOf = (audience: EvidenceSource['audience']) =>
    sources.filter((source) => source.audience === audience).map(({ text }) => text);
  return { internal: textsOf('internal'), open: textsOf('public') };
}

/** A mix of letters and digits is a code or key, rarely meant for the contact. */
function codes(body: string, { internal, open }: Texts): Check[] {
  const known = new Set(open.flatMap(codesOf));
  const secret = new Set(internal.flatMap(codesOf).filter((code) => !known.has(code)));
  return [...new Set(codesOf(body))]
    .filter((code) => secret.has(code))
    .map((code) => check('internal', say('draft.internal_code', { words: cut(code) }), code));
}

function codesOf(text: string): string[] {
  return (text.match(/[\p{L}\p{N}][\p{L}\p{N}_-]{3,}/gu) ?? [])
    .filter((word) => /\p{L}/u.test(word) && /\p{N}/u.test(word) && !/^\d+-\p{L}+$/u.test(word))
    .map((code) => code.toLowerCase());
}

function paraphrases(body: string, { internal, open }: Texts): Check[] {
  const known = new TermSet(open.flatMap(termsOf));
  const knownFigures = open
    .flatMap(sentencesIn)
    .slice(0, 2000)
    .flatMap(({ text }) => quantitiesIn(text, null));
  const passages = internal.flatMap((text) =>
    sentencesIn(text).map((sentence) => ({
      rare: new TermSet(termsOf(sentence.text).filter((term) => !known.find(term))),
      figures: quantitiesIn(sentence.text, null).filter(
        (each) => !knownFigures.some((one) => sameQuantity(one, each)),
      ),
    })),
  );
  return sentencesIn(body).flatMap(({ text }) => {
    const terms = new TermSet(termsOf(text));
    const figures = quantitiesIn(text, null);
    const told = passages.some(({ rare, figures: rareFigures }) => {
      const words = [...terms.keys.values()].filter((term) => term.weight >= 0.3 && rare.find(term));
      const shared = rareFigures.filter((each) => figures.some((one) => sameQuantity(one, each)));
      return new Set(words.map(({ word }) => word)).size + shared.length >= paraphraseTerms;
    });
    return told ? [check('internal', say('draft.internal_said', { quote: cut(text) }), text)] : [];
  });
}
