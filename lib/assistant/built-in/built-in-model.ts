import { keywords } from '#lib/articles/keywords.ts';
import { detectLanguage } from '#lib/platform/language.ts';
import { builtInName, type Completion, type Model, type ToolCall } from '../model/model.ts';
import { type Alarm, alarmsOf } from './alarms.ts';
import { bestPublic, chooseAnswers, nearestPublic, queriesFor, questionsOf } from './look-up.ts';
import { type ParsedRequest, parseRequest } from './parse-request.ts';
import { phrasesIn } from './phrases.ts';
import { toolCall } from './tool-call.ts';
import { topicsOf } from './topics.ts';
import { handOffReason, triageCalls } from './triage.ts';
import { type Answer, writeDraft } from './write-draft.ts';

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
  const mail = `${reading.subject}\n${reading.text}`;
  const alarms = alarmsOf(mail);
  if (reading.errors.length) return handOff(`The built-in model could not go on: ${reading.errors.at(-1)}`);
  const forPeople = handOffReason(alarms);
  if (!reading.searches.length) {
    const triage = triageCalls(reading, mail, alarms);
    const queries = queriesFor(reading);
    const reason = forPeople ?? (queries.length === 0 ? 'It asks nothing that could be looked up.' : null);
    if (reason) return respondWith(reason, [...triage, toolCall('hand_off', { reason })]);
    if (reading.canUse('search_articles')) {
      return respondWith('Looking it up.', [
        ...triage,
        ...queries.map((query) => toolCall('search_articles', { query, limit: 3 })),
      ]);
    }
  }
  const answers = chooseAnswers(reading);
  const [first] = answers;
  if (!first) return handOff(noAnswerReason(reading), summaryOf(reading));
  if (alarms.has('anger') && answers.every((answer) => answer.article.score < minScoreWhenUpset)) {
    return handOff('The contact is upset, and no article surely fits.', summaryOf(reading));
  }
  if (!reading.canUse('reply_to_inbox'))
    return handOff(`This assistant may not write replies. “${first.article.title}” may answer it.`);
  return reply(reading, answers, alarms);
}

async function reply(reading: ParsedRequest, answers: Answer[], alarms: Set<Alarm>): Promise<ModelReply> {
  const best = answers.map(({ article }) => article).reduce((a, b) => (b.score > a.score ? b : a));
  const articleLanguage = await detectLanguage(`${best.title}. ${best.text}`);
  const language = reading.language ?? articleLanguage;
  const foreign = articleLanguage !== language ? articleLanguage : null;
  const upset = alarms.has('anger') || topicsOf(`${reading.subject}\n${reading.text}`)[0]?.name === 'damage';
  const { body, citations } = writeDraft(reading, answers, { language, foreign, upset });
  if (citations.every(({ quote }) => reading.ourReplies.includes(quote.replace(/\s+/g, ' ')))) {
    return handOff('The contact writes again, and all that the articles say has been sent before.');
  }
  const unanswered = questionsOf(reading).filter((_, at) => {
    const hits = reading.searches[at + 1];
    return hits && !bestPublic(hits);
  });
  const doubts = [
    ...unanswered.map((question) => `No article answers “${question}”`),
    ...(alarms.has('anger')
      ? ['The contact sounds upset: a personal word may help more than an article.']
      : []),
    ...(foreign ? ['The article is in another language than the mail.'] : []),
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
  ];
  const confidence = Math.round(Math.max(0.1, 0.25 + 0.55 * best.score - 0.15 * doubts.length) * 100) / 100;
  return respondWith('Drafting an answer.', [
    toolCall('reply_to_inbox', { body, confidence, reasons, citations }),
  ]);
}

function noAnswerReason(reading: ParsedRequest): string {
  if (!reading.searches.length)
    return 'The built-in model may not search the knowledge base, so it knows no answer.';
  const near = nearestPublic(reading.searches.flat());
  return near && near.score > 0.2
    ? `No article answers this well enough; “${near.title}” comes nearest.`
    : 'No article speaks about this.';
}

function summaryOf(reading: ParsedRequest): string | undefined {
  const words = keywords(`${reading.subject} ${reading.text}`, 10);
  return words.length ? `Looked for: ${words.join(', ')}.` : undefined;
}

function handOff(reason: string, summary?: string): ModelReply {
  return respondWith(reason, [
    toolCall('hand_off', { reason: reason.slice(0, 500), ...(summary ? { summary } : {}) }),
  ]);
}

const respondWith = (text: string, toolCalls: ToolCall[]): ModelReply => ({ text, toolCalls });
