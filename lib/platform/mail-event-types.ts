import { z } from 'zod';
import { relays, suppressions } from '#db/schema/index.ts';

const text = z.string();
const maybeText = text.nullable();
const number = z.number();
const flag = z.boolean();

const domainCheck = { name: text, record: z.enum(['dkim', 'spf', 'dmarc', 'mx']), words: text };
const relay = {
  relay_id: text,
  rank: number,
  host: text,
  port: number,
  security: z.enum(relays.security.enumValues),
  username: maybeText,
};
const digest = { digest_id: text, user_id: text };
const reviewNotice = { notice_id: text, user_id: text };
const suppression = { address: text, reason: z.enum(suppressions.reason.enumValues), detail: maybeText };

/** Events of the ways that mail takes: domains, servers and addresses, and what people are mailed. */
export const mailEventTypes = {
  'domain.broken': domainCheck,
  'domain.checked': { name: text },
  'domain.created': { name: text, selector: text },
  'domain.key_changed': { name: text, before: text, after: text },
  'domain.key_made': { name: text, selector: text },
  'domain.mended': domainCheck,
  'domain.removed': { name: text },

  'digest.mail_failed': { ...digest, text },
  'digest.mailed': { ...digest, count: number },
  'review_notice.mail_failed': { ...reviewNotice, text },
  'review_notice.mailed': { ...reviewNotice, drafts: number, tickets: number },

  'imap_account.changed': {
    host: text,
    port: number,
    username: text,
    folder: text,
    delete_after_reading: flag,
  },
  'imap_account.mail_refused': { host: text, folder: text, uid: number, size: number, max_bytes: number },
  'imap_account.removed': { host: text, username: text },

  'mirror.changed': {
    host: text,
    port: number,
    username: text,
    folder: text,
    sent_folder: maybeText,
    since: text,
    paused: flag,
  },
  'mirror.failing': { host: text, text },
  'mirror.mail_refused': { host: text, message_id: text, text },
  'mirror.recovered': { host: text },
  'mirror.removed': { host: text, username: text },

  'relay.changed': { before: z.object(relay), after: z.object(relay), password_changed: flag },
  'relay.created': relay,
  'relay.removed': relay,
  'relay.tested': { relay_id: text, works: flag },

  'sender.blocked': { blocked_sender_id: text, sender: text },
  'sender.distrusted': { address: text },
  'sender.trusted': { address: text },
  'sender.unblocked': { blocked_sender_id: text, sender: text },

  'suppression.created': suppression,
  'suppression.lifted': { address: text, reason: text },
} satisfies Record<`${string}.${string}`, z.ZodRawShape>;
