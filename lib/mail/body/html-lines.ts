import { type ChildNode, type Document, type Element, isTag, isText } from 'domhandler';
import { type LineMark, partOf } from '../html/client-marks.ts';
import type { TreePosition } from '../html/tree.ts';
import { unescapeHtml } from '../html/unescape-html.ts';
import { attributionAt } from './quotes/attribution.ts';
import { type Line, maxLineChars } from './quotes/lines.ts';

/** A line as a reader sees it, with the place in the tree where it begins. */
export type HtmlLine = Line & TreePosition;

const blocks = new Set(
  `address article aside blockquote center dd details div dl dt figure footer h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table
  tbody td tfoot th thead tr ul`.split(/\s+/),
);
/** These stand apart from what is around them by an empty line. */
const paragraphBlocks = new Set('blockquote h1 h2 h3 h4 h5 h6 ol p pre table ul'.split(' '));

/** Something to see that is no word. */
const picture = '\ufffc';
const rule = '--------';

type LineContext = { quoted: boolean; keepsBreaks: boolean; mark?: LineMark };

/**
 * The lines of sanitised mail, with what its sender's mail program marked. `start` and `end` are the number of the
 * line. What stands in a quote of a mail program, or under an attribution, is quoted.
 */
export function htmlLines(tree: Document): HtmlLine[] {
  const lines: HtmlLine[] = [];
  let text = '';
  let position: TreePosition | null = null;
  let open: LineContext | null = null;
  let nextMark: LineMark | undefined;

  const push = (at: TreePosition, around: LineContext, words: string) => {
    const blank = words === '';
    const mark = blank ? around.mark : (nextMark ?? around.mark);
    if (!blank) nextMark = undefined;
    const number = lines.length;
    lines.push({
      ...at,
      start: number,
      end: number,
      text: words,
      blank,
      quoted: around.quoted && !blank,
      mark,
    });
  };
  const endLine = () => {
    if (position && open && text.trim() !== '')
      push(position, open, unescapeHtml(text.slice(0, maxLineChars)).trim());
    [text, position, open] = ['', null, null];
  };
  const emptyLine = (node: ChildNode, around: LineContext) => {
    endLine();
    if (lines.length > 0 && !lines.at(-1)!.blank) push({ node, offset: 0 }, around, '');
  };
  const add = (node: ChildNode, offset: number, words: string, around: LineContext) => {
    if (words.trim() === '' && !position) return;
    position ??= { node, offset };
    open ??= around;
    if (text.length < maxLineChars) text += words;
  };
  const addText = (node: ChildNode, data: string, around: LineContext) => {
    if (!around.keepsBreaks) return add(node, 0, data.replace(/\s+/g, ' '), around);
    let offset = 0;
    for (const [index, line] of data.split('\n').entries()) {
      if (index > 0 && !position) emptyLine(node, around);
      if (index > 0) endLine();
      add(node, offset, line, around);
      offset += line.length + 1;
    }
  };
  const visit = (node: ChildNode, around: LineContext) => {
    if (isText(node)) return addText(node, node.data, around);
    if (!isTag(node)) return;
    if (node.name === 'br') return position ? endLine() : emptyLine(node, around);
    if (node.name === 'img') return add(node, 0, picture, around);
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

/** Whether a wrapper has its quote as an element of its own, so that what stands beside it is no part of it. */
function holdsQuote({ children }: Element) {
  return children.some(
    (child) =>
      isTag(child) && (child.name === 'blockquote' || (child.name === 'div' && child.children.some(isQuote))),
  );
}
const isQuote = (node: ChildNode) => isTag(node) && node.name === 'blockquote';

/** People indent with `blockquote` too, so it needs a line above it that says who wrote. */
function isIntroduced(lines: HtmlLine[]): boolean {
  let above = lines.length - 1;
  while (above >= 0 && lines[above]!.blank) above--;
  return above >= 0 && !lines[above]!.quoted && attributionAt(lines, above) !== null;
}
