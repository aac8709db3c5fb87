import { type ArticleMatch, matchesOf } from './article-match.ts';
import { readAsked } from './asked.ts';
import { chanceOf, answers as isAnswered, scoreOf } from './gate.ts';
import type { Hit, ParsedRequest } from './parse-request.ts';
import type { Passage } from './passages.ts';
import { questionsOf, storyOf } from './questions.ts';
import { isSubstantial } from './terms.ts';

/**
 * An article and the sentences of it that answer a question; `chance` from 0 to 1. `isGeneral`: it asks for a figure, in
 * words of its own, and not about the contact's order.
 */
export type Answer = {
  article: Hit;
  question: string;
  passages: Passage[];
  isForeign: boolean;
  chance: number;
  isGeneral: boolean;
};
/** `near`: the titles of what comes nearest to the first question that stays open, or to the mail. */
export type Answers = { answers: Answer[]; open: string[]; near: string[] };

/** With less of a lead, another article that gives other figures makes an answer doubtful. */
const minLead = 0.14;
const maxGap = 0.8;
/** Two articles are named beside a hand-off when the second matches this share of the first. */
const minShareOfSecond = 0.86;
const minMassToName = 1.5;
const maxQueryChars = 2000;

/** One query for the mail as a whole, and one per question. Empty for a mere greeting. */
export function queriesFor(reading: ParsedRequest): string[] {
  const whole = `${reading.subject}\n${reading.text}`.trim().slice(0, maxQueryChars);
  if (!isSubstantial(whole, reading.language)) return [];
  return [...new Set([whole, ...questionsOf(reading).map(({ sentence }) => sentence)])];
}

/** Answers each question from the article that speaks of it most, or names it as open; a mail without any as a whole. */
export function chooseAnswers(reading: ParsedRequest): Answers {
  const found = publicHits(reading);
  const questions = questionsOf(reading);
  const isStory = questions.length === 0;
  const answers: Answer[] = [];
  const open: string[] = [];
  let near: string[] = [];
  for (const question of isStory ? [storyOf(reading)] : questions) {
    const asked = readAsked(question, reading.language);
    const matches = matchesOf(asked, found, isStory);
    const [best, second] = matches;
    const isGeneral =
      !isStory && asked.kinds.length > 0 && question.before === '' && !ownThing.test(question.sentence);
    if (best && isAnswered(best.features) && !isDoubtful(best, second)) {
      const { article, passages, isForeign, features } = best;
      answers.push({
        article,
        question: question.sentence,
        passages,
        isForeign,
        chance: chanceOf(features),
        isGeneral,
      });
    } else {
      open.push(question.sentence);
      if (near.length === 0) near = nearestOf(matches);
    }
  }
  return { answers, open, near };
}

const ownThing =
  /(?<!\p{L})(my|mine|our|meine?[nrsm]?|unsere?[nrsm]?|mon|ma|mes|notre|mi|mis|nuestr[oa]|mio|mia|miei|mijn|onze?|it|this)(?!\p{L})/iu;

/** Another article would answer nearly as well, and gives other figures. */
function isDoubtful(best: ArticleMatch, second: ArticleMatch | undefined): boolean {
  if (!second || best.features.lead >= minLead || (second.isForeign && !best.isForeign)) return false;
  if (!isAnswered(second.features) || scoreOf(best.features) - scoreOf(second.features) > maxGap)
    return false;
  const figures = figuresOf(best);
  const others = figuresOf(second);
  return others.size === 0 || [...others].some((figure) => !figures.has(figure));
}

function figuresOf({ passages }: ArticleMatch): Set<string> {
  return new Set(passages.flatMap(({ text }) => text.match(/\d+(?:[.,:]\d+)?/g) ?? []));
}

function nearestOf(matches: ArticleMatch[]): string[] {
  const [best] = matches;
  if (!best || best.mass < minMassToName) return [];
  return matches
    .filter(({ mass }) => mass >= best.mass * minShareOfSecond)
    .slice(0, 2)
    .map(({ article }) => article.title);
}

/** The titles of the one or two public articles that come nearest to a mail, to name beside a hand-off. */
export function nearestTitles(reading: ParsedRequest): string[] {
  const [question = storyOf(reading)] = questionsOf(reading);
  return nearestOf(matchesOf(readAsked(question, reading.language), publicHits(reading), false));
}

/** The public articles that were found, each once with its best score. */
function publicHits(reading: ParsedRequest): Hit[] {
  const merged = new Map<number, Hit>();
  for (const hit of reading.searches.flat()) {
    if (hit.audience !== 'public') continue;
    const known = merged.get(hit.index);
    if (!known || known.score < hit.score) merged.set(hit.index, hit);
  }
  return [...merged.values()];
}
