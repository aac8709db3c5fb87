import { languageName } from '#lib/platform/language.ts';
import { sentencesOfMail } from './acts.ts';
import { answerKindOf, withoutKind } from './answer-kind.ts';
import type { Hit, ParsedRequest } from './parse-request.ts';
import { answerPassages, type Passage } from './passages.ts';
import { isSubstantial, type Relevance, readAsked, relevanceOf } from './relevance.ts';

/** An article and the sentences of it that answer a question. */
export type Answer = { article: Hit; question: string; passages: Passage[]; isForeign: boolean };
export type Answers = { answers: Answer[]; open: string[] };

/** Below these, what is asked is not what the article speaks of; a title that speaks of it asks for less. */
const minCoverage = 0.62;
const minCoverageTitled = 0.5;
/** One passage, with the title, must speak of nearly as much as the article; others stay when they come near it. */
const minCoverageOfPassage = 0.5;
const minShareOfBest = 0.4;
/** What a word weighs that the article lacks: in a question much, in a story little. */
const unknownWorth = { question: 1, story: 0.35 };
const minScore = 0.25;
/** Between two articles, the one whose title speaks of the matter is preferred. */
const titledWorth = 1.3;
const maxQueryChars = 2000;
const maxQuestions = 4;

/** One query for the mail as a whole, and one per question. Empty for a mere greeting. */
export function queriesFor(reading: ParsedRequest): string[] {
  const whole = `${reading.subject}\n${reading.text}`.trim().slice(0, maxQueryChars);
  if (!isSubstantial(whole, reading.language)) return [];
  return [...new Set([whole, ...questionsOf(reading)])];
}

/** The questions of a mail that say what they are about, at most four. */
export function questionsOf({ text, language }: ParsedRequest): string[] {
  return sentencesOfMail(text)
    .filter((sentence) => /[?？;;]["”»)]?$/.test(sentence) && isSubstantial(sentence, language))
    .slice(0, maxQuestions);
}

/** Answers each question from the article that speaks of it most, or names it as open; a mail without any as a whole. */
export function chooseAnswers(reading: ParsedRequest): Answers {
  const [whole = [], ...single] = reading.searches;
  const found = mergeHits(reading.searches.flat()).filter(({ audience }) => audience === 'public');
  const questions = questionsOf(reading);
  if (questions.length === 0) {
    const answer = answerStory(reading, found);
    return { answers: answer ? [answer] : [], open: [] };
  }
  const answers: Answer[] = [];
  const open: string[] = [];
  for (const [position, question] of questions.entries()) {
    const hits = mergeHits([...(single[position] ?? []), ...whole]).filter(
      ({ audience }) => audience === 'public',
    );
    const about = { reading, found, worth: unknownWorth.question };
    const inContext = withContextOf(question, reading);
    const [best] = [question, inContext].flatMap((each) => rank(each, hits, about).slice(0, 1));
    const answer = best?.answer;
    if (answer) answers.push(answer);
    else open.push(question);
  }
  return { answers, open };
}

function answerStory(reading: ParsedRequest, found: Hit[]): Answer | undefined {
  const about = { reading, found, worth: unknownWorth.story, isStory: true };
  const each = [reading.subject, ...sentencesOfMail(reading.text)]
    .filter((sentence) => isSubstantial(sentence, reading.language))
    .slice(0, 12)
    .flatMap((sentence) => rank(sentence, found, about).slice(0, 1));
  const [best] = each.toSorted((one, other) => other.value - one.value);
  return best?.answer;
}

/** A question of one word, such as “How long does the search take?”, is read with the sentence before it. */
function withContextOf(question: string, { text, language }: ParsedRequest): string {
  const { matters, words } = readAsked(question, language);
  if (matters.length + words.length > 1) return question;
  const sentences = sentencesOfMail(text);
  const before = sentences[sentences.indexOf(question) - 1];
  return before && isSubstantial(before, language) ? `${before} ${question}` : question;
}

type About = { reading: ParsedRequest; found: Hit[]; worth: number; isStory?: boolean };

/** The articles that answer a question, best first. */
function rank(
  question: string,
  hits: Hit[],
  { reading, found, worth, isStory = false }: About,
): { answer: Answer; value: number }[] {
  const { language } = reading;
  const kind = answerKindOf(question);
  const asked = readAsked(withoutKind(question, kind), language);
  return hits
    .flatMap((article) => {
      const isForeign = isInAnotherLanguage(article, language);
      const about = { found, isForeign, unknownWorth: worth };
      if (article.score < minScore || !speaksOf(relevanceOf(asked, article, about), { isForeign, isStory }))
        return [];
      const { passages, tells } = answerPassages(article.text, asked, { kind, isStory });
      if (passages.length === 0 || !tells) return [];
      const each = passages.map((passage) => {
        const said = { ...article, text: passage.text };
        return { passage, ...relevanceOf(asked, said, about) };
      });
      const coverage = Math.max(...each.map((one) => one.coverage));
      const titled = each.some((one) => one.titled);
      if (coverage < minCoverageOfPassage) return [];
      const kept = each.filter((one) => isStory || one.coverage >= coverage * minShareOfBest);
      const value = article.score * coverage * (titled ? titledWorth : 1);
      return [
        { answer: { article, question, passages: kept.map(({ passage }) => passage), isForeign }, value },
      ];
    })
    .toSorted((one, other) => other.value - one.value);
}

/** Between two languages words differ, so that what is missing decides; a story has words that no article needs. */
function speaksOf(
  { coverage, met, missing, titled }: Relevance,
  { isForeign, isStory }: { isForeign: boolean; isStory: boolean },
): boolean {
  const isWhole = titled && missing <= (isForeign && isStory ? 2 : 0);
  if (isForeign) return isWhole || (met >= 2 && missing === 0) || (met >= 3 && missing === 1);
  return coverage >= (titled ? minCoverageTitled : minCoverage) && (met >= 2 || isWhole);
}

function isInAnotherLanguage(article: Hit, language: string | null): boolean {
  return language !== null && article.language !== null && article.language !== languageName(language);
}

function mergeHits(hits: Hit[]): Hit[] {
  const merged = new Map<number, Hit>();
  for (const hit of hits) {
    const known = merged.get(hit.index);
    if (!known || known.score < hit.score) merged.set(hit.index, hit);
  }
  return [...merged.values()];
}

/** The public article that fits best, however little, to name beside a hand-off. */
export function nearestPublic(reading: ParsedRequest): Hit | undefined {
  return mergeHits(reading.searches.flat())
    .filter(({ audience, score }) => audience === 'public' && score >= minScore)
    .sort((a, b) => b.score - a.score)[0];
}
