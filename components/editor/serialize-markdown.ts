import type { Node } from 'prosemirror-model';
import { lineToMarkdown } from './serialize-line.ts';

const known = new WeakMap<Node, string>();

/** The Markdown of a document: what leaves when it is sent. */
export const documentToMarkdown = (document: Node) => blocksToMarkdown(document.children);

/** Blocks below each other. */
export function blocksToMarkdown(blocks: readonly Node[]): string {
  return blocks
    .map((block, index) => `${separator(blocks[index - 1], block)}${blockToMarkdown(block)}`)
    .join('');
}

/** An empty line keeps apart what would become one block. */
function separator(before: Node | undefined, block: Node): string {
  if (!before) return '';
  const merges =
    (before.type === block.type && /_list$|^blockquote$/.test(block.type.name)) ||
    (/_list$/.test(before.type.name) && block.isTextblock && /^ {2}/.test(block.textContent));
  return merges ? '\n\n' : '\n';
}

function blockToMarkdown(block: Node): string {
  const before = known.get(block);
  if (before !== undefined) return before;
  const markdown = written(block);
  known.set(block, markdown);
  return markdown;
}

function written(block: Node): string {
  switch (block.type.name) {
    case 'heading':
      return block.content.size ? `## ${lineToMarkdown(block)}` : '';
    case 'blockquote':
      return quoted(blocksToMarkdown(block.children));
    case 'bullet_list':
      return listed(block, () => '- ');
    case 'ordered_list':
      return listed(block, (index) => `${block.attrs.start + index}. `);
    case 'code_block':
      return fenced(block.attrs.lang, block.textContent);
    case 'source':
      return block.textContent;
    default:
      return lineToMarkdown(block);
  }
}

/** Lines before the first word of a quote would be no part of it. */
function quoted(inner: string): string {
  const lines = inner.replace(/^(?:[ \t]*\n)+/, '').split('\n');
  if (lines.every((line) => !line.trim())) return '';
  return lines.map((line) => (line ? `> ${line}` : '>')).join('\n');
}

/** Entries without words are not sent: their marks alone would be. */
function listed(list: Node, markerAt: (index: number) => string): string {
  return list.children
    .map((item) => blocksToMarkdown(item.children))
    .filter((text) => text.trim())
    .map((text, index) => {
      const marker = markerAt(index);
      return `${marker}${text.replaceAll('\n', `\n${' '.repeat(marker.length)}`)}`;
    })
    .join('\n');
}

/** More backticks around it than in it. */
function fenced(lang: string, text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${lang}\n${text}\n${fence}`;
}
