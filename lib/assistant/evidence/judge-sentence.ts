import { say } from '#lib/platform/told.ts';
import type { Said } from '#locales/told.ts';
import { type Commitment, commitmentIn, hasPromise, saysDone } from './commitments.ts';
import { asksContact, isAttributed, isCourtesy, isGreeting } from './courtesy.ts';
import { type FigureFinding, isUncharged, judgeFigures } from './judge-figures.ts';
import { judgePolarity, nearest } from './judge-polarity.ts';
import { bestPassage, cite, type Evidence, type Judgement, overlap, type ReadSentence } from './judgement.ts';
import { unknownNames } from './names.ts';
import { coversPlace, everywhere } from './places.ts';
import type { SourcePassage } from './read-source.ts';
import { isWeak, type WordTerm } from './terms.ts';
import { adds, unknownNouns } from './unknown-nouns.ts';

const nothing = (because: Said): Judgement => ({ verdict: 'no_claim', source: null, because });

/** From this share of its words on, a sentence rests on a passage; below `foreign to it`, on none. */
const thresholds = { supported: 0.5, notFound: 0.22 };

/** The verdict on one sentence: what it states, held against the sources. */
export function judgeSentence(sentence: ReadSentence, evidence: Evidence): Judgement {
  const { text, whole } = sentence;
  if (isGreeting(text) && whole.quantities.length === 0) return nothing(say('draft.greeting'));
  const isQuestion = /[?？][)"”»*_]*$/.test(text);
  const commitment = commitmentIn(whole);
  const figures = judgeFigures(sentence, evidence);
  const missing = firstOf(figures, 'missing');
  const contradicted = firstOf(figures, 'contradicted');
  if (isCourtesy(text) && figures.length === 0 && (!commitment || commitment.isSoft))
    return nothing(say('draft.courtesy'));
  if (isQuestion && !(commitment && (missing || commitment.words.length > 0)))
    return missing ?? nothing(say('draft.question'));
  if (contradicted) return contradicted;
  const turned = judgePolarity(sentence, evidence);
  if (turned) return turned;
  const promise = commitment && judgeCommitment(commitment, sentence, evidence);
  if (promise?.verdict === 'commitment') return promise;
  if (missing)
    return (commitment && !commitment.isSoft) || setsDate(sentence, figures)
      ? {
          ...missing,
          verdict: 'commitment',
          because: say('draft.promises_figure', figureOf(missing.because)),
        }
      : missing;
  return judgeNames(sentence, evidence) ?? promise ?? judgeWords(sentence, evidence, figures);
}

function firstOf(figures: FigureFinding[], status: 'missing' | 'contradicted'): Judgement | null {
  const found = figures.find((each) => each.status === status);
  if (!found) return null;
  return {
    verdict: status === 'missing' ? 'not_found' : 'contradicted',
    source: found.passage?.source ?? null,
    quote: found.passage?.text,
    because: found.because,
  };
}

