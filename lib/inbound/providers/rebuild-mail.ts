import MailComposer from 'nodemailer/lib/mail-composer/index.js';
import { oneLine } from '#lib/mail/charset/clean-text.ts';
import { parseAddresses } from '#lib/mail/headers/addresses.ts';
import { messageIdOf } from '#lib/mail/headers/message-ids.ts';
import { attachmentName } from '#lib/mail/mime/attachment-name.ts';

export type MailParts = {
  /** Every header known, in order: `['From', 'Ada <ada@customer.example>']`. */
  headers: [string, string][];
  text: string | null;
  html: string | null;
  attachments: { name: string; type: string; content: Buffer; contentId: string | null }[];
};

/**
 * The bytes of a mail (RFC 5322) that a service took apart: its headers, its texts, its files. What the mail did not
 * say, a Message-ID or a Date, is not made up, so that the same mail handed in again has the same content.
 */
export async function rebuildMail({ headers, text, html, attachments }: MailParts): Promise<Buffer> {
  const value = (name: string) => headers.find(([key]) => key.toLowerCase() === name)?.[1];
  const addresses = (name: string) => parseAddresses(value(name) ?? '').map(writable);
  const messageId = messageIdOf(oneLine(value('message-id') ?? ''));
  const mail = new MailComposer({
    from: addresses('from')[0],
    to: addresses('to'),
    cc: addresses('cc'),
    replyTo: addresses('reply-to'),
    subject: oneLine(value('subject') ?? '') || undefined,
    messageId: messageId ?? undefined,
    text: text ?? undefined,
    html: html ?? undefined,
    headers: headers.filter(isKept).map(([key, value]) => ({ key, value: oneLine(value) })),
    attachments: attachments.map(({ name, type, content, contentId }) => ({
      filename: attachmentName(name, type),
      contentType: oneLine(type),
      content,
      ...(contentId ? { cid: oneLine(contentId), contentDisposition: 'inline' as const } : {}),
    })),
    newline: 'windows',
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const bytes = await mail.compile().build();
  const madeUp = [messageId ? '' : 'Message-ID', value('date') ? '' : 'Date'].filter(Boolean);
  return madeUp.length ? withoutHeaders(bytes, madeUp) : bytes;
}

function writable({ name, address }: { name: string | null; address: string }) {
  return {
    name: name ?? '',
    address,
  };
}

/** The composer writes these itself; and a signature over bytes that we have not got could only seem broken. */
const dropped =
  /^(from|to|cc|bcc|reply-to|subject|message-id|mime-version|content-.*|dkim-signature|arc-.*)$/i;
const isKept = ([name]: [string, string]) => /^[!-9;-~]{1,200}$/.test(name) && !dropped.test(name);

function withoutHeaders(bytes: Buffer, names: string[]): Buffer {
  const end = bytes.indexOf('\r\n\r\n');
  const lines = new RegExp(`^(?:${names.join('|')}):.*\\r\\n(?:[ \\t].*\\r\\n)*`, 'gim');
  const head = bytes.toString('latin1', 0, end + 2).replace(lines, '');
  return Buffer.concat([Buffer.from(head, 'latin1'), bytes.subarray(end + 2)]);
}
