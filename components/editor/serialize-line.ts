import type { Token } from 'marked';
import type { Node } from 'prosemirror-model';
import { lexMarkdown } from '#lib/mail/markdown/lex-markdown.ts';
import { childrenOf } from '#lib/mail/markdown/tokens.ts';
import {
  type LineCharacter,
  lineCharacters,
  type MarkName,
  withoutMarks,
  withTidyMarks,
  withWholeWords,
} from './line-characters.ts';
import { isBareLink, readsAs } from './read-line.ts';

/** A line in which nothing could be read as a mark of our Markdown. */
const isPlain = /^(?![ ]*(?:-|>|\d+\.|#|```|\\))[^*`[\\]*$/;
const maxEscapes = 60;

/**
 * One line as Markdown. What it shows as text is escaped where it would be read as a mark. Marks that our Markdown
 * cannot express as they stand grow to whole words, or fall; the words never change.
 */
export function lineToMarkdown(line: Node): string {
  const isHeading = line.type.name === 'heading';
  if (isPlain.test(line.textContent) && !hasMarks(line)) return line.textContent;
  const tidy = withTidyMarks(lineCharacters(line));
  const candidates = [
    () => tidy,
    () => withTidyMarks(withWholeWords(tidy)),
    () => withoutMarks(tidy, ['em']),
    () => withoutMarks(tidy, ['em', 'strong']),
    () => withoutMarks(tidy, ['em', 'strong', 'code']),
    () => withoutMarks(tidy, ['em', 'strong', 'code', 'link']),
  ];
  for (const candidate of candidates) {
    const markdown = escaped(candidate(), isHeading);
    if (markdown !== null) return markdown;
  }
  return withoutBlockMark(written(tidy).text, isHeading);
}

/** No escape makes the line read as it is shown, but it is no list and no quote for that. */
function withoutBlockMark(text: string, isHeading: boolean): string {
  const at = isHeading ? null : blockMark(text);
  return at === null ? text : `${text.slice(0, at)}\\${text.slice(at)}`;
}

const hasMarks = (line: Node) => line.children.some(({ marks, isText }) => marks.length > 0 || !isText);

/** Null when no escape makes it read as it is shown. */
function escaped(characters: LineCharacter[], isHeading: boolean): string | null {
  const lead = isHeading ? '## ' : '';
  const block = isHeading ? 'heading' : 'paragraph';
  let { text, opens } = written(characters);
  let escapes: ReadonlySet<number> = new Set();
  for (let tries = 0; tries < maxEscapes; tries += 1) {
    if (readsAs(lead + text, block, characters)) return text;
    const [token] = lexMarkdown(lead + text);
    const at = token?.type === block ? unwantedMark(token, { opens, escapes }) : blockMark(text);
    if (at === null) return null;
    const shifted = (places: ReadonlySet<number>) => [...places].map((one) => (one >= at ? one + 1 : one));
    text = `${text.slice(0, at)}\\${text.slice(at)}`;
    opens = new Set(shifted(opens));
    escapes = new Set([...shifted(escapes), at]);
  }
  return null;
}

type Wanted = { opens: ReadonlySet<number>; escapes: ReadonlySet<number> };

/** Where in the line something is read as a mark, or a backslash as an escape, that is none: there it needs a backslash. */
function unwantedMark(block: Token, { opens, escapes }: Wanted): number | null {
  const visit = (tokens: Token[], from: number): number | null => {
    let at = from;
    for (const token of tokens) {
      const isMark = markTypes.has(token.type) && !isBareLink(token);
      if (isMark ? !opens.has(at) : token.type === 'escape' && !escapes.has(at)) return at;
      const found = isMark ? visit(childrenOf(token), at + (token.type === 'strong' ? 2 : 1)) : null;
      if (found !== null) return found;
      at += token.raw.length;
    }
    return null;
  };
  return visit(childrenOf(block), 0);
}

const markTypes = new Set(['strong', 'em', 'codespan', 'link', 'image']);

/** Where the mark of a block stands at the beginning of a line. */
function blockMark(text: string): number | null {
  const [lead] = /^ {0,3}(?:\d{1,3}(?=\.)|(?=-|>|##))/.exec(text) ?? [];
  return lead?.length ?? null;
}

const delimiters = { strong: '**', em: '*' } as const;
const order: MarkName[] = ['link', 'strong', 'em', 'code'];

/** The line with its marks, nothing escaped, and where marks begin in it. */
function written(characters: LineCharacter[]): { text: string; opens: Set<number> } {
  const opens = new Set<number>();
  let text = '';
  let open: { name: MarkName; value: string; from: number }[] = [];
  const close = (to: number) => {
    for (const mark of open.slice(to).toReversed()) text = closed(text, mark);
    open = open.slice(0, to);
  };
  for (const { shown, image, marks } of characters) {
    const kept = open.findIndex(({ name, value }) => marks.get(name) !== value);
    if (kept >= 0) close(kept);
    for (const name of order) {
      const value = marks.get(name);
      if (value === undefined || open.some((one) => one.name === name)) continue;
      // A mark that goes further than one opened before it closes and opens that again.
      opens.add(text.length);
      open.push({ name, value, from: text.length });
      text += name === 'link' ? '[' : name === 'code' ? '' : delimiters[name];
    }
    if (image) opens.add(text.length);
    text += image ? imageText(image) : shown;
  }
  close(0);
  return { text, opens };
}

function closed(
  text: string,
  { name, value, from }: { name: MarkName; value: string; from: number },
): string {
  if (name === 'link') return `${text}](${target(value)})`;
  if (name !== 'code') return text + delimiters[name];
  const inner = text.slice(from);
  const fence = inner.includes('`') ? '``' : '`';
  const pad = /^[`\s]|[`\s]$/.test(inner) ? ' ' : '';
  return `${text.slice(0, from)}${fence}${pad}${inner}${pad}${fence}`;
}

const imageText = ({ words, to }: { words: string; to: string }) => `![${words}](${target(to)})`;
const target = (href: string) => (/^(?:[^()\s<>]|\([^()\s]*\))+$/.test(href) ? href : `<${href}>`);
