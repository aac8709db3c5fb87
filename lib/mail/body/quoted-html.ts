import { type Document, Element } from 'domhandler';
import { makeFold } from '../html/folds.ts';
import { parseTree, wrapBetween, writeTree } from '../html/tree.ts';
import { type HtmlLine, htmlLines } from './html-lines.ts';
import { inlineReplies, quotedLines } from './quotes/quoted-spans.ts';
import { isRule } from './quotes/separators.ts';

const maxInlineReplies = 50;

/**
 * Sanitised mail HTML with its quoted history and its signatures folded, in `details` that open without a script:
 * by the marks of the mail program that wrote it, and by the words that tell them in plain text. Nothing is cut.
 * Answers between or below quotes stay in sight and are marked (`cs-answer`). A mail of which nothing would be left in
 * sight comes back as it is, as does one that only forwards. `tree` is the mail as `parseTree` gives it, and is changed.
 * Linear in the length of the mail.
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
  // From the end, so that the places of those above stay what they are.
  for (const { first, end, wrapper } of wraps.toSorted((a, b) => b.first - a.first))
    wrapBetween(tree, nextNonBlank(lines, first)!, nextNonBlank(lines, end), wrapper);
  return writeTree(tree);
}

/** An empty line has no place of its own: it may stand for the edge of an element. */
function nextNonBlank(lines: HtmlLine[], from: number): HtmlLine | null {
  let at = from;
  while (at < lines.length && lines[at]!.blank) at++;
  return lines[at] ?? null;
}
