import { findLanguageCode } from '#lib/platform/language-names.ts';
import { tellsKind } from './answer-kind.ts';
import { type Asked, asksPriceOfProduct } from './asked.ts';
import { type ChosenUnit, chooseUnits, shareIn, titleWorth } from './choose-units.ts';
import type { Hit } from './parse-request.ts';
import { type Block, blocksOf, type Passage, type PassageUnit, passageOf } from './passages.ts';
import { namesOtherPlaces } from './places.ts';
import { hasTerm, readTerms, type Terms, thinConcepts } from './terms.ts';
import { sumWorth, type Weigh, type WeighedTerm, weigher } from './worth.ts';

/** An article and the passages of it that come nearest to what is asked. */
export type ArticleMatch = {
  article: Hit;
  passages: Passage[];
  isForeign: boolean;
  /** How much of what is asked the passages speak of, rare terms counting more. */
  mass: number;
  features: Features;
};

/** What the gate weighs, each about from 0 to 1. */
export type Features = Record<FeatureName, number>;
export type FeatureName =
  | 'coverage'
  | 'mass'
  | 'context'
  | 'told'
  | 'silent'
  | 'strange'
  | 'missing'
  | 'lead'
  | 'score'
  | 'foreign'
  | 'story'
  | 'title'
  | 'focus'
  | 'specific'
  | 'aim';

const beforeWorth = 0.7;
/** A story holds more than an answer needs to speak of. */
const optionalWorth = { withQuestion: 0.5, alone: 0.8 };
const contextWorth = 0.5;
const storyWordShare = 0.5;
/** An entry of a list or table tells the figure of what it names; an amount in a sentence may be of another thing. */
const minAimElsewhere = 0.5;
/** Between two articles alike, the one in the mail's language answers. */
const foreignWorth = 0.85;
const furtherWorth = 0.5;
/** Between two articles, the one whose title speaks of the matter is preferred. */
const titledWorth = 1.2;

type Read = { article: Hit; isForeign: boolean; title: Terms; blocks: Block[] };

/** How each article matches what is asked, with the units of it that answer, best by mass first. */
export function matchesOf(asked: Asked, found: Hit[], isStory = false): ArticleMatch[] {
  const read = found
    .filter((article) => !namesOtherPlaces(article, asked.texts))
    .map((article) => readArticle(article, asked.language));
  const weigh = weigher(read.flatMap(({ blocks }) => blocks));
  const matches = read.map((each) => matchOf(asked, each, { weigh, isStory }));
  matches.sort((one, other) => other.mass - one.mass);
  const [best, second] = matches;
  for (const match of matches) {
    if (asksPriceOfProduct(asked) || isBareStory(asked, match)) match.features.specific = 0;
    const other = match === best ? second : best;
    match.features.lead = match.mass > 0 ? Math.max(-1, (match.mass - (other?.mass ?? 0)) / match.mass) : 0;
  }
  return matches;
}

/** “What now?” after a story is answered by the article that its title names. */
function isBareStory({ question }: Asked, { features }: ArticleMatch): boolean {
  return question.concepts.size + question.words.size === 0 && features.story === 0 && features.title === 0;
}

function readArticle(article: Hit, language: string | null): Read {
  const own = findLanguageCode(article.language ?? '');
  return {
    article,
    isForeign: language !== null && own !== null && own !== language,
    title: readTerms(article.title, own),
    blocks: blocksOf(article.text, own),
  };
}

