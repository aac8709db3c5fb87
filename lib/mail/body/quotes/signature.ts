import { type Line, lineAt, linesUpwards } from './lines.ts';
import { isMobileSignature } from './mobile-signature.ts';
import { isContactDetail, isNameLine, isSignatureLine } from './signature-line.ts';

/** Dashes to most people, and a signature only above a name with an address or a number. */
const dashes = /^(?:--|__|—|–)$/;
const maxLines = 6;
const maxMarkedLines = 12;

/**
 * The index where the signature of the lines `first` to `end` (exclusive) begins, `end` without one. That is: a few short
 * lines below `-- ` (RFC 3676 section 4.3), what a mail client marks, and lines that phones add.
 */
export function signatureStart(lines: Line[], first: number, end: number): number {
  const phone = mobileStart(lines, first, end);
  const marked = markedStart(lines, first, phone);
  return mobileStart(lines, first, delimitedStart(lines, first, marked));
}

function mobileStart(lines: Line[], first: number, end: number): number {
  let start = end;
  for (const [i, { text, blank }] of linesUpwards(lines, first, end)) {
    if (blank) continue;
    if (!isMobileSignature(text)) break;
    start = i;
  }
  return start;
}

/** Where the signature begins that the mail client marked: some people write inside of it. */
function markedStart(lines: Line[], first: number, end: number): number {
  let start = end;
  let seen = 0;
  for (const [i, { text, blank, mark }] of linesUpwards(lines, first, end)) {
    if (blank) continue;
    if (mark !== 'signature') break;
    const fits = dashes.test(text) || isSignatureLine(text) || isMobileSignature(text);
    if (!fits || ++seen > maxMarkedLines) return end;
    start = i;
  }
  return start;
}

function delimitedStart(lines: Line[], first: number, end: number): number {
  const below: string[] = [];
  for (const [i, { text, blank, quoted, mark }] of linesUpwards(lines, first, end)) {
    if (blank) continue;
    if (mark === 'delimiter') return below.length > 0 ? i : end;
    if (dashes.test(text)) return isBusinessCard(below) && !lineAt(lines, i + 1).blank ? i : end;
    if (quoted || below.length === maxLines || !isSignatureLine(text)) return end;
    below.push(text);
  }
  return end;
}

function isBusinessCard(texts: string[]) {
  return texts.some(isContactDetail) && texts.every((text) => isContactDetail(text) || isNameLine(text));
}
