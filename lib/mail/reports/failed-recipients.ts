import { normalizeAddress } from '../headers/addresses.ts';
import { isTelling } from './failure-class.ts';
import { entriesOf, isBareEntry, listStart, namedEntries } from './recipient-lines.ts';

/** A failed address with the part of the report that gives the reason. */
export type FailedRecipient = { address: string; text: string };

type Person = { name: string | null; address: string };
type Search = {
  /** Addresses that the report names elsewhere, such as X-Failed-Recipients: only these are looked for. */
  known?: string[];
  /** Addresses that cannot have failed. */
  others?: Set<string>;
  /** Recipients of the returned mail, whose names may stand for their addresses. */
  people?: Person[];
};

const failureHints =
  /(?<!\d)[45]\d\d(?!\d)|rcpt to|unknown|invalid|no such|rejected|delivered|failed|does not exist|full|recipient/i;
const addressInLine = /([^\s<>"'(),;:[\]]{1,64}@[^\s<>"'(),;:[\]]{1,254})/g;

const maxRecipients = 100;
const maxText = 64 * 1024;

/**
 * The failed addresses of a plain-text report (qmail, Exim, Courier, Exchange, Notes, Yahoo …), each with its reason.
 * That is its own paragraphs, else the lines that mention it, else what the report says about all.
 */
export function findFailedRecipients(text: string, search: Search): FailedRecipient[] {
  const { known = [], others = new Set(), people = [] } = search;
  const lines = text.slice(0, maxText).split('\n');
  const isCandidate = (address: string) =>
    known.length > 0 ? known.includes(address) : !others.has(address);
  const listed = listedAddresses(lines, people, isCandidate);
  const found = listed.size > 0 ? listed : mentionedAddresses(lines, isCandidate);
  const starts = entryLines(lines, [...found.values()].flat());
  const blocks = new Map([...found.values()].flat().map((start) => [start, blockAt(lines, start, starts)]));
  const covered = new Set([...blocks.values()].flat());
  const shared = joinLines(lines.filter((_, index) => !covered.has(index)));
  const rest = known.filter((address) => !found.has(address));
  return [
    ...[...found].map(([address, at]) => {
      const own = joinLines(
        [...new Set(at.flatMap((start) => blocks.get(start) ?? []))].map((i) => lines[i] ?? ''),
      );
      return { address, text: withReason(own, lines, address, shared) };
    }),
    ...rest.map((address) => ({ address, text: joinLines(lines).slice(0, 4000) })),
  ];
}

function withReason(own: string, lines: string[], address: string, shared: string): string {
  if (isTelling(own)) return own;
  const mentions = joinLines(lines.filter((line) => line.toLowerCase().includes(address)));
  const mentioning = `${own} ${mentions}`.trim();
  if (isTelling(mentions)) return mentioning;
  return isTelling(shared) ? `${own} ${shared}`.trim().slice(0, 2000) : own;
}

/** Every line that begins with an address ends the part about the one before. */
function entryLines(lines: string[], found: number[]): Set<number> {
  return new Set([...lines.flatMap((line, index) => (entriesOf(line).length > 0 ? [index] : [])), ...found]);
}

type Found = Map<string, number[]>;

/** Addresses that begin a line, with these lines; those below the heading of a list when there are any. */
function listedAddresses(
  lines: string[],
  people: Person[],
  isCandidate: (address: string) => boolean,
): Found {
  const heading = listStart(lines);
  const below = collect(lines, heading, isCandidate);
  if (below.size === 0 && heading > 0) {
    const named = namedEntries(lines, heading, people).filter(({ address }) => isCandidate(address));
    if (named.length > 0) return new Map(named.map(({ address, line }) => [address, [line]]));
  }
  return below.size > 0 ? below : collect(lines, 0, isCandidate);
}

function collect(lines: string[], from: number, isCandidate: (address: string) => boolean): Found {
  const found: Found = new Map();
  lines.slice(from).forEach((line, index) => {
    for (const address of entriesOf(line)) {
      if (!isCandidate(address) || (!found.has(address) && found.size >= maxRecipients)) continue;
      const at = found.get(address) ?? [];
      if (at.length < 10) found.set(address, [...at, from + index]);
    }
  });
  return found;
}

function mentionedAddresses(lines: string[], isCandidate: (address: string) => boolean): Found {
  const found: Found = new Map();
  lines.forEach((line, index) => {
    if (line.length > 2000 || !failureHints.test(line)) return;
    for (const [, text = ''] of line.matchAll(addressInLine)) {
      const address = normalizeAddress(text);
      if (address && isCandidate(address) && !found.has(address) && found.size < maxRecipients)
        found.set(address, [index]);
    }
  });
  return found;
}

/**
 * The lines about an address. The reason stands directly below it, above it when nothing is below, or below one blank
 * line; bare addresses in a row share it. Lines that are indented deeper belong to it too.
 */
function blockAt(lines: string[], start: number, starts: Set<number>): number[] {
  const isBlank = (line: number) => (lines[line] ?? '').trim() === '';
  const isBare = isBareEntry(lines[start] ?? '');
  const last = isBare ? endOfRow(lines, start, starts) : start;
  const limit = firstFrom(last + 1, Math.min(lines.length, last + maxBlock), (line) => starts.has(line));
  if (isBare && (last + 1 >= limit || isBlank(last + 1))) {
    const above = reasonAbove(lines, start, starts);
    if (above.length > 0) return [...above, start];
  }
  const indent = indentOf(lines[last] ?? '');
  const from = firstFrom(last + 1, Math.min(limit, last + 3), (line) => !isBlank(line));
  let end = firstFrom(from, limit, isBlank);
  for (let at = end; at < limit; at++) {
    if (isBlank(at)) continue;
    if (indentOf(lines[at] ?? '') <= indent) break;
    end = at + 1;
  }
  return [start, ...range(last + 1, end)];
}

const maxBlock = 40;

function endOfRow(lines: string[], start: number, starts: Set<number>): number {
  let last = start;
  while (starts.has(last + 1) && isBareEntry(lines[last + 1] ?? '')) last++;
  return last;
}

/** Notes and others write the reason first, then the addresses. */
function reasonAbove(lines: string[], start: number, starts: Set<number>): number[] {
  let end = start;
  while (starts.has(end - 1) && isBareEntry(lines[end - 1] ?? '')) end--;
  let from = end;
  while (from > 0 && end - from < 5 && !starts.has(from - 1) && (lines[from - 1] ?? '').trim() !== '') from--;
  const isOthers = starts.has(from - 1);
  return !isOthers && isTelling(lines.slice(from, end).join(' ')) ? range(from, end) : [];
}

function firstFrom(from: number, limit: number, matches: (line: number) => boolean): number {
  let at = from;
  while (at < limit && !matches(at)) at++;
  return at;
}

const indentOf = (line: string) => line.length - line.trimStart().length;
function range(from: number, to: number) {
  return Array.from({ length: to - from }, (_, i) => from + i);
}
function joinLines(lines: string[]) {
  return lines.join(' ').replace(/\s+/g, ' ').trim().slice(0, 4000);
}
