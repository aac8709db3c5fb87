import { nearestName } from '#lib/platform/nearest-name.ts';
import { type PlainSentence, type Sentence, sentence } from '#locales/sentence.ts';

/** What is wrong with a name that nothing here has, and which one may be meant. */
export function unknownName(name: string, known: readonly string[]): Sentence | PlainSentence {
  const near = nearestName(name, known);
  return near === null ? 'fields.unknown' : sentence('fields.unknownNear', { known: near });
}
