import { type AnswerKind, answerKindsOf, conceptsTold } from './answer-kind.ts';
import type { Question } from './questions.ts';
import { readTerms, type Terms } from './terms.ts';

/** What is asked, and what stands around it in the mail. */
export type Asked = {
  texts: string[];
  question: Terms;
  /** The sentence before, that the question leans on. */
  before: Terms;
  context: Terms;
  kinds: AnswerKind[];
  asksWhatToDo: boolean;
  /** “What should I do?” asks for more than “How do I …?” */
  asksWidely: boolean;
  language: string | null;
};

const maxCharsUnsure = 80;

/** Reads a question and what is told beside it; `language` is the mail's ISO 639-1 code, or null. */
export function readAsked({ sentence, before, context }: Question, language: string | null): Asked {
  const kinds = answerKindsOf(sentence);
  const told = conceptsTold(kinds);
  const inOwn = readTerms(sentence, language);
  // The language of a few words is often told wrongly.
  const question =
    inOwn.concepts.size === 0 && sentence.length < maxCharsUnsure ? readTerms(sentence, null) : inOwn;
  for (const concept of told) question.concepts.delete(concept);
  return {
    texts: [sentence, before, context],
    question,
    before: readTerms(before, language),
    context: readTerms(context, language),
    kinds,
    asksWhatToDo: whatToDo.test(sentence),
    asksWidely: isWide.test(sentence),
    language,
  };
}

/** Who asks what to do wants to know how an article begins, and what fits best. */
const whatToDo =
  /(?<!\p{L})(how (?:do|can|should|must|to)|hows? it work|what (?:do|should|must|can|happens|now|next)(?: now)?(?: i| we| you need|\?|$)|what is one supposed|best way|where (?:is|are|['’]s) (?:my|our|the|it)|wo (?:ist|bleibt|sind) (?:mein|es|sie|er)|où est mon|dónde está mi|dov['’]è il mio|waar (?:is|blijft) mijn|polic(?:y|ies)|wie (?:kann|muss|soll|\p{L}+e ich)|was (?:muss|soll|kann|nun|jetzt)|comment|cómo|come (?:si|posso|devo|faccio)|hoe (?:kan|moet))(?!\p{L})/iu;

const isWide =
  /(?<!\p{L})(what (?:do|should|must|can|happens|now|next|is one)|where (?:is|are|['’]s)|wo (?:ist|bleibt|sind)|où est|dónde está|dov['’]è|waar (?:is|blijft)|polic(?:y|ies)|was (?:muss|soll|kann|nun|jetzt|tun)|que (?:faire|dois)|qué (?:hago|debo|puedo)|cosa (?:devo|posso)|wat (?:moet|kan|nu))(?!\p{L})/iu;

/** The price of a product stands in no article that only names the product, as one on its spare parts does. */
export function asksPriceOfProduct({ kinds, question, before }: Asked): boolean {
  const named = [...question.concepts, ...before.concepts];
  return kinds.includes('money') && named.every((name) => products.has(name));
}

const products = new Set(['~kettle', '~coffee', '~replacement', '~colour']);
