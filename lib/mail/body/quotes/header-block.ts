import { type HeaderKind, headerLabels } from './header-labels.ts';
import { isEmptyLine, type Line, unquoted } from './lines.ts';
import { isRule } from './separators.ts';
import { timeOfDay } from './time-of-day.ts';

export type HeaderBlock = { headers: Map<HeaderKind, string>; first: Line; last: Line };

const address = /[^\s<>@]@[^\s<>@]/;
const openingKinds = new Set<HeaderKind>(['from', 'subject', 'date']);
const lookAhead = 30;
const maxContinuations = 6;

/**
 * The header lines above a quoted or forwarded mail (From, Sent, To, Subject, in many languages), as Outlook writes them.
 * Begins at line `first`; at least three different headers.
 */
export function headerBlockAt(lines: Line[], at: number): HeaderBlock | null {
  const first = lines[at];
  const opening = first && headerOf(first);
  if (!opening || !openingKinds.has(opening.kind)) return null;
  const headers = new Map<HeaderKind, string>();
  let last = first;
  let end = 0;
  let kind = opening.kind;
  let wrapped: string[] = [];
  for (const [i, line] of lines.slice(at, at + lookAhead).entries()) {
    const header = headerOf(line);
    if (header) {
      if (headers.has(header.kind)) break;
      if (wrapped.length) headers.set(kind, [headers.get(kind), ...wrapped].join(' '));
      headers.set(header.kind, header.value);
      kind = header.kind;
      wrapped = [];
      last = line;
      end = i + 1;
    } else if (isEmptyLine(line) ? !headerFollows(lines, at + i) : i - end >= maxContinuations) break;
    else wrapped.push(unquoted(line).trim());
  }
  // GMX begins with the date, and so do people's own notes: then all four headers are required.
  const minHeaders = opening.kind === 'date' ? 4 : 3;
  return headers.size >= minHeaders && headers.has('from') ? { headers, first, last } : null;
}

/**
 * Whether history begins with the header block at line `first`. People write such lines themselves, so From must hold an
 * address and the date a time; or all labels have the stars of Outlook.
 */
export function historyHeadersAt(lines: Line[], first: number): boolean {
  const block = headerBlockAt(lines, first);
  if (!block) return false;
  const values = new Map<HeaderKind, string>();
  let starred = true;
  let kind: HeaderKind = 'from';
  for (const line of lines.slice(first, lines.indexOf(block.last, first) + 1)) {
    const header = headerOf(line);
    if (header) starred &&= unquoted(line).startsWith('*');
    kind = header?.kind ?? kind;
    values.set(kind, `${values.get(kind) ?? ''} ${header?.value ?? unquoted(line)}`);
  }
  const date = values.get('date') ?? '';
  if (address.test(values.get('from') ?? '') && timeOfDay.test(date)) return true;
  return starred && values.size >= 4 && /\d/.test(date) && address.test([...values.values()].join(' '));
}

/** Whether the block at line `first` is shaped like headers in any language: at least three lines `Word: value`. */
export function looksLikeHeaders(lines: Line[], first: number): boolean {
  const next = lines.slice(first, first + 12).filter((line) => !isEmptyLine(line) && !isRule(line.text));
  return next.slice(0, 6).filter((line) => /^[^:：\d]{1,30}[:：]\s*\S/.test(unquoted(line))).length >= 3;
}

function headerOf(line: Line): { kind: HeaderKind; value: string } | null {
  const text = unquoted(line);
  const colon = text.slice(0, 32).search(/[:：]/);
  if (colon < 1) return null;
  const word = text.slice(0, colon).normalize('NFC').replace(/[*_]/g, '').trim().toLowerCase();
  const kind = headerLabels.get(word);
  return kind ? { kind, value: text.slice(colon + 1).replace(/^[\s*_]+/, '') } : null;
}

function headerFollows(lines: Line[], from: number): boolean {
  const next = lines.slice(from + 1, from + 3).find((line) => !isEmptyLine(line));
  return next !== undefined && headerOf(next) !== null;
}
