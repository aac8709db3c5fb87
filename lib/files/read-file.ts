import { readCalendar } from '#lib/mail/calendar/read-calendar.ts';
import { cutText, storable } from '#lib/mail/charset/clean-text.ts';
import { decodeBytes } from '#lib/mail/charset/decode-bytes.ts';
import { htmlToText } from '#lib/mail/html/html-to-text.ts';
import { sanitizeMailHtml } from '#lib/mail/html/sanitize.ts';
import { parseEmail } from '#lib/mail/parse.ts';
import type { FileText } from './file-text.ts';
import { readCsv } from './read-csv.ts';
import { readPdf } from './read-pdf.ts';
import { readSheet } from './read-sheet.ts';
import { readWord } from './read-word.ts';
import type { TextKind } from './text-kind.ts';
import { textLimits } from './text-limits.ts';

/**
 * Extracts the text of a file, storable by PostgreSQL. Pure. Enforces `textLimits` except time and memory: the caller
 * runs it in a thread.
 * @throws UnreadableFile when it is damaged, locked or too large.
 */
export async function readFile(kind: TextKind, bytes: Uint8Array): Promise<FileText> {
  const { text, note } = await readers[kind](bytes);
  const clean = storable(text).trim();
  if (clean.length <= textLimits.characters) return { text: clean, note };
  const limit = textLimits.characters.toLocaleString('en');
  return { text: cutText(clean, textLimits.characters), note: `The first ${limit} characters were read.` };
}

const readers: Record<TextKind, (bytes: Uint8Array) => FileText | Promise<FileText>> = {
  pdf: readPdf,
  word: readWord,
  sheet: readSheet,
  csv: readCsv,
  text: (bytes) => complete(decode(bytes)),
  html: (bytes) => complete(htmlToText(sanitizeMailHtml(cutText(decode(bytes), 1_500_000)))),
  calendar: (bytes) => complete(readCalendar(decode(bytes))),
  mail: readMail,
};

const complete = (text: string): FileText => ({ text, note: null });

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return decodeBytes(bytes, null).text;
}

async function readMail(bytes: Uint8Array): Promise<FileText> {
  const mail = await parseEmail(Buffer.from(bytes));
  const person = ({ name, address }: { name: string | null; address: string }) =>
    name ? `${name} <${address}>` : address;
  const head = [
    mail.from && `From: ${person(mail.from)}`,
    mail.to.length > 0 && `To: ${mail.to.map(person).join(', ')}`,
    mail.date && `Date: ${mail.date.toUTCString()}`,
    mail.subject && `Subject: ${mail.subject}`,
    mail.attachments.length > 0 && `Files: ${mail.attachments.map(({ name }) => name).join(', ')}`,
  ].filter(Boolean);
  return complete(`${head.join('\n')}\n\n${mail.text}`);
}
