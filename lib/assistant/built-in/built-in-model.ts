import { detectLanguage } from '#lib/platform/language.ts';
import { builtInName, type Completion, type Model, type ToolCall } from '../model/model.ts';
import { asksForAct } from './acts.ts';
import { type Alarm, alarmsOf } from './alarms.ts';
import { type Answers, chooseAnswers, nearestPublic, queriesFor } from './look-up.ts';
import { type ParsedRequest, parseRequest } from './parse-request.ts';
import { phrasesIn } from './phrases.ts';
import { toolCall } from './tool-call.ts';
import { handOffReason, triageCalls } from './triage.ts';
import { writeCheckIn, writeDraft } from './write-draft.ts';

/** An upset contact gets an article only at this score or above. */
const minScoreWhenUpset = 0.55;

/**
 * Deterministic fallback when no language model is configured. Rules set priority and tags; the reply quotes the best
 * articles. Without a good article, it hands off.
 */
export const builtInModel: Model = {
  name: builtInName,
  label: 'built-in (no language model)',
  server: builtInName,
  price: { in: 0, cached: 0, out: 0 },
  complete: async (request, { signal, onText }) => {
    signal.throwIfAborted();
    const reading = parseRequest(request);
    const answer = await respond(reading);
    onText?.(answer.text);
    return { ...answer, usage: { in: 0, cached: 0, out: 0 } } satisfies Completion;
  },
};

type ModelReply = { text: string; toolCalls: ToolCall[] };

async function respond(reading: ParsedRequest): Promise<ModelReply> {
  const mail = `${reading.subject}\n\n${reading.text}`;
  const alarms = alarmsOf(mail);
  if (reading.errors.length) return handOff(`The built-in model could not go on: ${reading.errors.at(-1)}`);
  if (reading.checkIn) return checkIn(reading, reading.checkIn);
  const forPeople = handOffReason(alarms);
  if (!reading.searches.length) {
    const triage = triageCalls(reading, mail, alarms);
    const queries = queriesFor(reading);
    const reason = forPeople ?? (queries.length === 0 ? 'It asks nothing that could be looked up.' : null);
    if (reason) return respondWith(reason, [...triage, toolCall('hand_off', { reason })]);
    if (reading.canUse('search_articles')) {
      return respondWith('Looking it up.', [
        ...triage,
        ...queries.map((query) => toolCall('search_articles', { query, limit: 8 })),
      ]);
    }
  }
  if (asksForAct(mail)) return handOffNaming(reading, 'The contact asks for something to be done.');
  const found = chooseAnswers(reading);
  const [first] = found.answers;
  if (!first) return handOffNaming(reading, noAnswerReason(reading));
  if (found.open.length > found.answers.length)
    return handOffNaming(reading, 'Most of what the contact asks stands in no article.');
  if (alarms.has('anger') && found.answers.every(({ article }) => article.score < minScoreWhenUpset))
    return handOffNaming(reading, 'The contact is upset, and no article surely fits.');
  if (!reading.canUse('reply_to_inbox'))
    return handOff(`This assistant may not write replies. “${first.article.title}” may answer it.`);
  return reply(reading, found, alarms);
}

async function reply(reading: ParsedRequest, found: Answers, alarms: Set<Alarm>): Promise<ModelReply> {
  const { answers, open } = found;
  const scores = answers.map(({ article }) => article.score);
  const language = reading.language ?? (await detectLanguage(answers[0]?.article.text ?? ''));
  const { body, citations } = writeDraft(reading, found, { language });
  if (citations.every(({ quote }) => reading.ourReplies.includes(quote.replace(/\s+/g, ' ')))) {
    return handOff('The contact writes again, and all that the articles say has been sent before.');
  }
  const doubts = [
    ...open.map((question) => `No article answers “${question}”`),
    ...(alarms.has('anger')
      ? ['The contact sounds upset: a personal word may help more than an article.']
      : []),
    ...(answers.some(({ isForeign }) => isForeign)
      ? ['The article is in another language than the mail.']
      : []),
    ...(language !== null && !phrasesIn(language).translated
      ? ['There are no phrases for the language of the mail; these are English.']
      : []),
  ];
  const reasons = [
    ...answers.map(
      ({ article }) => `“${article.title}” fits with ${Math.round(article.score * 100)} of 100.`,
    ),
    'The answer is in the words of the knowledge base; no language model took part.',
    ...doubts,
  ].slice(0, 10);
  const sure = Math.max(0.1, 0.15 + 0.4 * Math.min(...scores) - 0.15 * doubts.length);
  const confidence = Math.round(sure * 100) / 100;
  return respondWith('Drafting an answer.', [
    toolCall('reply_to_inbox', { body, confidence, reasons, citations }),
  ]);
}

/** Asks again what our last reply asked, in its words. */
function checkIn(
  reading: ParsedRequest,
  { index, questions }: NonNullable<ParsedRequest['checkIn']>,
): ModelReply {
  const asked = questions.slice(0, 3);
  if (asked.length === 0) return handOff('Our last reply asks the contact for nothing.');
  if (!reading.canUse('reply_to_inbox')) return handOff('This assistant may not write replies.');
  return respondWith('Drafting a check-in.', [
    toolCall('reply_to_inbox', {
      body: writeCheckIn(reading, asked),
      confidence: 0.5,
      reasons: ['The contact has not answered what our last reply asks.'],
      citations: asked.map((quote) => ({ index, quote })),
    }),
  ]);
}

function noAnswerReason(reading: ParsedRequest): string {
  if (!reading.searches.length)
    return 'The built-in model may not search the knowledge base, so it knows no answer.';
  return 'No article answers this.';
}

/** Hands off with the article that is nearest to the matter, for the person to look at. */
function handOffNaming(reading: ParsedRequest, reason: string): ModelReply {
  const near = nearestPublic(reading);
  return handOff(near ? `${reason} “${near.title}” comes nearest.` : reason);
}

function handOff(reason: string): ModelReply {
  return respondWith(reason, [toolCall('hand_off', { reason: reason.slice(0, 500) })]);
}

const respondWith = (text: string, toolCalls: ToolCall[]): ModelReply => ({ text, toolCalls });
