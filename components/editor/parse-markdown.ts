import type { Token } from 'marked';
import type { Node } from 'prosemirror-model';
import { lexMarkdown } from '#lib/mail/markdown/lex-markdown.ts';
import type { CodeToken, ListToken, ParagraphToken, QuoteToken } from '#lib/mail/markdown/tokens.ts';
import type { LineCharacter } from './line-characters.ts';
import { charactersOf } from './read-line.ts';
import { markdownSchema } from './schema.ts';
import { blocksToMarkdown, documentToMarkdown } from './serialize-markdown.ts';

const { nodes, marks } = markdownSchema;

/** The document of a text. `documentToMarkdown` of it is that text, letter by letter, whatever it is. */
export function markdownToDocument(text: string): Node {
  const document = nodes.doc.create(null, blocksOf(lexMarkdown(text)));
  return documentToMarkdown(document) === text ? document : nodes.doc.create(null, sourceNode(text));
}

function blocksOf(tokens: Token[]): Node[] {
  const blocks = tokens.flatMap((token, index) => {
    const isLast = index === tokens.length - 1;
    if (token.type === 'space') return emptyLines(token.raw, { isFirst: index === 0, isLast });
    const raw = token.raw.replace(/\n$/, '');
    const block = exactly(raw, blockOf(token));
    return isLast && token.raw.endsWith('\n') ? [...block, nodes.paragraph.create()] : block;
  });
  return blocks.length > 0 ? blocks : [nodes.paragraph.create()];
}

/** The lines of a run of blanks. The breaks that end the block before and begin the one after it are theirs. */
function emptyLines(raw: string, { isFirst, isLast }: { isFirst: boolean; isLast: boolean }): Node[] {
  const lines = raw.split('\n').slice(isFirst ? 0 : 1);
  return (isLast ? lines : lines.slice(0, -1)).map((line) => nodes.paragraph.create(null, textNodes(line)));
}

/** A block, if it is written as it was read; otherwise its text as it stands. */
function exactly(raw: string, blocks: Node[] | null): Node[] {
  return blocks && blocksToMarkdown(blocks) === raw ? blocks : [sourceNode(raw)];
}

/** Null for what no block shows. */
function blockOf(token: Token): Node[] | null {
  switch (token.type) {
    case 'paragraph':
      return linesOf((token as ParagraphToken).tokens).map((line) =>
        nodes.paragraph.create(null, inlineNodes(line)),
      );
    case 'heading':
      return [nodes.heading.create(null, inlineNodes(token.tokens ?? []))];
    case 'code': {
      const { lang, text } = token as CodeToken;
      return [nodes.code_block.create({ lang: lang ?? '' }, textNodes(text))];
    }
    case 'blockquote':
      return [nodes.blockquote.create(null, blocksOf((token as QuoteToken).tokens))];
    case 'list':
      return listOf(token as ListToken);
    default:
      return null;
  }
}

function listOf({ ordered, start, items }: ListToken): Node[] | null {
  const contents = items.map(({ tokens }) => blocksOf(tokens));
  if (contents.some(([first]) => first?.type !== nodes.paragraph)) return null;
  const entries = contents.map((content) => nodes.list_item.create(null, content));
  return [
    ordered
      ? nodes.ordered_list.create({ start: Number(start) }, entries)
      : nodes.bullet_list.create(null, entries),
  ];
}

function linesOf(tokens: Token[]): Token[][] {
  const lines: Token[][] = [[]];
  for (const token of tokens) {
    if (token.type === 'br') lines.push([]);
    else lines.at(-1)?.push(token);
  }
  return lines;
}

/** What stands in one line. */
export function inlineNodes(tokens: Token[]): Node[] {
  const runs: { characters: LineCharacter[]; key: string }[] = [];
  for (const character of charactersOf(tokens)) {
    const key = character.image ? '' : JSON.stringify([...character.marks]);
    const run = runs.at(-1);
    if (run && key && run.key === key) run.characters.push(character);
    else runs.push({ characters: [character], key });
  }
  return runs.map(({ characters }) => nodeOf(characters));
}

function nodeOf(run: LineCharacter[]): Node {
  const own = [...(run[0]?.marks ?? [])].map(([name, value]) =>
    name === 'link' ? marks.link.create({ href: value }) : marks[name].create(),
  );
  const image = run[0]?.image;
  return image
    ? nodes.image.create({ target: image.to, words: image.words }, null, own)
    : markdownSchema.text(run.map(({ shown }) => shown).join(''), own);
}

const textNodes = (text: string) => (text ? [markdownSchema.text(text)] : []);
const sourceNode = (text: string) => nodes.source.create(null, textNodes(text));
