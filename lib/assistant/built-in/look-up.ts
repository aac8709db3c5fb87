import { languageName } from '#lib/platform/language.ts';
import { sentencesOfMail } from './acts.ts';
import { type AnswerKind, answerKindOf, withoutKind } from './answer-kind.ts';
import type { Hit, ParsedRequest } from './parse-request.ts';
import { answerPassages, type Passage } from './passages.ts';
import { namesOtherPlaces } from './places.ts';
import { type Asked, isSubstantial, type Relevance, readAsked, relevanceOf } from './relevance.ts';

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
const unknownWorth = { question: 1, context: 0.5, story: 0.35 };
/** Nearer to the best than this, another article that says otherwise makes the answer doubtful. */
const maxShareOfSecond = { question: 0.9, story: 0.75 };
const minScore = 0.25;
/** Between two languages few words are alike, and what counts are the matters. */
const minScoreForeign = 0.12;
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
    .filter((sentence) => isQuestion(sentence) && isSubstantial(sentence, language))
    .slice(0, maxQuestions);
}

/** Many write questions without their mark. */
const isQuestion = (sentence: string) => /[?？;;]["”»)]?$/.test(sentence) || asksWithoutMark.test(sentence);

const asksWithoutMark =
  /^(?:(?:hi|hey|hello|hallo|bonjour|hola|salve|ciao|and|und|et|y|e|en)(?: there)?,? )?(?:how|hows|what|whats|what['’]s|when|where|which|who|why|do you|does|did you|is it|is there|are there|can i|can we|can you|could i|could we|may i|wie|was|wann|welche[rs]?|kann ich|können wir|gibt es|haben sie|combien|comment|quand|quel(?:le)?s?|est-ce|puis-je|avez-vous|cómo|cuándo|cuánto|cuál|puedo|tienen|come|quando|quanto|quale|posso|avete|hoe|wanneer|wat|welke|kan ik|hebben jullie) /i;

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
    const worth = inContext === question ? unknownWorth.question : unknownWorth.context;
    const ranked = [
      ...(leansOnContext(question, reading) ? [] : [rank(question, hits, about)]),
      rank(inContext, hits, { ...about, worth }),
    ].find((each) => each.length > 0);
    const answer = ranked && clearlyBest(ranked, maxShareOfSecond.question);
    if (answer) answers.push({ ...answer, question });
    else open.push(question);
  }
  return { answers, open };
}

function answerStory(reading: ParsedRequest, found: Hit[]): Answer | undefined {
  const about = { reading, found, worth: unknownWorth.story, isStory: true };
  const each = [reading.subject, ...sentencesOfMail(reading.text)]
    .filter((sentence) => isSubstantial(sentence, reading.language))
    .slice(0, 12)
    .flatMap((sentence) => rank(sentence, found, about))
    .toSorted((one, other) => other.value - one.value);
  const bestOfEach = each.filter(
    ({ answer }, at) => each.findIndex((other) => other.answer.article === answer.article) === at,
  );
  return clearlyBest(bestOfEach, maxShareOfSecond.story);
}

/** The best article, unless another fits nearly as well and gives other figures. */
function clearlyBest([best, second]: Ranked[], maxShare: number): Answer | undefined {
  if (!best || !second || second.value < best.value * maxShare) return best?.answer;
  if (second.answer.isForeign && !best.answer.isForeign) return best.answer;
  const figures = figuresOf(best.answer);
  if (figuresOf(second.answer).size === 0) return undefined;
  return [...figuresOf(second.answer)].every((figure) => figures.has(figure)) ? best.answer : undefined;
}

function figuresOf({ passages }: Answer): Set<string> {
  return new Set(passages.flatMap(({ text }) => text.match(/\d+(?:[.,:]\d+)?/g) ?? []));
}

/** “Is it safe to use?” says little without the sentence before. */
function leansOnContext(question: string, { language }: ParsedRequest): boolean {
  return readAsked(question, language).matters.length === 0 && pronouns.test(question);
}

const pronouns =
  /(?<!\p{L})(it|that|this|these|those|them|they|ones|es|ihn|das|dies|il|elle|cela|ça|eso|esto|lo|esso|questo|dat|het|ze)(?!\p{L})/iu;

/** A question that names one thing or a pronoun is read with the sentence before it. */
function withContextOf(question: string, reading: ParsedRequest): string {
  const { text, language } = reading;
  const { matters, words } = readAsked(question, language);
  if (matters.length + words.length > 1 && !leansOnContext(question, reading)) return question;
  const sentences = sentencesOfMail(text);
  const before = sentences[sentences.indexOf(question) - 1];
  return before && isSubstantial(before, language) ? `${before} ${question}` : question;
}

type Ranked = { answer: Answer; value: number };
type About = { reading: ParsedRequest; found: Hit[]; worth: number; isStory?: boolean };

/** The articles that answer a question, best first. */
function rank(question: string, hits: Hit[], { reading, found, worth, isStory = false }: About): Ranked[] {
  const { language } = reading;
  const kind = answerKindOf(question);
  const asked = readAsked(withoutKind(question, kind), language);
  if (kind === 'money' && namesOnlyAProduct(question, asked)) return [];
  const asksHow = manner.test(question);
  return hits
    .flatMap((article) => {
      const isForeign = isInAnotherLanguage(article, language);
      const about = { found, isForeign, unknownWorth: worth };
      if (
        article.score < (isForeign ? minScoreForeign : minScore) ||
        !speaksOf(relevanceOf(asked, article, about), { isForeign, isStory, kind, asksHow })
      )
        return [];
      if (namesOtherPlaces(article, [question, reading.text])) return [];
      const { passages, tells } = answerPassages(article.text, asked, { kind, isStory });
      if (passages.length === 0 || !tells) return [];
      const each = passages.map((passage) => {
        const said = { ...article, text: passage.text };
        return { passage, ...relevanceOf(asked, said, { ...about, wholeArticle: article }) };
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

/** The price of a product stands in no article that only names the product, as one on its spare parts does. */
function namesOnlyAProduct(question: string, { matters, words }: Asked): boolean {
  const names = new Set((question.match(/(?<=\S\s)\p{Lu}\p{L}+/gu) ?? []).map((name) => name.toLowerCase()));
  return matters.every((matter) => minorMatters.has(matter)) && words.every((word) => names.has(word));
}

type Manner = { isForeign: boolean; isStory: boolean; kind: AnswerKind | null; asksHow: boolean };

/** Who asks how to do something, of one matter, wants what its article says. */
const manner =
  /(?<!\p{L})(how (?:do|can|should|must|to)|what (?:do|should|must|can) (?:i|we)|best way|where (?:is|are|['’]s) (?:my|our|the|it)|wo (?:ist|bleibt|sind) (?:mein|es|sie|er)|où est mon|dónde está mi|dov['’]è il mio|waar (?:is|blijft) mijn|who pays|polic(?:y|ies)|wer (?:zahlt|bezahlt)|qui paie|quién paga|chi paga|wie betaalt|wie (?:kann|muss|soll|\p{L}+e ich)|was (?:muss|soll|kann)|comment|cómo|come (?:si|posso|devo|faccio)|hoe (?:kan|moet))(?!\p{L})/iu;

/** A question may name these in passing. */
const minorMatters = new Set(['~:kettle', '~:coffee-pot', '~:parcel', '~:payment']);

/** Between two languages words differ, so that what is missing decides; a story has words that no article needs. */
function speaksOf(
  { coverage, met, missing, titled, missingMatters }: Relevance,
  { isForeign, isStory, kind, asksHow }: Manner,
): boolean {
  if (!isStory && missingMatters.some((matter) => !minorMatters.has(matter))) return false;
  const isWhole = titled && missing <= (isForeign && isStory ? 2 : 0);
  if (isForeign && kind && titled && met >= 2 && missing <= 1) return true;
  if (isForeign) return isWhole || (met >= 2 && missing === 0) || (met >= 3 && missing === 1);
  const isSure = met >= 2 || (isWhole && (isStory || asksHow)) || (kind !== null && missing === 0);
  return isSure && coverage >= (titled ? minCoverageTitled : minCoverage);
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
