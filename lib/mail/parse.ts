import { createHash } from 'node:crypto';
import { say } from '#locales/say.ts';
import { readAttachedForward, readForwarded } from './body/forwarded.ts';
import { foldQuotedHtml } from './body/quoted-html.ts';
import { readBody } from './body/read-body.ts';
import { visibleText, visibleTextByHtml, visibleTextOfHtml } from './body/visible-text.ts';
import { cutText, storable } from './charset/clean-text.ts';
import { decodeBytes } from './charset/decode-bytes.ts';
import { findingOf } from './findings/finding.ts';
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
import { leavesOf, type MimeLeaf, splitMime } from './mime/mime-tree.ts';
import { prepareRawMail, type RawMail } from './mime/raw-mail.ts';
import { unpackParts } from './mime/unpack-parts.ts';
import { type Finding, type MailFlag, type ParsedEmail, ParseFailure } from './parsed-email.ts';

export type ParseOptions = {
  /** Limit for splitting the mail into parts. */
  timeoutMs?: number;
  /** When the mail arrived; a Date more than a day later is discarded. */
  now?: Date;
  /** The charset of 8-bit text without a label that is not UTF-8. */
  fallbackCharset?: string;
};

const dayMs = 24 * 3600 * 1000;
const unreadable = '[This mail is encrypted and cannot be read here. Its parts are attached.]';
const deliveryHeaders = ['delivered-to', 'x-original-to', 'x-forwarded-to', 'envelope-to'];

/**
 * Parses a mail (RFC 5322, MIME) as far as possible; oddities are in `flags`.
 * @throws ParseFailure when it is empty or takes longer than `timeoutMs` (30 s).
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
  const plain = found.length > 0 ? null : bodyAsText(mail);
  const leaves = plain ? [plain] : found;
  const body = readBody(plain ?? tree.root, fallbackCharset);
  const { attachments, more } = await readAttachments(leaves, body.parts, body.html);
  const unlisted = attachments.length > 0 ? more + tree.more : 0;
  const identity = readIdentity(headers);
  const date = readDate(headers, options.now);
  const messageId = messageIdOf(headerValue(headers, 'message-id'));
  const kinds = contentFlags(leaves, tree.root, body.text);
  const flags: MailFlag[] = [...identity.flags, ...date.flags, ...body.flags, ...kinds];
  if (mail.damaged || tree.damaged || plain) flags.push('damaged');
  const subject = cleanSubject(headerValue(headers, 'subject'));
  const forwarded = readForwarded(body.text, subject) ?? readAttachedForward(body.text, subject, attachments);
  if (forwarded) flags.push('forwarded');
  if (unlisted > 0) flags.push('attachments_cut');
  if (tree.more > 0) flags.push('cut');
  const [to, cc] = [recipientsOf(headers, 'to'), recipientsOf(headers, 'cc')];
  if ([to, cc].some(({ length }) => length > maxRecipients)) flags.push('recipients_cut');
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
    to: to.slice(0, maxRecipients),
    cc: cc.slice(0, maxRecipients),
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
    findings: [...findings, ...unlistedFiles(attachments.length, unlisted)],
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

function unlistedFiles(listed: number, more: number): Finding[] {
  if (more === 0) return [];
  return [findingOf('attachments_cut', say('finding.files_cut', { listed: String(listed), more }))];
}

/** For To and Cc each; `parseAddresses` reads one more, which reveals that the list was cut. */
const maxRecipients = 500;

function recipientsOf(headers: Headers, name: 'to' | 'cc') {
  return headerValues(headers, name).flatMap(parseAddresses);
}

/** The HTML with its history folded, unless `whole`, and the findings about its links. */
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

/** A multipart without its boundary still has text. */
function bodyAsText({ bytes, headerEnd }: RawMail): MimeLeaf {
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
    sha256: createHash('sha256').update(content).digest('hex'),
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
