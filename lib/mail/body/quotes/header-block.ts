import { type HeaderKind, headerLabels } from './header-labels.ts';
import { type Line, unquoted } from './lines.ts';
import { isRule } from './separators.ts';

/** `end` is the index of the line behind the block. */
export type HeaderBlock = { headers: Map<HeaderKind, string>; end: number };

const lookAhead = 30;
const maxContinuations = 6;

/**
 * The header lines that Outlook and others put above a quoted or forwarded mail (From, Sent, To, Subject, in many
 * languages), from the line `first` on: at least three kinds of them.
 */
export function headerBlockAt(lines: Line[], first: number): HeaderBlock | null {
  const opening = headerOf(lines[first]!);
  if (opening?.kind !== 'from' && opening?.kind !== 'subject' && opening?.kind !== 'date') return null;
  const headers = new Map<HeaderKind, string>();
  let end = first;
  for (let i = first; i < lines.length && i < first + lookAhead; i++) {
    const header = headerOf(lines[i]!);
    if (header) {
      if (headers.has(header.kind)) break;
      headers.set(header.kind, header.value);
      end = i + 1;
    } else if (isBlank(lines[i]!) ? !headerFollows(lines, i) : i - end >= maxContinuations) break;
  }
  // GMX begins with the date, as people who write down what happened do: then all four must be there.
  const least = opening.kind === 'date' ? 4 : 3;
  return headers.size >= least && headers.has('from') ? { headers, end } : null;
}

/** Whether a block opens here that is built like such headers, in whatever language: `Word: value`, three times at least. */
export function looksLikeHeaders(lines: Line[], first: number): boolean {
  const next = lines.slice(first, first + 12).filter((line) => !isBlank(line) && !isRule(line.text));
  return next.slice(0, 6).filter((line) => /^[^:：\d]{1,30}[:：]\s*\S/.test(unquoted(line))).length >= 3;
}

function headerOf(line: Line): { kind: HeaderKind; value: string } | null {
  const text = unquoted(line);
  const colon = text.slice(0, 32).search(/[:：]/);
  if (colon < 1) return null;
  const word = text.slice(0, colon).replace(/[*_]/g, '').trim().toLowerCase();
  const kind = headerLabels.get(word);
  return kind ? { kind, value: text.slice(colon + 1).replace(/^[\s*_]+/, '') } : null;
}

const isBlank = (line: Line) => line.blank || unquoted(line) === '';

function headerFollows(lines: Line[], from: number): boolean {
  const next = lines.slice(from + 1, from + 3).find((line) => !isBlank(line));
  return next !== undefined && headerOf(next) !== null;
}
