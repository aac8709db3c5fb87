import { type PlainSentence, type Sentence, sentenceOf, sentenceText } from '#locales/sentence.ts';

const declared = new Map<string, Sentence>();

/** What a zod check says of a wrong value, in English; `sentenceOfFault` knows it in the other languages. */
export function fault(says: Sentence | PlainSentence): string {
  const message = sentenceText(says);
  declared.set(message, sentenceOf(says));
  return message;
}

/** The sentence that was declared by `fault` with this message; undefined for a message of zod's own. */
export const sentenceOfFault = (message: string): Sentence | undefined => declared.get(message);
