import { type Document, Element } from 'domhandler';
import { makeFold } from '../html/folds.ts';
import { parseTree, wrapBetween, writeTree } from '../html/tree.ts';
import { type HtmlLine, htmlLines } from './html-lines.ts';
import { inlineReplies, quotedLines } from './quotes/quoted-spans.ts';
import { isRule } from './quotes/separators.ts';

const maxInlineReplies = 50;

/**
 * Folds quoted history and signatures of sanitised HTML into `details`; nothing is cut. Inline replies stay visible,
 * marked `cs-answer`. A forward, or a mail that would be folded entirely, is returned unchanged. Mutates `tree`, which is
 * `parseTree(html)`. Linear in length.
 */
export function foldQuotedHtml(html: string, tree: Document = parseTree(html)): string {
  const lines = htmlLines(tree);
  const folds = quotedLines(lines);
  const answers = inlineReplies(lines, folds).slice(0, maxInlineReplies);
  const isFolded = (at: number) => folds.some(({ first, end }) => first <= at && at < end);
  const hasContent = ({ blank, text }: HtmlLine) => !blank && !isRule(text);
  if (!lines.some((line, at) => hasContent(line) && !isFolded(at)) || folds.length + answers.length === 0)
    return html;
  const wraps = [
    ...folds.map(({ first, end, kind }) => ({ first, end, wrapper: makeFold(kind) })),
    ...answers.map(({ first, end }) => ({ first, end, wrapper: new Element('div', { class: 'cs-answer' }) })),
  ];
  // From the end, so that earlier positions stay valid.
  for (const { first, end, wrapper } of wraps.toSorted((a, b) => b.first - a.first)) {
    const from = nextNonBlank(lines, first);
    if (!from) throw new Error('A fold must begin at a line that is not blank.');
    wrapBetween(tree, { from, to: nextNonBlank(lines, end) }, wrapper);
  }
  return writeTree(tree);
}

/** A blank line has no position of its own: it may be the edge of an element. */
function nextNonBlank(lines: HtmlLine[], from: number): HtmlLine | null {
  let at = from;
  while (lines[at]?.blank) at++;
  return lines[at] ?? null;
}
