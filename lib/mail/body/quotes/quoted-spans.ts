import type { FoldKind } from '../../html/folds.ts';
import { attributionAt } from './attribution.ts';
import { forwardOpensAt } from './forward-opening.ts';
import { headerBlockAt, looksLikeHeaders } from './header-block.ts';
import { announcesInlineReplies } from './inline-replies.ts';
import { type Line, toLines, unquoted } from './lines.ts';
import { isOriginalSeparator, isReplyMarker, isRule } from './separators.ts';
import { signatureStart } from './signature.ts';

/** A part of a text that is folded when it is shown: offsets into the text, `end` outside. */
export type Span = { start: number; end: number; kind: FoldKind };

type Range = { first: number; end: number };
/** The same by numbers of lines. */
export type LineSpan = Range & { kind: Span['kind'] };

/**
 * The quoted history and the signatures of a mail's text, in their order, apart from each other. Whole lines; answers
 * between or below quotes are no part of them, nor is a forwarded mail. Linear in the length of the text.
 */
export function quotedSpans(text: string): Span[] {
  const lines = toLines(text);
  return quotedLines(lines).map(({ first, end, kind }) => ({
    start: lines[first]!.start,
    end: lines[end - 1]!.end,
    kind,
  }));
}

/** As `quotedSpans`, of lines. */
export function quotedLines(lines: Line[]): LineSpan[] {
  const cut = historyStart(lines);
  if (cut.forward || (cut.first < lines.length && announcesInlineReplies(textAbove(lines, cut.first))))
    return [];
  const end = cut.first;
  const spans: LineSpan[] = end < lines.length ? [{ first: end, end: lines.length, kind: 'quote' }] : [];
  const bottom = signatureStart(lines, 0, end);
  if (bottom < end) spans.push({ first: bottom, end, kind: 'signature' });
  const quotes = quotedRanges(lines, bottom);
  for (const quote of quotes) {
    spans.push({ ...quote, kind: 'quote' });
    const above = signatureStart(lines, 0, quote.first);
    if (quote === quotes.at(-1) && above < quote.first && blankBetween(lines, quote.end, bottom)) {
      spans.push({ first: above, end: quote.first, kind: 'signature' });
    }
  }
  return spans.toSorted((a, b) => a.first - b.first);
}

/** What somebody wrote between quotes that are not folded, or below one: an answer to it. Above line `end`. */
export function inlineReplies(lines: Line[], spans: LineSpan[]): Range[] {
  const folded = (at: number) => spans.find(({ first, end }) => first <= at && at < end);
  const answers: Range[] = [];
  let below = false;
  for (let i = 0; i < lines.length; i++) {
    const fold = folded(i);
    if (fold) {
      below = false;
      i = fold.end - 1;
    } else if (lines[i]!.quoted) below = true;
    else if (below && !lines[i]!.blank) {
      const last = answers.at(-1);
      if (last && !lines.slice(last.end, i).some(({ quoted }) => quoted)) last.end = i + 1;
      else answers.push({ first: i, end: i + 1 });
    }
  }
  return answers;
}

/** The first line from which on everything is history, because such blocks have no end mark; or is forwarded. */
function historyStart(lines: Line[]): { first: number; forward: boolean } {
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    if (line.blank) continue;
    const text = unquoted(line);
    if (forwardOpensAt(lines, i)) return { first: lines.length, forward: true };
    if (line.quoted || line.mark === 'introduction') continue;
    if (isReplyMarker(text) || isOriginalSeparator(text) || opensHistory(lines, i)) {
      return { first: withRuleAbove(lines, i), forward: false };
    }
  }
  return { first: lines.length, forward: false };
}

function opensHistory(lines: Line[], at: number) {
  return (
    lines[at]!.mark === 'history' ||
    (lines[at]!.mark === 'rule' && looksLikeHeaders(lines, at)) ||
    headerBlockAt(lines, at) !== null
  );
}

function textAbove(lines: Line[], end: number) {
  return lines
    .slice(Math.max(0, end - 50), end)
    .map(({ text }) => text)
    .join(' ');
}

function withRuleAbove(lines: Line[], at: number): number {
  let above = at - 1;
  while (above >= 0 && lines[above]!.blank) above--;
  return above >= 0 && at - above <= 3 && isRule(lines[above]!.text) ? above : at;
}

/** The quoted blocks above line `end` that are history: the last one when nothing stands below it, and one under an attribution. */
function quotedRanges(lines: Line[], end: number): Range[] {
  const runs = runsOf(lines, end);
  const last = runs.at(-1);
  if (!last) return trailingAttribution(lines, end);
  const ranges: Range[] = [];
  const closes = blankBetween(lines, last.end, end);
  const first = runs[0]!;
  const opened = attributed(lines, first);
  if (runs.length === 1 && !closes && opened && (opened.strong || blankBetween(lines, 0, opened.first))) {
    ranges.push({ first: opened.first, end: last.end });
  }
  if (closes) ranges.push({ first: attributed(lines, last)?.first ?? last.first, end: last.end });
  return ranges;
}

/** An attribution at the very end, whose quote the mailer left out. */
function trailingAttribution(lines: Line[], end: number): Range[] {
  let at = end - 1;
  while (at >= 0 && lines[at]!.blank) at--;
  const found = at >= 0 ? attributionAt(lines, at) : null;
  return found?.strong ? [{ first: withRuleAbove(lines, found.first), end: at + 1 }] : [];
}

/** Runs of quoted lines; blank lines between them belong to the run. */
function runsOf(lines: Line[], end: number): Range[] {
  const runs: Range[] = [];
  for (let i = 0; i < end; i++) {
    if (!lines[i]!.quoted) continue;
    const run = runs.at(-1);
    if (run && blankBetween(lines, run.end, i)) run.end = i + 1;
    else runs.push({ first: i, end: i + 1 });
  }
  return runs;
}

/** Who wrote what is quoted, as a line above the quote says, or one of the first inside it. */
function attributed(lines: Line[], run: Range) {
  let above = run.first - 1;
  while (above >= 0 && lines[above]!.blank && run.first - above < 4) above--;
  const found = above >= 0 ? attributionAt(lines, above) : null;
  if (found) return { ...found, first: withRuleAbove(lines, found.first) };
  for (let i = run.first; i < Math.min(run.first + 3, run.end); i++)
    if (attributionAt(lines, i)?.strong) return { first: withRuleAbove(lines, run.first), strong: true };
  return null;
}

function blankBetween(lines: Line[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!lines[i]!.blank) return false;
  return true;
}
