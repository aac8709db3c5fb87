import { say } from '#locales/say.ts';
import { ToldError } from '#locales/told-error.ts';
/** A mail of an mbox file. `start` and `end` count bytes of the file; `content` is null when it was over the limit. */
export type MboxMail = {
  start: number;
  end: number;
  /** The date of its separator line; null when that has none. */
  separatorDate: Date | null;
  content: Buffer | null;
};

/** The file does not begin as an mbox does. */
export class NotMbox extends ToldError {}

/** More than a separator line, so that none is dropped half read. */
const keptBytes = 1024;

/**
 * Splits an mbox file (RFC 4155, with the quoting of mboxo and mboxrd) into mails as it streams; no more than one mail of
 * at most `maxBytes` is in memory. `start` is where the chunks begin: 0, or the `end` of a mail.
 * @throws NotMbox when there is no separator line at `start`.
 */
export async function* readMbox(
  chunks: AsyncIterable<Buffer>,
  { start = 0, maxBytes }: { start?: number; maxBytes: number },
): AsyncGenerator<MboxMail> {
  let buffer: Buffer = Buffer.alloc(0);
  let mailStart = start;
  let searched = 1;
  /** How much was dropped of a mail over the limit, and the date of its first line. */
  let cut = { bytes: 0, date: null as Date | null };

  const take = (end: number): MboxMail => {
    const mail = {
      start: mailStart,
      end: mailStart + cut.bytes + end,
      separatorDate: cut.bytes > 0 ? cut.date : openingDate(buffer),
      content: cut.bytes > 0 || end > maxBytes ? null : contentOf(buffer.subarray(0, end)),
    };
    buffer = buffer.subarray(end);
    [mailStart, cut, searched] = [mail.end, { bytes: 0, date: null }, 1];
    return mail;
  };

  for await (const chunk of chunks) {
    buffer = buffer.length === 0 ? chunk : Buffer.concat([buffer, chunk]);
    for (;;) {
      const found = nextSeparator(buffer, searched);
      searched = 'at' in found ? 1 : found.searched;
      if (!('at' in found)) break;
      yield take(found.at);
    }
    if (buffer.length <= (cut.bytes > 0 ? keptBytes : maxBytes + keptBytes)) continue;
    const gone = buffer.length - keptBytes;
    cut = { bytes: cut.bytes + gone, date: cut.bytes > 0 ? cut.date : openingDate(buffer) };
    buffer = buffer.subarray(gone);
    searched = Math.max(1, searched - gone);
  }
  if (buffer.length > 0) yield take(buffer.length);
}

const separator = Buffer.from('From ');
const newLine = 10;
/** Body text that begins with “From ” seldom goes on like this: an address, and a date with its time and year. */
const separatorLine = /^From \S+ .*\d{1,2}:\d{2}.*\b\d{4}\b/;
const maxLineBytes = 512;

/** The next line after an empty one that is a separator; else how far there is certainly none. */
function nextSeparator(buffer: Buffer, from: number): { at: number } | { searched: number } {
  for (let searched = Math.max(from, 1); ; ) {
    const at = buffer.indexOf(separator, searched);
    if (at === -1) return { searched: Math.max(searched, buffer.length - separator.length) };
    const lineEnd = buffer.indexOf(newLine, at);
    if (lineEnd === -1 && buffer.length - at < maxLineBytes) return { searched: at };
    if (followsEmptyLine(buffer, at) && separatorLine.test(lineAt(buffer, at))) return { at };
    searched = at + 1;
  }
}

function followsEmptyLine(buffer: Buffer, at: number): boolean {
  if (buffer[at - 1] !== newLine) return false;
  const before = buffer[at - 2] === 13 ? at - 3 : at - 2;
  return buffer[before] === newLine;
}

function lineAt(buffer: Buffer, at: number): string {
  return buffer
    .subarray(at, at + maxLineBytes)
    .toString('latin1')
    .split(/\r?\n/, 1)
    .join();
}

function openingDate(buffer: Buffer): Date | null {
  if (!buffer.subarray(0, separator.length).equals(separator)) throw new NotMbox(say('unreadable.no_mbox'));
  const stamp = lineAt(buffer, 0).replace(/^From \S+\s*/, '');
  const zone = /[+-]\d{4}\b/.exec(stamp)?.[0] ?? 'UTC';
  const time = Date.parse(`${stamp.replace(zone, '')} ${zone}`);
  return Number.isNaN(time) ? null : new Date(time);
}

/** Without its separator line, its quoting and the empty line after it. */
function contentOf(mail: Buffer): Buffer {
  const lineEnd = mail.indexOf(newLine);
  const body = lineEnd === -1 ? Buffer.alloc(0) : mail.subarray(lineEnd + 1);
  const trimmed = body.subarray(0, body.length - emptyLineLength(body));
  if (!trimmed.includes('>From ')) return Buffer.from(trimmed);
  return Buffer.from(trimmed.toString('latin1').replace(/^>(>*From )/gm, '$1'), 'latin1');
}

function emptyLineLength(body: Buffer): number {
  const end = body.subarray(-4).toString('latin1');
  if (end.endsWith('\r\n\r\n')) return 2;
  return end.endsWith('\n\n') ? 1 : 0;
}
