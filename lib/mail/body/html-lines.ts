import { type ChildNode, type Document, type Element, isTag, isText } from 'domhandler';
import { type LineMark, partOf } from '../html/client-marks.ts';
import type { TreePosition } from '../html/tree.ts';
import { unescapeHtml } from '../html/unescape-html.ts';
import { attributionAt } from './quotes/attribution.ts';
import { type Line, maxLineChars } from './quotes/lines.ts';

/** A line as rendered, with its position in the tree. */
export type HtmlLine = Line & TreePosition;

const blocks = new Set(
  `address article aside blockquote center dd details div dl dt figure footer h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table
  tbody td tfoot th thead tr ul`.split(/\s+/),
);
/** Blocks with a margin: an empty line above and below. */
const paragraphBlocks = new Set('blockquote h1 h2 h3 h4 h5 h6 ol p pre table ul'.split(' '));

/** The object replacement character, for an image. */
const picture = '\ufffc';
const rule = '--------';

type LineContext = { quoted: boolean; keepsBreaks: boolean; mark?: LineMark };

/**
 * The lines of sanitised HTML, with the marks of the sender's mail client. `start` and `end` are line numbers.
 * A line is quoted inside a client's quote or a blockquote under an attribution.
 */
export function htmlLines(tree: Document): HtmlLine[] {
  const lines: HtmlLine[] = [];
  let buffer = '';
  let position: TreePosition | null = null;
  let open: LineContext | null = null;
  let nextMark: LineMark | undefined;

  const push = (at: TreePosition, around: LineContext, text: string) => {
    const blank = text === '';
    const mark = blank ? around.mark : (nextMark ?? around.mark);
    if (!blank) nextMark = undefined;
    const number = lines.length;
    lines.push({
      ...at,
      start: number,
      end: number,
      text,
      blank,
      quoted: around.quoted && !blank,
      inQuoteElement: around.quoted && !blank,
      mark,
    });
  };
  const endLine = () => {
    if (position && open && buffer.trim() !== '')
      push(position, open, unescapeHtml(buffer.slice(0, maxLineChars)).trim());
    [buffer, position, open] = ['', null, null];
  };
  const emptyLine = (node: ChildNode, around: LineContext) => {
    endLine();
    if (lines.at(-1)?.blank === false) push({ node, offset: 0 }, around, '');
  };
  const add = (at: TreePosition, around: LineContext, text: string) => {
    if (text.trim() === '' && !position) return;
    position ??= at;
    open ??= around;
    if (buffer.length < maxLineChars) buffer += text;
  };
  const addText = (node: ChildNode, data: string, around: LineContext) => {
    if (!around.keepsBreaks) return add({ node, offset: 0 }, around, data.replace(/\s+/g, ' '));
    let offset = 0;
    for (const [index, line] of data.split('\n').entries()) {
      if (index > 0 && !position) emptyLine(node, around);
      if (index > 0) endLine();
      add({ node, offset }, around, line);
      offset += line.length + 1;
    }
  };
  const visit = (node: ChildNode, around: LineContext) => {
    if (isText(node)) return addText(node, node.data, around);
    if (!isTag(node)) return;
    if (node.name === 'br') return position ? endLine() : emptyLine(node, around);
    if (node.name === 'img') return add({ node, offset: 0 }, around, picture);
    if (blocks.has(node.name)) endLine();
    if (paragraphBlocks.has(node.name)) emptyLine(node, around);
    const part = partOf(node.name, node.attribs);
    if (part === 'history' || part === 'rule') nextMark = nextMark === 'history' ? nextMark : part;
    if (node.name === 'hr') {
      push({ node, offset: 0 }, around, rule);
      return;
    }
    const inside = insideOf(node, around, part);
    if (inside.quoted && !around.quoted && node.name !== 'blockquote') nextMark = 'introduction';
    for (const child of node.children) visit(child, inside);
    if (blocks.has(node.name)) endLine();
    if (paragraphBlocks.has(node.name)) emptyLine(node, around);
  };
  const insideOf = (element: Element, around: LineContext, part: ReturnType<typeof partOf>): LineContext => {
    const keepsBreaks =
      around.keepsBreaks || element.name === 'pre' || /white-space:\s*pre/.test(element.attribs.style ?? '');
    const quotes =
      part === 'quote' ||
      (part === 'wrapper' && !holdsQuote(element)) ||
      (part === null && element.name === 'blockquote' && isIntroduced(lines));
    const mark = part === 'introduction' || part === 'signature' ? part : around.mark;
    return { quoted: around.quoted || quotes, keepsBreaks, mark };
  };

  for (const child of tree.children) visit(child, { quoted: false, keepsBreaks: false });
  endLine();
  return lines;
}

/** Whether a wrapper contains its quote as an element, so that siblings of the quote are not quoted. */
function holdsQuote({ children }: Element) {
  return children.some(
    (child) =>
      isTag(child) && (child.name === 'blockquote' || (child.name === 'div' && child.children.some(isQuote))),
  );
}
const isQuote = (node: ChildNode) => isTag(node) && node.name === 'blockquote';

/** People also indent with `blockquote`: only one under an attribution is a quote. */
function isIntroduced(lines: HtmlLine[]): boolean {
  const above = lines.findLastIndex(({ blank }) => !blank);
  return lines[above]?.quoted === false && attributionAt(lines, above) !== null;
}
