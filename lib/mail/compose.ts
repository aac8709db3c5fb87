import MailComposer from 'nodemailer/lib/mail-composer/index.js';
import { oneLine } from './charset/clean-text.ts';
import { normalizeAddress } from './headers/addresses.ts';
import { messageIdOf, messageIds } from './headers/message-ids.ts';
import { bareSubject } from './headers/reply-subject.ts';
import { cleanSubject } from './headers/subject.ts';
import { attachmentName } from './mime/attachment-name.ts';
import { mimeBytes } from './mime/mime-bytes.ts';
import type { MailAddress } from './parsed-email.ts';
import { mailHtml } from './reply/mail-html.ts';

/** A file to send; the HTML can show one with a `contentId` by `cid:`. */
export type OutgoingAttachment = { name: string; type: string; content: Buffer; contentId?: string | null };

export type OutgoingEmail = {
  from: MailAddress;
  to: MailAddress[];
  cc?: MailAddress[];
  replyTo?: MailAddress | null;
  subject: string | null;
  messageId: string;
  inReplyTo?: string | null;
  references?: string[];
  date: Date;
  text: string;
  /** A fragment, as `replyBody` returns it. */
  html?: string | null;
  /** The Thread-Index of Outlook: see `replyConversationIndex`. */
  conversationIndex?: string | null;
  headers?: Record<string, string>;
  attachments?: OutgoingAttachment[];
};

const maxReferences = 20;

/**
 * The bytes of a mail (RFC 5322, CRLF), multipart/alternative with HTML. Controls and line breaks are removed from every
 * value, so none can inject a header. At most 20 References: the first and the last. Never contains Bcc.
 * @throws TypeError for an invalid sender, recipient or Message-ID.
 */
export function composeEmail(email: OutgoingEmail): Promise<Buffer> {
  const references = messageIds(email.references ?? []);
  const mail = new MailComposer({
    from: writable(email.from),
    to: email.to.map(writable),
    cc: (email.cc ?? []).map(writable),
    replyTo: email.replyTo ? writable(email.replyTo) : undefined,
    subject: cleanSubject(email.subject) ?? '',
    messageId: required(messageIdOf(oneLine(email.messageId)), 'a Message-ID'),
    inReplyTo: messageIdOf(oneLine(email.inReplyTo ?? '')) ?? undefined,
    references:
      references.length > maxReferences
        ? [...references.slice(0, 1), ...references.slice(1 - maxReferences)]
        : references,
    date: email.date,
    text: email.text,
    // Some servers escape a line that begins with "From " by `>`, which would break the DKIM signature.
    ...(/^From /m.test(email.text) ? { textEncoding: 'base64' as const } : {}),
    html: email.html ? mailHtml(email.html) : undefined,
    headers: Object.entries({ ...outlookHeaders(email), ...email.headers }).map(([name, value]) => ({
      key: headerName(name),
      value: oneLine(value),
    })),
    attachments: (email.attachments ?? []).map(({ name, type, content, contentId }) => ({
      filename: attachmentName(name, type),
      contentType: oneLine(type),
      content,
      ...(contentId ? { cid: oneLine(contentId), contentDisposition: 'inline' as const } : {}),
    })),
    newline: 'windows',
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return mimeBytes(mail.compile());
}

function outlookHeaders({ conversationIndex, subject }: OutgoingEmail): Record<string, string> {
  return conversationIndex ? { 'Thread-Topic': bareSubject(subject), 'Thread-Index': conversationIndex } : {};
}

function writable({ name, address }: MailAddress) {
  return {
    name: oneLine(name ?? ''),
    address: required(normalizeAddress(address), 'an address'),
  };
}

function headerName(name: string): string {
  if (!/^[!-9;-~]+$/.test(name)) throw new TypeError('A header name cannot be written.');
  return name;
}

function required<T>(value: T | null, noun: string): T {
  if (value === null) throw new TypeError(`Mail cannot be written without ${noun}.`);
  return value;
}
