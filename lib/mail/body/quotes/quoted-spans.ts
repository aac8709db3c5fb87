import type { FoldKind } from '../../html/folds.ts';
import { attributionAt, namesDayAndSender } from './attribution.ts';
import { forwardOpensAt } from './forward-opening.ts';
import { historyHeadersAt, looksLikeHeaders } from './header-block.ts';
import { announcesInlineReplies } from './inline-replies.ts';
import { type Line, lineAt, toLines, unquoted } from './lines.ts';
import { isOriginalSeparator, isReplyMarker, isRule } from './separators.ts';
import { signatureStart } from './signature.ts';

/** A folded part of a text, as offsets; `end` is exclusive. */
export type Span = { start: number; end: number; kind: FoldKind };

type Range = { first: number; end: number };
/** A folded part, as line indexes. */
export type LineSpan = Range & { kind: Span['kind'] };

/**
 * The quoted history and signatures of a text: whole lines, ordered, never overlapping. Inline replies and forwarded mail
 * are excluded. Linear in length.
 */
export function quotedSpans(text: string): Span[] {
  const lines = toLines(text);
  return quotedLines(lines).map(({ first, end, kind }) => ({
    start: lineAt(lines, first).start,
    end: lineAt(lines, end - 1).end,
    kind,
  }));
}

/** As `quotedSpans`, in line indexes. */
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

/** The replies written between or below quotes that are not folded. */
export function inlineReplies(lines: Line[], spans: LineSpan[]): Range[] {
  const isFolded = (at: number) => spans.some(({ first, end }) => first <= at && at < end);
  const answers: Range[] = [];
  let below = false;
  for (const [i, line] of lines.entries()) {
    if (isFolded(i)) below = false;
    else if (line.quoted) below = true;
    else if (below && !line.blank) {
      const last = answers.at(-1);
      if (last && !lines.slice(last.end, i).some(({ quoted }) => quoted)) last.end = i + 1;
      else answers.push({ first: i, end: i + 1 });
    }
  }
  return answers;
}

/** Where the history begins that runs to the end of the text; `forward` when the mail forwards instead. */
function historyStart(lines: Line[]): { first: number; forward: boolean } {
  for (const [i, line] of lines.entries()) {
    if (line.blank) continue;
    const text = unquoted(line);
    if (forwardOpensAt(lines, i)) return { first: lines.length, forward: true };
    if (line.quoted || line.mark === 'introduction') continue;
    if (isReplyMarker(text) || isOriginalSeparator(text) || opensHistory(lines, i)) {
      return { first: withRuleAbove(lines, i), forward: false };
    }
    const introduced = unquotedHistoryAbove(lines, i);
    if (introduced !== null) return { first: withRuleAbove(lines, introduced), forward: false };
  }
  return { first: lines.length, forward: false };
}

function opensHistory(lines: Line[], at: number) {
  const mark = lines[at]?.mark;
  return (
    mark === 'history' || (mark === 'rule' && looksLikeHeaders(lines, at)) || historyHeadersAt(lines, at)
  );
}

/** The first line of an attribution that ends at line `at`, when unquoted text follows it. */
function unquotedHistoryAbove(lines: Line[], at: number): number | null {
  const found = attributionAt(lines, at);
  if (!found?.strong || !namesDayAndSender(lines, found.first, at)) return null;
  const below = lines.slice(at + 1, at + 1 + maxBlankBelow).find(({ blank }) => !blank);
  return below && !below.quoted ? found.first : null;
}

const maxBlankBelow = 6;

function textAbove(lines: Line[], end: number) {
  return lines
    .slice(Math.max(0, end - 50), end)
    .map(({ text }) => text)
    .join(' ');
}

function withRuleAbove(lines: Line[], at: number): number {
  let above = at - 1;
  while (lines[above]?.blank) above--;
  const line = lines[above];
  return line && at - above <= 3 && isRule(line.text) ? above : at;
}

/**
 * The quoted blocks above line `end` that are history: one under an attribution, and the last with nothing below. People
 * mark their own lines with `>` too, so a quote needs an attribution or an element of the mail client.
 */
function quotedRanges(lines: Line[], end: number): Range[] {
  const runs = runsOf(lines, end);
  const [first] = runs;
  const last = runs.at(-1);
  if (!first || !last) return trailingAttribution(lines, end);
  const ranges: Range[] = [];
  const closes = blankBetween(lines, last.end, end);
  const opened = attributed(lines, first);
  const closing = attributed(lines, last);
  if (runs.length === 1 && !closes && opened && (opened.strong || blankBetween(lines, 0, opened.first))) {
    ranges.push({ first: opened.first, end: last.end });
  }
  if (closes && (opened || closing || lines[last.first]?.inQuoteElement))
    ranges.push({ first: closing?.first ?? last.first, end: last.end });
  return ranges;
}

/** An attribution at the end, whose quote the mailer omitted. */
function trailingAttribution(lines: Line[], end: number): Range[] {
  let at = end - 1;
  while (lines[at]?.blank) at--;
  const found = attributionAt(lines, at);
  return found?.strong ? [{ first: withRuleAbove(lines, found.first), end: at + 1 }] : [];
}

/** Runs of quoted lines, with the blank lines between them. */
function runsOf(lines: Line[], end: number): Range[] {
  const runs: Range[] = [];
  for (const [i, { quoted }] of lines.slice(0, end).entries()) {
    if (!quoted) continue;
    const run = runs.at(-1);
    if (run && blankBetween(lines, run.end, i)) run.end = i + 1;
    else runs.push({ first: i, end: i + 1 });
  }
  return runs;
}

/** The attribution of a quote: above it, or among its first lines. */
function attributed(lines: Line[], run: Range) {
  let above = run.first - 1;
  while (lines[above]?.blank && run.first - above < 4) above--;
  const found = attributionAt(lines, above);
  if (found) return { ...found, first: withRuleAbove(lines, found.first) };
  for (let i = run.first; i < Math.min(run.first + 3, run.end); i++)
    if (attributionAt(lines, i)?.strong) return { first: withRuleAbove(lines, run.first), strong: true };
  return null;
}

function blankBetween(lines: Line[], from: number, to: number): boolean {
  return lines.slice(from, to).every(({ blank }) => blank);
}