const future =
  /(?<!\p{L})(?:will|'ll|shall|wird|werden|sera|seront|recevrez|arrivera|será|serán|llegará|recibirá|sarà|saranno|arriverà|riceverà)(?!\p{L})/iu;

/** "It will be there by 24 December." */
function setsDate({ text }: ReadSentence, figures: FigureFinding[]) {
  return (
    future.test(text.replace(/’/g, "'")) &&
    figures.some(
      ({ status, quantity }) =>
        status === 'missing' && ['date', 'weekday', 'clock', 'time'].includes(quantity.kind),
    )
  );
}

const figureOf = ({ values: { figure = '' } }: Said) => ({ figure });

/** A promise needs a passage of the team with every act that it promises; a deed, an earlier message. */
function judgeCommitment(
  commitment: Commitment,
  sentence: ReadSentence,
  evidence: Evidence,
): Judgement | null {
  if (commitment.isSoft) return null;
  const { acts, words, isDone, isPromise } = commitment;
  if (!isPromise && !isDone && hasPromise(evidence.team.map(around).join('\n'), words)) return null;
  const promised: Judgement = { verdict: 'commitment', source: null, because: becauseOf(commitment) };
  const team = isDone ? evidence.team.filter(({ source }) => source.kind === 'message') : evidence.team;
  const passages = team
    .flatMap(({ passages }) => passages)
    .filter((passage) =>
      acts.every((act) =>
        isDone ? passage.whole.set.find(act) : says(passage, act) || saysElsewhere(passage, act, evidence),
      ),
    );
  const fitting = passages.filter(
    (passage) =>
      (hasPromise(around(passage), words) || isWordedOtherwise(words, passage)) &&
      (!isDone || saysDone(passage.text)),
  );
  if (isDone && fitting.length === 0) return heardFromContact(commitment, evidence) ?? promised;
  if (fitting.length === 0 && (acts.length > 0 || words.length > 0)) return promised;
  const weight = sentence.whole.terms.length;
  const share = Math.max(0, ...fitting.map((passage) => overlap(sentence.whole.terms, passage, evidence)));
  return acts.length > 0 && !commitment.isPlain && share < 0.3 && weight >= 4 ? promised : null;
}

/** Logistics of a promise may stand elsewhere in the same text. */
function saysElsewhere({ source }: SourcePassage, act: WordTerm, { team }: Evidence): boolean {
  return (
    ['#SHIP', '#DELIVER', '#CHANGE', '#PICKUP', '#FREE'].includes(act.key) &&
    team.some((read) => read.source === source && read.passages.some((passage) => says(passage, act)))
  );
}

function says(passage: SourcePassage, act: WordTerm): boolean {
  return (
    passage.context.find(act)?.negative === act.negative || (act.key === '#FREE' && isUncharged(passage))
  );
}

/** "We waive it" where the source says that it is not charged, "compensate" where it says what is paid. */
function isWordedOtherwise(words: string[], passage: SourcePassage): boolean {
  const { keys } = passage.context;
  return words.every((word) =>
    /^(?:waive|erlass|renon|rinunc)/.test(word)
      ? isUncharged(passage)
      : /^(?:comp|entsch|dédom|indem|risarc|indenn)/.test(word) &&
        ['#REFUND', '#CREDIT', '#REPLACE', '#PAY'].some((key) => keys.has(key)),
  );
}

const around = ({ source }: Pick<SourcePassage, 'source'>) => `${source.title}\n${source.text}`;

/** The contact may know that a parcel is on its way, never what we decided. */
function heardFromContact({ acts, words, isOurs }: Commitment, { contact }: Evidence): Judgement | null {
  if (isOurs || words.length > 0 || !acts.every(({ key }) => key === '#SHIP')) return null;
  const said = contact
    .flatMap(({ passages }) => passages)
    .find(({ text, whole }) => !/[?？]$/.test(text) && acts.every((act) => whole.set.find(act)));
  return said
    ? { verdict: 'from_contact', source: said.source, quote: said.text, because: onlyContact(said) }
    : null;
}

const onlyContact = ({ text }: SourcePassage) => say('draft.only_contact', { quote: cite(text) });

function becauseOf({ acts, words, isDone }: Commitment): Said {
  const what = [...new Set([...acts.map(({ word }) => word), ...words])].slice(0, 3).join(', ');
  if (isDone) return say('draft.done_unsaid', { what });
  return what ? say('draft.promises', { what }) : say('draft.promises_act');
}

function judgeNames({ text, places }: ReadSentence, evidence: Evidence): Judgement | null {
  const said = [...evidence.team, ...evidence.contact].flatMap(({ passages }) => passages);
  const unheard = [...places].find(
    (place) =>
      !said.some((passage) => passage.contextPlaces.size > 0 && coversPlace(passage.contextPlaces, place)),
  );
  const [name = unheard && 'The place it names'] = unknownNames(text, evidence.language, evidence.words);
  if (!name) return null;
  const because = unheard
    ? unheard === everywhere
      ? say('draft.every_country_unread')
      : say('draft.place_unread')
    : say('draft.name_unread', { name });
  return { verdict: 'not_found', source: null, because };
}

/** Compares the words once figures, names, sense and promises have passed. */
function judgeWords(sentence: ReadSentence, evidence: Evidence, figures: FigureFinding[]): Judgement {
  const { text, whole } = sentence;
  const terms = whole.terms;
  const strong = terms.filter(({ weight }) => weight >= 0.5);
  const backed = figures.find(({ status, passage }) => status === 'supported' && passage);
  const best = nearest(sentence, evidence);
  const heard = bestPassage(terms, evidence.contact, evidence);
  const attributed = isAttributed(text);
  if (attributed && heard && heard.share >= 0.3 && !backed) return fromContact(heard.passage);
  if (backed?.passage) {
    const passage =
      best && best.share >= 0.6 && best.passage.source === backed.passage.source
        ? best.passage
        : backed.passage;
    return supported(passage);
  }
  const onlyHeard = figures.find(({ status }) => status === 'contact');
  if (onlyHeard) {
    const passage = onlyHeard.passage ?? heard?.passage;
    if (!best || best.share < thresholds.supported || figures.every(({ quantity }) => quantity.kind !== 'id'))
      return passage ? fromContact(passage) : nothing(say('draft.names_as_contact'));
  }
  if (strong.length === 0) return nothing(say('draft.states_nothing'));
  if (
    best &&
    best.share >= (best.foreign ? 0.6 : thresholds.supported) &&
    !(best.foreign && strong.length < 2)
  )
    return heard && heard.share > best.share + 0.25 && !asksContact(text)
      ? fromContact(heard.passage)
      : supported(best.passage);
  if (heard && heard.share >= thresholds.supported) return fromContact(heard.passage);
  if (best?.foreign) return nothing(say('draft.other_language', { title: best.passage.source.title }));
  if (asksContact(text) && (best?.share ?? 0) < thresholds.supported)
    return nothing(say('draft.asks_contact'));
  const unknown = best?.foreign || !evidence.team.length ? [] : unknownNouns(sentence, evidence);
  if (unknown.length >= (adds(text) ? 2 : 3) && Math.max(best?.share ?? 0, heard?.share ?? 0) < 0.5) {
    return {
      verdict: 'not_found',
      source: null,
      because: say('draft.words_unread', { words: unknown.slice(0, 3).join(', ') }),
    };
  }
  const share = Math.max(best?.share ?? 0, heard?.share ?? 0);
  if (strong.filter((term) => !isWeak(term)).length >= (share > 0.1 ? 9 : 6) && share < 0.15)
    return { verdict: 'not_found', source: null, because: say('draft.no_likeness') };
  if (best) return nothing(say('draft.other_words', { title: best.passage.source.title }));
  return nothing(say('draft.states_nothing'));
}

function supported(passage: SourcePassage): Judgement {
  return {
    verdict: 'supported',
    source: passage.source,
    quote: passage.text,
    because: say('draft.source_quote', { quote: cite(passage.text) }),
  };
}

function fromContact(passage: SourcePassage): Judgement {
  return {
    verdict: 'from_contact',
    source: passage.source,
    quote: passage.text,
    because: onlyContact(passage),
  };
}
