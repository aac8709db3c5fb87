import { parseAddresses } from '../headers/addresses.ts';
import { headerValue, readHeaders } from '../headers/read-headers.ts';
import { cleanSubject } from '../headers/subject.ts';
import { prepareRawMail } from '../mime/raw-mail.ts';
import type { MailAddress } from '../parsed-email.ts';
import { forwardOpensAt } from './quotes/forward-opening.ts';
import { headerBlockAt } from './quotes/header-block.ts';
import { type Line, toLines, unquoted } from './quotes/lines.ts';
import { isOriginalSeparator } from './quotes/separators.ts';

/** A mail inside a mail, as its text tells it: unauthenticated, so nothing to match or to trust. */
export type Forwarded = {
  comment: string;
  from: MailAddress | null;
  subject: string | null;
  to: MailAddress[];
  text: string;
};

const prefix = /^(?:fwd?|fw|tr|wg|i|rv|enc|vs|vb|doorst|vl|pd|пересл|转发|轉寄|転送)\s*[:：]/i;
const maxLines = 200;
const maxLength = 64 * 1024;

/** The mail that this one forwards, or null: a separator line says so, or the subject together with a header block. */
export function readForwarded(text: string, subject: string | null): Forwarded | null {
  const lines = toLines(text.slice(0, maxLength));
  const announced = prefix.test(subject ?? '');
  for (let i = 0; i < Math.min(lines.length, maxLines); i++) {
    if (lines[i]!.blank) continue;
    const separated = forwardOpensAt(lines, i);
    const history =
      !separated &&
      !lines[i]!.quoted &&
      (isOriginalSeparator(lines[i]!.text) || headerBlockAt(lines, i) !== null);
    if (history && !announced) return null;
    if (!separated && !announced) continue;
    const at = separated ? nextNonBlank(lines, i + 1) : i;
    const block = at < lines.length ? headerBlockAt(lines, at) : null;
    if (!block) continue;
    const inside = (kind: Parameters<typeof block.headers.get>[0]) => block.headers.get(kind) ?? '';
    return {
      comment: text.slice(0, endAbove(text, lines[i]!.start)).trim(),
      from: parseAddresses(inside('from'))[0] ?? null,
      subject: cleanSubject(inside('subject')),
      to: parseAddresses(inside('to')),
      text: bodyFrom(text, lines[block.end - 1]!, lines[at]!.quoted),
    };
  }
  return null;
}

/** The mail that is passed on as a whole, attached, when the subject says so or nothing else is there to read. */
export function readAttachedForward(
  text: string,
  subject: string | null,
  attachments: { type: string; content: Buffer }[],
): Forwarded | null {
  const mail = attachments.find(({ type }) => type === 'message/rfc822');
  if (!mail || !(prefix.test(subject ?? '') || text.trim() === '')) return null;
  const { bytes, headerEnd } = prepareRawMail(mail.content);
  const headers = readHeaders(bytes.subarray(0, headerEnd));
  const from = parseAddresses(headerValue(headers, 'from') ?? '')[0];
  if (!from) return null;
  return {
    comment: text.trim(),
    from,
    subject: cleanSubject(headerValue(headers, 'subject')),
    to: parseAddresses(headerValue(headers, 'to') ?? ''),
    text: '',
  };
}

function nextNonBlank(lines: Line[], from: number): number {
  let at = from;
  while (at < lines.length && (lines[at]!.blank || unquoted(lines[at]!) === '')) at++;
  return at;
}

/** Without the rule that some mailers draw above the block. */
function endAbove(text: string, from: number): number {
  let end = from;
  while (end > 0 && '-_=* \t\n'.includes(text[end - 1]!)) end--;
  return end;
}

function bodyFrom(text: string, last: Line, quoted: boolean): string {
  const body = text.slice(last.end);
  return (quoted ? body.replace(/^[ \t]*> ?/gm, '') : body).trim();
}
