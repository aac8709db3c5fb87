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
 * Builds a mail (RFC 5322) from the parts that a provider sends. A missing Message-ID or Date stays missing, so that
 * the same parts give the same content hash.
 */
export async function rebuildMail({ headers, text, html, attachments }: MailParts): Promise<Buffer> {
  const value = (name: string) => headers.find(([key]) => key.toLowerCase() === name)?.[1];
  const addresses = (name: string) => parseAddresses(value(name) ?? '').map(toMailbox);
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
    headers: headers.filter(isPassedThrough).map(([key, value]) => ({ key, value: oneLine(value) })),
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
  const generated = [messageId ? '' : 'Message-ID', value('date') ? '' : 'Date'].filter(Boolean);
  return generated.length ? withoutHeaders(bytes, generated) : bytes;
}

function toMailbox({ name, address }: { name: string | null; address: string }) {
  return { name: name ?? '', address };
}

/** The composer writes these itself. Signatures are dropped, because they cover bytes that we do not have. */
const dropped =
  /^(from|to|cc|bcc|reply-to|subject|message-id|mime-version|content-.*|dkim-signature|arc-.*)$/i;
const isPassedThrough = ([name]: [string, string]) => /^[!-9;-~]{1,200}$/.test(name) && !dropped.test(name);

function withoutHeaders(bytes: Buffer, names: string[]): Buffer {
  const end = bytes.indexOf('\r\n\r\n');
  const lines = new RegExp(`^(?:${names.join('|')}):.*\\r\\n(?:[ \\t].*\\r\\n)*`, 'gim');
  const head = bytes.toString('latin1', 0, end + 2).replace(lines, '');
  return Buffer.concat([Buffer.from(head, 'latin1'), bytes.subarray(end + 2)]);
}
