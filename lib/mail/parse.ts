import { readAttachedForward, readForwarded } from './body/forwarded.ts';
import { foldQuotedHtml } from './body/quoted-html.ts';
import { readBody } from './body/read-body.ts';
import { visibleText, visibleTextByHtml, visibleTextOfHtml } from './body/visible-text.ts';
import { cutText, storable } from './charset/clean-text.ts';
import { decodeBytes } from './charset/decode-bytes.ts';
import { linkFindings } from './findings/link-findings.ts';
import { parseAddresses } from './headers/addresses.ts';
import { decodeEncodedWords } from './headers/encoded-words.ts';
import { readIdentity } from './headers/identity.ts';
import { parseMailDate } from './headers/mail-date.ts';
import { messageIdOf, messageIds } from './headers/message-ids.ts';
import { type Headers, headerValue, headerValues, readHeaders } from './headers/read-headers.ts';
import { cleanSubject } from './headers/subject.ts';
import { linksOf } from './html/links.ts';
import { remoteImages } from './html/remote-images.ts';
import { parseTree } from './html/tree.ts';
import { readAttachments } from './mime/attachments.ts';
import { contentFlags } from './mime/content-flags.ts';
import { contentHash } from './mime/content-hash.ts';
import { leavesOf, type MimePart, splitMime } from './mime/mime-tree.ts';
import { prepareRawMail, type RawMail } from './mime/raw-mail.ts';
import { unpackParts } from './mime/unpack-parts.ts';
import type { Finding } from './parsed-email.ts';
import { type MailFlag, type ParsedEmail, ParseFailure } from './parsed-email.ts';

export type ParseOptions = {
  /** The longest that splitting the mail may take. */
  timeoutMs?: number;
  /** When the mail came in; a Date more than a day later is not believed. */
  now?: Date;
  /** The charset of 8-bit text that declares none and is not UTF-8. */
  fallbackCharset?: string;
};

const dayMs = 24 * 3600 * 1000;
const unreadable = '[This mail is encrypted and cannot be read here. Its parts are attached.]';
const deliveryHeaders = ['delivered-to', 'x-original-to', 'x-forwarded-to', 'envelope-to'];

/**
 * Reads a mail (RFC 5322, MIME) as far as it can be read; what is odd about it stands in `flags`.
 * @throws ParseFailure when there is nothing to read or reading takes longer than `timeoutMs` (30 s).
 */
export async function parseEmail(raw: Buffer, options: ParseOptions = {}): Promise<ParsedEmail> {
  const { timeoutMs = 30_000, fallbackCharset = 'windows-1252' } = options;
  const mail = prepareRawMail(raw);
  if (mail.bytes.length === 0)
    throw new ParseFailure('The mail is empty: it has not one byte of header or text.');
  const headers = readHeaders(mail.bytes.subarray(0, mail.headerEnd));
  const tree = await splitMime(mail.bytes, timeoutMs);
  await unpackParts(tree.root, timeoutMs);
  const found = leavesOf(tree.root);
  const root = found.length > 0 ? tree.root : bodyAsText(mail);
  const leaves = found.length > 0 ? found : [root!];
  const body = readBody(root, fallbackCharset);
  const { attachments, cut } = await readAttachments(leaves, body.parts, body.html);
  const identity = readIdentity(headers);
  const date = readDate(headers, options.now);
  const messageId = messageIdOf(headerValue(headers, 'message-id'));
  const kinds = contentFlags(leaves, tree.root, body.text);
  const flags: MailFlag[] = [...identity.flags, ...date.flags, ...body.flags, ...kinds];
  if (mail.damaged || tree.damaged || found.length === 0) flags.push('damaged');
  const subject = cleanSubject(headerValue(headers, 'subject'));
  const forwarded = readForwarded(body.text, subject) ?? readAttachedForward(body.text, subject, attachments);
  if (forwarded) flags.push('forwarded');
  if (cut) flags.push('attachments_cut');
  const [to, cc] = ['to', 'cc'].map((name) => headerValues(headers, name).flatMap(parseAddresses));
  if ([to!, cc!].some(({ length }) => length > maxRecipients)) flags.push('recipients_cut');
  if (messageId === null) flags.push('no_message_id');
  if (headerValues(headers, 'message-id').length > 1) flags.push('two_message_ids');
  if (body.text.trim() === '' && body.html === null && attachments.length === 0) flags.push('empty');
  const text = body.text.trim() === '' && flags.includes('encrypted') ? unreadable : body.text;
  const { html, findings } = readHtml(body.html, flags.includes('forwarded'));
  return {
    messageId,
    inReplyTo: messageIds(headerValues(headers, 'in-reply-to')),
    references: messageIds(headerValues(headers, 'references')),
    subject,
    from: identity.from,
    sender: identity.sender,
    to: to!.slice(0, maxRecipients),
    cc: cc!.slice(0, maxRecipients),
    replyTo: identity.replyTo,
    deliveredTo: deliveryHeaders
      .flatMap((name) => headerValues(headers, name))
      .flatMap(parseAddresses)
      .map(({ address }) => address),
    date: date.date,
    text,
    visibleText: visibleOf(text, html, flags),
    html,
    remoteImages: remoteImages(html ?? '').length,
    trackers: body.trackers,
    findings,
    headers: headers.map(({ name, value }) => [name, cutText(storable(decodeEncodedWords(value)), 20_000)]),
    attachments,
    contentHash: contentHash(headers, leaves),
    flags: [...new Set(flags)].toSorted(),
    forwarded: forwarded && {
      from: forwarded.from,
      subject: forwarded.subject,
      comment: forwarded.comment,
    },
  };
}

/** Of To and of Cc; a list is read to one more, which tells that there are more. */
const maxRecipients = 500;

/** The HTML with its history folded, unless it is the history that matters; and what its links hide. */
function readHtml(html: string | null, whole: boolean): { html: string | null; findings: Finding[] } {
  if (html === null) return { html, findings: [] };
  const tree = parseTree(html);
  const findings = linkFindings(linksOf(tree));
  return { html: whole ? html : foldQuotedHtml(html, tree), findings };
}

function visibleOf(text: string, html: string | null, flags: MailFlag[]): string {
  if (html !== null && flags.includes('html_only')) return visibleTextOfHtml(html, text);
  const visible = visibleText(text, flags);
  return html !== null && visible === text.trim() ? visibleTextByHtml(text, html) : visible;
}

/** A multipart whose boundary never comes: its words are there all the same. */
function bodyAsText({ bytes, headerEnd }: RawMail): MimePart {
  const content = Buffer.from(decodeBytes(bytes.subarray(headerEnd), null).text);
  const params = new Map([['charset', 'utf-8']]);
  return {
    type: 'text/plain',
    params,
    disposition: null,
    name: null,
    encoding: '8bit',
    headers: [],
    content,
    sha256: null,
    children: [],
  };
}

function readDate(headers: Headers, now: Date | undefined): { date: Date | null; flags: MailFlag[] } {
  const value = headerValue(headers, 'date');
  if (value === null || value === '') return { date: null, flags: ['no_date'] };
  const date = parseMailDate(value);
  if (date === null) return { date, flags: ['bad_date'] };
  return now && date.getTime() > now.getTime() + dayMs
    ? { date: null, flags: ['future_date'] }
    : { date, flags: [] };
}
