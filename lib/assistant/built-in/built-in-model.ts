import { randomUUID } from 'node:crypto';
import { keywords } from '../../articles/keywords.ts';
import { detectLanguage } from '../language.ts';
import { builtInName, type Completion, type Model, type ToolCall } from '../model.ts';
import { type Alarm, alarmsOf } from './alarms.ts';
import { mattersOf } from './matters.ts';
import { phrasesIn } from './phrases.ts';
import { type Hit, type Reading, readRequest } from './read-request.ts';
import { type Answer, writeDraft } from './write-draft.ts';

/** The score below which an article is no answer: there the matter goes to a person. */
const goodEnough = 0.42;
/** Somebody who is upset gets an article only when it surely fits. */
const goodForUpset = 0.55;

/**
 * Stands in where no language model is set: rules set priority and tags, the knowledge base is searched, and the reply
 * is put together out of the best article's own sentences; or the ticket goes to a person. Same request, same answer.
 */
export const builtInModel: Model = {
  name: builtInName,
  label: 'built-in (no language model)',
  complete: async (request, { signal, onText }) => {
    signal.throwIfAborted();
    const reading = readRequest(request);
    const thought = await think(reading);
    onText?.(thought.text);
    return { ...thought, usage: { in: 0, cached: 0, out: 0 } } satisfies Completion;
  },
};

type Thought = { text: string; toolCalls: ToolCall[] };

async function think(reading: Reading): Promise<Thought> {
  const mail = `${reading.subject}\n${reading.text}`;
  const alarms = alarmsOf(mail);
  if (reading.errors.length) return handOff(`The built-in model could not go on: ${reading.errors.at(-1)}`);
  const forPeople = reasonForPeople(alarms);
  if (!reading.searches.length) {
    const triage = triageCalls(reading, mail, alarms);
    if (forPeople) return acts(forPeople, [...triage, call('hand_off', { reason: forPeople })]);
    if (reading.may('search_articles')) {
      return acts('Looking it up.', [
        ...triage,
        ...queriesFor(reading).map((query) => call('search_articles', { query, limit: 3 })),
      ]);
    }
  }
  const answers = choose(reading);
  if (answers.length === 0) return handOff(whyNothing(reading), summaryOf(reading));
  if (alarms.has('anger') && answers.every((answer) => answer.article.score < goodForUpset)) {
    return handOff('The contact is upset, and no article surely fits.', summaryOf(reading));
  }
  if (!reading.may('reply_to_inbox'))
    return handOff(`This assistant may not write replies. “${answers[0]!.article.title}” may answer it.`);
  return reply(reading, answers, alarms);
}

const whatPeopleMustSee: [Alarm, string][] = [
  ['safety', 'Somebody may have been hurt, or something is unsafe.'],
  ['legal', 'The mail speaks of legal steps.'],
  ['deletion', 'The contact asks for personal data or an account to be deleted.'],
  ['security', 'The mail speaks of fraud or of a stranger in an account.'],
  ['person', 'The contact asks to speak with a person.'],
  ['papers', 'The matter is in papers that came with the mail.'],
  ['advertisement', 'This looks like an advertisement, not like a question.'],
  ['thanks', 'The contact says thanks; there seems to be nothing to answer.'],
];

const reasonForPeople = (alarms: Set<Alarm>): string | null =>
  whatPeopleMustSee
    .filter(([alarm]) => alarms.has(alarm))
    .map(([, reason]) => reason)
    .join(' ') || null;

const grave: Alarm[] = ['safety', 'legal', 'deletion', 'security', 'anger'];

function triageCalls(reading: Reading, mail: string, alarms: Set<Alarm>): ToolCall[] {
  if (!reading.may('update_inbox_item')) return [];
  const urgent = grave.some((alarm) => alarms.has(alarm));
  const minor = alarms.has('advertisement') || alarms.has('thanks');
  const names = mattersOf(mail).map((matter) => matter.name);
  const tags = [
    ...(urgent ? ['urgent', 'needs-human'] : []),
    ...(names.some((name) => ['invoice', 'payment', 'refund', 'outstanding refund'].includes(name)) && !minor
      ? ['billing']
      : []),
  ];
  const priority = urgent ? 'urgent' : minor ? 'low' : names.includes('damage') ? 'high' : null;
  const changes = {
    ...(priority && reading.priority === 'normal' ? { priority } : {}),
    ...(tags.length ? { tags } : {}),
  };
  return Object.keys(changes).length ? [call('update_inbox_item', changes)] : [];
}