function matchOf(
  asked: Asked,
  { article, isForeign, title, blocks }: Read,
  { weigh, isStory }: { weigh: Weigh; isStory: boolean },
): ArticleMatch {
  const own = weigh(asked.question, 1);
  const isOwn = (name: string) => hasTerm(asked.question, name);
  const before = storyTerms(weigh(asked.before, beforeWorth)).filter(({ name }) => !isOwn(name));
  const terms = [...own, ...before];
  const around = storyTerms(weigh(asked.context, contextWorth))
    .filter(({ name }) => !isOwn(name) && !hasTerm(asked.before, name))
    .map((term) => ({ ...term, isContext: true }));
  const chosen = chooseUnits(blocks, [...terms, ...around], { kinds: asked.kinds, title });
  const [first] = chosen;
  const opening = opensWith(asked, own, first) ? blocks[0] : undefined;
  const inTitle = (name: string) => hasTerm(title, name);
  const inPassage = (name: string) => chosen.some(({ unit }) => hasTerm(unit.terms, name));
  const inArticle = (name: string) =>
    inTitle(name) || blocks.some(({ units }) => units.some((unit) => hasTerm(unit.terms, name)));
  const shareMet = (name: string) =>
    Math.max(inPassage(name) ? 1 : 0, first ? shareIn(first, name) : 0, inTitle(name) ? titleWorth : 0);
  const optional = before.filter((term) => isConcept(term) || shareMet(term.name) > 0);
  const share = own.length > 0 ? optionalWorth.withQuestion : optionalWorth.alone;
  const total = sumWorth(own, () => 1) + share * sumWorth(optional, () => 1);
  const isTitled = terms.some((term) => isConcept(term) && inTitle(term.name));
  const steps =
    asked.asksWhatToDo && isTitled && own.filter(isSpecific).length <= 1
      ? blocks.find(({ kind }) => kind === 'steps')
      : undefined;
  const passages = blocks.flatMap((block) => {
    const units = chosen.filter((each) => each.block === block).map(({ at }) => at);
    if (steps && asked.kinds.length === 0 && block !== steps && block !== blocks[0]) return [];
    const isWanted = steps !== undefined && (block === steps || block === blocks[0]);
    const isWhole = isWanted || (asked.asksWhatToDo && (block === opening || block === first?.block));
    return units.length > 0 || isWhole ? [passageOf(block, new Set(units), isWhole)] : [];
  });
  const told = asked.kinds.filter((kind) => passages.some(({ text }) => tellsKind(text, kind))).length;
  const further = chosen.slice(1).reduce((all, { gain }) => all + gain, 0);
  const mass =
    ((first?.gain ?? 0) + furtherWorth * further) *
    (isTitled ? titledWorth : 1) *
    (isForeign ? foreignWorth : 1);
  const unmet = (test: (term: WeighedTerm) => boolean) =>
    sumWorth(own.filter(test), ({ name }) => 1 - shareMet(name));
  const features: Features = {
    coverage: total > 0 ? Math.min(1, sumWorth(terms, ({ name }) => shareMet(name)) / total) : 0,
    mass: Math.min(1, mass / 12),
    context: Math.min(1, sumWorth(around, ({ name }) => shareMet(name)) / 4),
    told: asked.kinds.length > 0 ? told / asked.kinds.length : 0,
    silent: asked.kinds.length > 0 ? 1 - told / asked.kinds.length : 0,
    strange: Math.min(1, unmet((term) => !isConcept(term)) / 10),
    missing: Math.min(
      1,
      unmet((term) => isConcept(term) && !thinConcepts.has(term.name) && !inArticle(term.name)) / 8,
    ),
    lead: 0,
    score: article.score,
    foreign: isForeign ? 1 : 0,
    story: isStory ? 1 : 0,
    title: isTitled ? 1 : 0,
    focus: first ? focusOf(first.unit, asked, weigh) : 0,
    aim: 0,
    specific:
      specificOf(
        terms.filter(
          (term) => (isConcept(term) || isWord(asked, term)) && (inPassage(term.name) || inTitle(term.name)),
        ),
      ) + (asked.kinds.includes('count') ? 0 : told / 2),
  };
  const isLoose = asked.kinds.includes('money') && first?.block.kind === 'text';
  features.aim = told > 0 ? Math.max(features.focus, isLoose ? 0 : minAimElsewhere) : 0;
  return { article, passages, isForeign, mass, features };
}

/** In a story, words that no concept stands for are often met by chance. */
function storyTerms(terms: WeighedTerm[]): WeighedTerm[] {
  return terms.map((term) => (isConcept(term) ? term : { ...term, worth: term.worth * storyWordShare }));
}

/** How an article begins is said beside steps, and to who asks what to do in so many words. */
function opensWith(
  { asksWhatToDo, asksWidely, texts }: Asked,
  own: WeighedTerm[],
  best: ChosenUnit | undefined,
): boolean {
  if (!asksWhatToDo) return false;
  return best?.block.kind === 'steps' || ((texts[1] !== '' || own.length <= 2) && asksWidely);
}

/** How many concepts are met; what says little counts half. */
function specificOf(met: WeighedTerm[]): number {
  return met.reduce((all, { name }) => all + (thinConcepts.has(name) ? 0.5 : 1), 0);
}

function isWord({ question, before }: Asked, { name }: WeighedTerm): boolean {
  return question.words.has(name) || before.words.has(name);
}

const isSpecific = ({ name }: WeighedTerm) => name.startsWith('~') && !thinConcepts.has(name);
const isConcept = ({ name }: WeighedTerm) => name.startsWith('~');

/** The share of what a unit speaks of that the mail asks or tells, or that tells apart nothing. */
function focusOf({ own: terms }: PassageUnit, { question, before, context }: Asked, weigh: Weigh): number {
  const own = weigh({ ...terms, words: new Set(), everyday: new Set() }, 1).filter(
    ({ name }) => !thinConcepts.has(name),
  );
  const total = sumWorth(own, () => 1);
  return total > 0
    ? sumWorth(own, ({ name }) =>
        hasTerm(question, name) || hasTerm(before, name) ? 1 : hasTerm(context, name) ? 0.5 : 0,
      ) / total
    : 0;
}
