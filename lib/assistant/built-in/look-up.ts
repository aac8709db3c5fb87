import { keywords } from '#lib/articles/keywords.ts';
import type { Hit, ParsedRequest } from './parse-request.ts';
import { topicsOf } from './topics.ts';
import type { Answer } from './write-draft.ts';

/** The minimum score of an answer; below it the ticket is handed off. */
const minAnswerScore = 0.42;

/**
 * The search queries of a mail: one for the whole, and one per question if there are several. Empty for a mere
 * greeting.
 */
export function queriesFor(reading: ParsedRequest): string[] {
  const questions = questionsOf(reading);
  const whole = `${reading.subject} ${questions.join(' ')} ${reading.text}`;
  return [whole, ...(questions.length > 1 ? questions : [])].map(queryOf).filter((query) => query !== '');
}

function queryOf(text: string): string {
  const topics = topicsOf(text).slice(0, 2);
  return [...keywords(topics.map((topic) => topic.search).join(' ')), ...keywords(text, 14)]
    .join(' ')
    .slice(0, 400);
}

/** The substantial questions of a mail, at most three. */
export function questionsOf({ text }: ParsedRequest): string[] {
  return (text.match(/[^.!?\n]+\?/g) ?? [])
    .map((question) => question.trim())
    .filter((question) => keywords(question).length > 1)
    .slice(0, 3);
}

/** The best article for each of several questions; if none has one, the best for the whole mail. */
export function chooseAnswers(reading: ParsedRequest): Answer[] {
  const [whole = [], ...single] = reading.searches;
  const questions = questionsOf(reading);
  const answers: Answer[] = [];
  for (const [position, hits] of single.entries()) {
    const article = bestPublic(hits);
    const known = answers.find((answer) => answer.article.index === article?.index);
    const question = questions[position] ?? '';
    if (known) known.question += ` ${question}`;
    else if (article && answers.length < 2) answers.push({ article, question: withTopics(question) });
  }
  if (answers.length) return answers;
  const article = bestPublic(whole);
  return article ? [{ article, question: withTopics(`${reading.subject} ${reading.text}`) }] : [];
}

/** Adds topic terms, since a mail in another language shares few terms with the article. */
function withTopics(text: string): string {
  return `${text} ${topicsOf(text)
    .map((topic) => topic.search)
    .join(' ')}`;
}

/** The public article with the highest score, however low. */
export function nearestPublic(hits: Hit[]): Hit | undefined {
  return hits.filter((hit) => hit.audience === 'public').sort((a, b) => b.score - a.score)[0];
}

/** The best public article, if its score suffices for an answer. */
export function bestPublic(hits: Hit[]): Hit | undefined {
  const hit = nearestPublic(hits);
  return hit && hit.score >= minAnswerScore ? hit : undefined;
}
