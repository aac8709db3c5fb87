import type { HandOffReason } from '#db/schema/index.ts';
import { detectLanguage } from '#lib/platform/language.ts';
import { builtInName, type Completion, type Model, type ToolCall } from '../model/model.ts';
import { asksAboutOwnOrder } from './account.ts';
import { asksForAct } from './acts.ts';
import { type Alarm, alarmsOf, isHypothetical } from './alarms.ts';
import { type Answers, chooseAnswers, nearestTitles, queriesFor } from './look-up.ts';
import { type ParsedRequest, parseRequest } from './parse-request.ts';
import { phrasesIn } from './phrases.ts';
import { questionsOf } from './questions.ts';
import { toolCall } from './tool-call.ts';
import { handOffReason, triageCalls } from './triage.ts';
import { writeCheckIn, writeDraft } from './write-draft.ts';

/** An upset contact, or one who names an order, gets an article only at this chance or above. */
const minChanceToBeSure = 0.9;

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
  if (questionsOf(reading).length > 0) alarms.delete('thanks');
  if (isHypothetical(reading.text)) alarms.delete('deletion');
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
  const near = () => nearestTitles(reading);
  if (asksForAct(mail)) return handOffNaming('The contact asks for something to be done.', near());
  const found = chooseAnswers(reading);
  if (asksAboutOwnOrder(reading.text) && !isSurelyGeneral(found))
    return handOffNaming('It is about an order or payment of the contact’s own.', near());
  const [first] = found.answers;
  if (!first && !reading.searches.length)
    return handOff('The built-in model may not search the knowledge base, so it knows no answer.');
  if (!first) return handOffNaming('No article answers this.', found.near, 'no_article');
  if (found.open.length > found.answers.length)
    return handOffNaming('Most of what the contact asks stands in no article.', found.near, 'no_article');
  if (alarms.has('anger') && found.answers.every(({ chance }) => chance < minChanceToBeSure))
    return handOffNaming('The contact is upset, and no article surely fits.', [first.article.title]);
  if (!reading.canUse('reply_to_inbox'))
    return handOff(`This assistant may not write replies. “${first.article.title}” may answer it.`);
  return reply(reading, found, alarms);
}

/** Who names an order may still ask what holds for all: “How long does delivery usually take?” */
function isSurelyGeneral({ answers, open }: Answers): boolean {
  return (
    open.length === 0 && answers.every(({ isGeneral, chance }) => isGeneral && chance >= minChanceToBeSure)
  );
}

async function reply(reading: ParsedRequest, found: Answers, alarms: Set<Alarm>): Promise<ModelReply> {
  const { answers, open } = found;
  const chances = answers.map(({ chance }) => chance);
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
      ({ article, chance }) => `“${article.title}” fits with ${Math.round(chance * 100)} of 100.`,
    ),
    'The answer is in the words of the knowledge base; no language model took part.',
    ...doubts,
  ].slice(0, 10);
  const sure = Math.max(0.1, 0.15 + 0.4 * Math.min(...chances) - 0.15 * doubts.length);
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

/** Hands off with the articles that come nearest, for the person to look at. */
function handOffNaming(reason: string, titles: string[], because?: HandOffReason): ModelReply {
  const named = titles.map((title) => `“${title}”`).join(' and ');
  if (titles.length === 0) return handOff(reason, because);
  return handOff(`${reason} ${named} ${titles.length > 1 ? 'come' : 'comes'} nearest.`, because);
}

function handOff(reason: string, because?: HandOffReason): ModelReply {
  const given = { reason: reason.slice(0, 500), ...(because ? { because } : {}) };
  return respondWith(reason, [toolCall('hand_off', given)]);
}

const respondWith = (text: string, toolCalls: ToolCall[]): ModelReply => ({ text, toolCalls });
