import type { Check } from '#db/schema/index.ts';
import { say } from '#lib/platform/told.ts';
import type { Said } from '#locales/told.ts';
import { check } from './checks/check.ts';
import { checkCitations, type GivenCitation } from './checks/citations.ts';
import { checkInternal, internalQuotes } from './checks/internal.ts';
import { checkLanguage } from './checks/language.ts';
import { repeatedSentences } from './checks/own-words.ts';
import { type AnswerBasis, checkQuestions } from './checks/questions.ts';
import { checkReasoning } from './checks/reasoning.ts';
import { checkSalutation } from './checks/salutation.ts';
import { checkSecrets } from './checks/secrets.ts';
import { guessLanguage } from './guess-language.ts';
import type { DraftToJudge, JudgedSentence } from './judge-draft.ts';
import { isForeign } from './judgement.ts';
import type { EvidenceSource } from './read-source.ts';
import { sentencesIn } from './sentences.ts';
import { coveredShare, isWeak, TermSet, termsOf, type WordTerm } from './terms.ts';

export type DraftToCheck = DraftToJudge & {
  citations: GivenCitation[];
  /** Mail that waits for an answer, oldest first. */
  unanswered: string[];
  /** The language of the mail, ISO 639-1, or null. */
  mailLanguage: string | null;
  /** What the assistant was told to do, and by whom it is told. */
  instructions: string[];
  /** Texts of the contact's other tickets that the run has read. */
  otherTickets: string[];
  claims: JudgedSentence[];
};

/** What must not become a draft at all: the model is told, and writes again. */
export function blockingChecks(draft: Omit<DraftToCheck, 'claims'>): Check[] {
  const { body, sources, instructions } = draft;
  const open = publicTexts(sources);
  const blocked = (kind: Check['kind'], sentences: string[], said: Said): Check[] =>
    sentences.length > 0 ? [check(kind, said, sentences[0] ?? null)] : [];
  return [
    ...checkSecrets(
      body,
      sources
        .filter(vouches)
        .map(({ text }) => text)
        .join('\n'),
    ),
    ...blocked('internal', internalQuotes(body, sources), say('draft.repeats_internal')),
    ...blocked(
      'instructions',
      repeatedSentences(body, instructions, open),
      say('draft.repeats_instructions'),
    ),
    ...checkReasoning(body),
  ];
}

/** What the reviewer should see beside a draft. */
export function checkDraft(draft: DraftToCheck): Check[] {
  const { body, sources, citations, claims, contact, unanswered, mailLanguage, otherTickets } = draft;
  const written = sources.filter(({ from }) => from === 'contact').map(({ text }) => text);
  return [
    ...checkLanguage(body, mailLanguage),
    ...checkSalutation(body, {
      contactName: `${contact.name ?? ''} ${contact.address}`,
      written: written.join('\n'),
    }),
    ...checkInternal(body, sources),
    ...checkOtherTickets(body, otherTickets, publicTexts(sources)),
    ...checkCitations({ given: citations, sources, claims }),
    ...checkQuestions(body, unanswered, answerBasis(body, claims, sources)),
  ];
}

const vouches = ({ from, audience }: EvidenceSource) => from === 'team' && audience === 'public';
function publicTexts(sources: EvidenceSource[]) {
  return sources.filter(({ audience }) => audience === 'public').map(({ text }) => text);
}

function answerBasis(body: string, claims: JudgedSentence[], sources: EvidenceSource[]): AnswerBasis {
  const language = guessLanguage(body) ?? guessLanguage(body, 1);
  const passages = sources
    .filter(vouches)
    .filter(({ text }) => !isForeign(language, guessLanguage(text)))
    .flatMap(({ title, text }) => [title, ...sentencesIn(text).map((sentence) => sentence.text)]);
  const stated = claims.map(({ sentence }) => termsOf(sentence).filter((term) => !isWeak(term)));
  const supported = claims.filter(({ verdict }) => verdict === 'supported');
  return {
    language,
    passages,
    restingOn: supported
      .map(
        ({ quote, sourceIndex }) =>
          `${sources.find(({ index }) => index === sourceIndex)?.title ?? ''}\n${quote ?? ''}`,
      )
      .join('\n'),
    texts: sources.filter(vouches).map(({ index, title, text }) => {
      const whole = `${title}\n${text}`;
      const set = new TermSet(termsOf(whole));
      return {
        text: whole,
        isUsed:
          supported.some(({ sourceIndex }) => sourceIndex === index) ||
          stated.some((terms) => isMostlyOf(terms, set)),
      };
    }),
  };
}

function isMostlyOf(terms: WordTerm[], set: TermSet): boolean {
  return terms.filter((term) => set.find(term)).length >= 2 && coveredShare(terms, set) >= 0.5;
}

function checkOtherTickets(body: string, others: string[], open: string[]): Check[] {
  const allowed = open.filter((text) => !others.includes(text));
  return repeatedSentences(body, others, allowed).map((sentence) =>
    check('other_ticket', say('draft.repeats_other_ticket'), sentence),
  );
}
