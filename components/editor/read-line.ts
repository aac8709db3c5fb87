import type { Token } from 'marked';
import { lexMarkdown } from '#lib/mail/markdown/lex-markdown.ts';
import type { LineCharacter, MarkName } from './line-characters.ts';

type Marks = LineCharacter['marks'];
const noMarks: Marks = new Map();

/** What the tokens of a line show. */
export function charactersOf(tokens: Token[], marks: Marks = noMarks): LineCharacter[] {
  return tokens.flatMap((token) => {
    switch (token.type) {
      case 'strong':
      case 'em':
        return charactersOf(token.tokens ?? [], withMark(marks, token.type, ''));
      case 'codespan':
        return textCharacters(token.text, withMark(marks, 'code', ''));
      case 'link':
        return isBareLink(token)
          ? textCharacters(token.raw, marks)
          : charactersOf(token.tokens ?? [], withMark(marks, 'link', token.href));
      case 'image':
        return [{ shown: '', image: { words: token.text, to: token.href }, marks }];
      default:
        return textCharacters('text' in token ? String(token.text) : token.raw, marks);
    }
  });
}

/** An address in the text is a link without being marked as one. */
export const isBareLink = (token: Token) => token.type === 'link' && token.raw === token.text;

/** Whether a line of Markdown shows exactly these characters, in this kind of block. */
export function readsAs(markdown: string, block: 'paragraph' | 'heading', wanted: LineCharacter[]): boolean {
  const [token, ...others] = lexMarkdown(markdown);
  if (!token) return wanted.length === 0;
  if (token.type === 'space') return wanted.map(({ shown }) => shown).join('') === markdown;
  if (others.length > 0 || token.type !== block || !('tokens' in token)) return false;
  const found = charactersOf(token.tokens ?? []);
  return found.length === wanted.length && found.every((one, index) => isSame(one, wanted[index]));
}

function isSame(one: LineCharacter, other: LineCharacter | undefined): boolean {
  return (
    other !== undefined &&
    one.shown === other.shown &&
    one.image?.to === other.image?.to &&
    one.image?.words === other.image?.words &&
    one.marks.size === other.marks.size &&
    [...one.marks].every(([name, value]) => other.marks.get(name) === value)
  );
}

function textCharacters(text: string, marks: Marks): LineCharacter[] {
  return [...text].map((shown) => ({ shown, image: null, marks }));
}
const withMark = (marks: Marks, name: MarkName, value: string): Marks => new Map(marks).set(name, value);
