import { createHash } from 'node:crypto';
import type { ParsedEmail } from '#lib/mail/parsed-email.ts';
import type { RawEmailRecord } from './raw-email-status.ts';

/** Stands for a released mail that cannot be parsed: its envelope, with its bytes as a file. */
export function unreadable(raw: RawEmailRecord): ParsedEmail {
  const sha256 = createHash('sha256').update(raw.content).digest('hex');
  const text = 'This mail could not be read. Its exact bytes are attached.';
  return {
    messageId: null,
    inReplyTo: [],
    references: [],
    subject: null,
    from: raw.envelopeFrom ? { name: null, address: raw.envelopeFrom.toLowerCase() } : null,
    sender: null,
    to: raw.envelopeTo.map((address) => ({ name: null, address })),
    cc: [],
    replyTo: [],
    deliveredTo: [],
    date: null,
    text,
    visibleText: text,
    html: null,
    remoteImages: 0,
    trackers: 0,
    findings: [],
    headers: [],
    attachments: [
      {
        name: 'unreadable.eml',
        type: 'message/rfc822',
        detectedType: null,
        size: raw.content.length,
        content: raw.content,
        sha256,
        contentId: null,
        inline: false,
      },
    ],
    contentHash: sha256,
    flags: ['damaged'],
    forwarded: null,
  };
}
