import { displayName, normalizeAddress, parseAddresses } from '../headers/addresses.ts';
import { headerValue, readHeaders } from '../headers/read-headers.ts';
import { cleanSubject } from '../headers/subject.ts';
import { prepareRawMail } from '../mime/raw-mail.ts';
import type { MailAddress } from '../parsed-email.ts';
import { forwardOpensAt } from './quotes/forward-opening.ts';
import { type HeaderBlock, headerBlockAt } from './quotes/header-block.ts';
import type { HeaderKind } from './quotes/header-labels.ts';
import { isEmptyLine, type Line, toLines } from './quotes/lines.ts';
import { isOriginalSeparator } from './quotes/separators.ts';

/** A forwarded mail as quoted in the text: unauthenticated, so neither matched nor trusted. */
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

/** Reads an inline forward: one after a separator line, or a header block under a forwarding subject. */
export function readForwarded(text: string, subject: string | null): Forwarded | null {
  const lines = toLines(text.slice(0, maxLength));
  const announced = prefix.test(subject ?? '');
  for (const [i, line] of lines.slice(0, maxLines).entries()) {
    if (line.blank) continue;
    const separated = forwardOpensAt(lines, i);
    const history =
      !separated && !line.quoted && (isOriginalSeparator(line.text) || headerBlockAt(lines, i) !== null);
    if (history && !announced) return null;
    if (!separated && !announced) continue;
    const block = headerBlockAt(lines, separated ? skipEmpty(lines, i + 1) : i);
    if (!block) continue;
    const header = (kind: HeaderKind) => block.headers.get(kind) ?? '';
    return {
      comment: text.slice(0, withoutRule(text, line.start)).trim(),
      from: readAuthor(header('from')),
      subject: cleanSubject(header('subject')),
      to: parseAddresses(header('to')),
      text: bodyBelow(text, block),
    };
  }
  return null;
}

/** Reads a mail forwarded as an attachment, when the subject announces it or the text is empty. */
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

/** As mail programs write it: `Name [mailto:a@b]`, `Name (a@b)`, `Name <a@b<mailto:a@b>>`, `Last, First <a@b>`. */
function readAuthor(value: string): MailAddress | null {
  const text = value
    .slice(0, 1000)
    .replace(/mailto:/gi, '')
    .replace(/[*_]+(?=[<[(]|$)/g, '');
  const found = bareAddress.exec(text);
  const address = found && normalizeAddress(found[0].replace(/^'|[.']+$/g, ''));
  if (!found || !address) return parseAddresses(value)[0] ?? null;
  const before = text.slice(0, found.index).replace(/[\s<[("'*_]+$/, '');
  const name =
    displayName(before.replace(/^["'*\s]+/, '')) ?? nameAfter(text.slice(found.index + found[0].length));
  return { name: name?.toLowerCase() === address ? null : name, address };
}

const bareAddress = /[^\s<>()[\]",;:]+@[^\s<>()[\]",;:]+/;

/** `a@b (Name)`, as older programs write it. */
const nameAfter = (text: string) => displayName(/^[>\s]*\(([^()@]{1,200})\)/.exec(text)?.[1] ?? '');

function skipEmpty(lines: Line[], from: number): number {
  let at = from;
  while (isEmptyLine(lines[at])) at++;
  return at;
}

/** The end of the text above offset `from`, without the rule that some mailers draw there. */
function withoutRule(text: string, from: number): number {
  let end = from;
  while (end > 0 && '-_=* \t\n'.includes(text.charAt(end - 1))) end--;
  return end;
}

function bodyBelow(text: string, { first, last }: HeaderBlock): string {
  const body = text.slice(last.end);
  return (first.quoted ? body.replace(/^[ \t]*> ?/gm, '') : body).trim();
}
