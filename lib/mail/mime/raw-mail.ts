export type RawMail = { bytes: Buffer; headerEnd: number; damaged: boolean };

const newline = 0x0a;

/**
 * Repairs bytes for a MIME parser. Drops an mbox `From ` line and leading blank lines, turns bare CR into LF, and inserts
 * a missing blank line after the headers. `headerEnd` is the offset of the body.
 */
export function prepareRawMail(raw: Buffer): RawMail {
  const lined = withLineFeeds(raw);
  const bytes = lined.subarray(startOf(lined));
  const { end, bodyAt, clean } = headerExtent(bytes);
  if (clean) return { bytes, headerEnd: bodyAt, damaged: lined !== raw };
  const separator = Buffer.from('\r\n');
  return {
    bytes: Buffer.concat([bytes.subarray(0, end), separator, bytes.subarray(end)]),
    headerEnd: end + separator.length,
    damaged: true,
  };
}

/** SMTP appends CRLF to the last line, so one there proves nothing about the others. */
function withLineFeeds(raw: Buffer): Buffer {
  let end = raw.length;
  while (end > 0 && (raw[end - 1] === newline || raw[end - 1] === 0x0d)) end--;
  const lines = raw.subarray(0, end);
  if (lines.includes(newline) || !lines.includes(0x0d)) return raw;
  const copy = Buffer.from(raw);
  for (let i = 0; i < copy.length; i++) if (copy[i] === 0x0d) copy[i] = newline;
  return copy;
}

function startOf(bytes: Buffer): number {
  let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  while (bytes[at] === newline || bytes[at] === 0x0d) at++;
  const mbox = bytes.toString('latin1', at, at + 6);
  if (!mbox.startsWith('From ') && mbox !== '>From ') return at;
  const end = bytes.indexOf(newline, at);
  return end < 0 ? at : end + 1;
}

/** A line that is no field ends the headers, unless a common field follows: then it is a broken continuation. */
function headerExtent(bytes: Buffer): { end: number; bodyAt: number; clean: boolean } {
  let at = 0;
  let firstOdd = -1;
  while (at < bytes.length) {
    const lineEnd = bytes.indexOf(newline, at);
    const next = lineEnd < 0 ? bytes.length : lineEnd + 1;
    const blank = bytes[at] === newline || (bytes[at] === 0x0d && bytes[at + 1] === newline);
    if (blank)
      return firstOdd < 0
        ? { end: at, bodyAt: next, clean: true }
        : { end: firstOdd, bodyAt: firstOdd, clean: false };
    const continues = at > 0 && (bytes[at] === 0x20 || bytes[at] === 0x09);
    if (!continues && !isField(bytes, at, next)) firstOdd = firstOdd < 0 ? at : firstOdd;
    else if (firstOdd >= 0 && commonFields.test(bytes.toString('latin1', at, Math.min(next, at + 30))))
      firstOdd = -1;
    at = next;
  }
  return firstOdd < 0
    ? { end: at, bodyAt: at, clean: true }
    : { end: firstOdd, bodyAt: firstOdd, clean: false };
}

const commonFields = /^(?:from|to|subject|date|message-id|mime-version|content-type|received|return-path):/i;

/** A field name is printable ASCII (RFC 5322 section 2.2); a space before the colon is obsolete but valid. */
function isField(bytes: Buffer, from: number, to: number): boolean {
  for (const [at, byte] of bytes.subarray(from, Math.min(to, from + 200)).entries()) {
    const i = from + at;
    if (byte === 0x3a) return i > from;
    if (byte === 0x20 || byte === 0x09) {
      let j = i;
      while (bytes[j] === 0x20 || bytes[j] === 0x09) j++;
      return j < to && bytes[j] === 0x3a && i > from;
    }
    if (byte < 0x21 || byte > 0x7e) return false;
  }
  return false;
}
