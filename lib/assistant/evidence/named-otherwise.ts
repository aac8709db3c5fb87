import { stopWords } from '#lib/articles/stop-words.ts';
import type { Evidence } from './judgement.ts';
import type { SourcePassage } from './read-source.ts';

type Named = { head: string; name: string };

/**
 * The passage of a figure, when the sentence gives the figure to another of the same kind: "the Starter plan" where the
 * passage says "the Business plan", and its source knows both.
 */
export function namedOtherwise(
  text: string,
  passage: SourcePassage,
  { team }: Evidence,
): SourcePassage | null {
  const told = namesIn(text);
  const said = namesIn(passage.text);
  const words = wordsOf(`${passage.source.title} ${passage.text}`);
  const others = told.filter(({ head, name }) => {
    const isOfKind = said.some((each) => each.head === head && each.name !== name);
    return isOfKind && !words.has(name) && !said.some((each) => told.some((one) => one.name === each.name));
  });
  const isKnown = team
    .filter(({ source }) => source === passage.source)
    .flatMap(({ passages }) => passages)
    .some((each) => {
      const named = namesIn(each.text);
      return others.some((other) =>
        named.some(({ head, name }) => head === other.head && name === other.name),
      );
    });
  return isKnown ? passage : null;
}

const wordsOf = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);

/** Capitalised words with the word that says what they are: "formule Confort", "Business plan". */
function namesIn(text: string): Named[] {
  const plain = text.replace(/[*_`„“”"«»]+/g, '');
  const pairs = [
    ...[...plain.matchAll(headFirst)].map(([, head = '', name = '']) => ({ head, name })),
    ...[...plain.matchAll(nameFirst)].map(([, name = '', head = '']) => ({ head, name })),
  ];
  return pairs
    .map(({ head, name }) => ({ head: head.toLowerCase(), name: name.toLowerCase() }))
    .filter(({ head, name }) => !stopWords.has(head) && !stopWords.has(name));
}

const headFirst = /(?<!\p{L})(\p{L}{4,})[ -](\p{Lu}\p{L}{2,})(?!\p{L})/gu;
const nameFirst = /(?<!\p{L})(\p{Lu}\p{L}{2,})[ -](\p{L}{4,})(?!\p{L})/gu;