/** One search for the mail as a whole, and where it asks several things one for each, in the words of an article. */
function queriesFor(reading: Reading): string[] {
  const questions = questionsOf(reading);
  const whole = `${reading.subject} ${questions.join(' ')} ${reading.text}`;
  return [whole, ...(questions.length > 1 ? questions : [])].map(queryOf);
}

const queryOf = (text: string): string => {
  const matters = mattersOf(text).slice(0, 2);
  return [...keywords(matters.map((matter) => matter.search).join(' ')), ...keywords(text, 14)]
    .join(' ')
    .slice(0, 400);
};

/** The sentences that ask something of substance, at most three. */
const questionsOf = ({ text }: Reading): string[] =>
  (text.match(/[^.!?\n]+\?/g) ?? [])
    .map((question) => question.trim())
    .filter((question) => keywords(question).length > 1)
    .slice(0, 3);

/** The best article for each question of several; else, or when none of them has one, the best for the whole mail. */
function choose(reading: Reading): Answer[] {
  const [whole = [], ...single] = reading.searches;
  const questions = questionsOf(reading);
  const answers: Answer[] = [];
  for (const [position, hits] of single.entries()) {
    const article = bestPublic(hits);
    const known = answers.find((answer) => answer.article.index === article?.index);
    const asked = questions[position] ?? '';
    if (known) known.asked += ` ${asked}`;
    else if (article && answers.length < 2) answers.push({ article, asked: withMatters(asked) });
  }
  if (answers.length) return answers;
  const article = bestPublic(whole);
  return article ? [{ article, asked: withMatters(`${reading.subject} ${reading.text}`) }] : [];
}

/** A mail in another language than the article shares with it only what the matters are called there. */
const withMatters = (text: string): string =>
  `${text} ${mattersOf(text)
    .map((matter) => matter.search)
    .join(' ')}`;

const nearestPublic = (hits: Hit[]): Hit | undefined =>
  hits.filter((hit) => hit.audience === 'public').sort((a, b) => b.score - a.score)[0];

const bestPublic = (hits: Hit[]): Hit | undefined => {
  const hit = nearestPublic(hits);
  return hit && hit.score >= goodEnough ? hit : undefined;
};

async function reply(reading: Reading, answers: Answer[], alarms: Set<Alarm>): Promise<Thought> {
  const best = answers.map((answer) => answer.article).sort((a, b) => b.score - a.score)[0]!;
  const articleLanguage = await detectLanguage(`${best.title}. ${best.text}`);
  const language = reading.language ?? articleLanguage;
  const foreign = articleLanguage !== language ? articleLanguage : null;
  const upset = alarms.has('anger') || mattersOf(`${reading.subject}\n${reading.text}`)[0]?.name === 'damage';
  const { body, citations } = writeDraft(reading, answers, { language, foreign, upset });
  if (citations.every(({ quote }) => reading.ourReplies.includes(quote.replace(/\s+/g, ' ')))) {
    return handOff('The contact writes again, and all that the articles say has been sent before.');
  }
  const unanswered = questionsOf(reading).filter(
    (_, at) => reading.searches[at + 1] && !bestPublic(reading.searches[at + 1]!),
  );
  const doubts = [
    ...unanswered.map((question) => `No article answers “${question}”`),
    ...(alarms.has('anger')
      ? ['The contact sounds upset: a personal word may help more than an article.']
      : []),
    ...(foreign ? ['The article is in another language than the mail.'] : []),
    ...(language !== null && !phrasesIn(language).own
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
  return acts('Drafting an answer.', [call('reply_to_inbox', { body, confidence, reasons, citations })]);
}

function whyNothing(reading: Reading): string {
  if (!reading.searches.length)
    return 'The built-in model may not search the knowledge base, so it knows no answer.';
  const near = nearestPublic(reading.searches.flat());
  return near && near.score > 0.2
    ? `No article answers this well enough; “${near.title}” comes nearest.`
    : 'No article speaks about this.';
}

const summaryOf = (reading: Reading): string | undefined => {
  const words = keywords(`${reading.subject} ${reading.text}`, 10);
  return words.length ? `Looked for: ${words.join(', ')}.` : undefined;
};

const handOff = (reason: string, summary?: string): Thought =>
  acts(reason, [call('hand_off', { reason: reason.slice(0, 500), ...(summary ? { summary } : {}) })]);

const acts = (text: string, toolCalls: ToolCall[]): Thought => ({ text, toolCalls });

const call = (name: string, input: object): ToolCall => ({
  id: `call_${randomUUID().replaceAll('-', '').slice(0, 24)}`,
  name,
  arguments: JSON.stringify(input),
});
