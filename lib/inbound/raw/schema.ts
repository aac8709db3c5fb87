import { z } from 'zod';
import { rawEmailKind, rawEmailStatus, type rawEmails } from '#db/schema/index.ts';
import { unfolded } from '#lib/mail/html/folds.ts';
import type { Finding, ParsedEmail } from '#lib/mail/parsed-email.ts';
import { keptTold, toldSchema } from '#lib/platform/told.ts';

const when = z.iso.datetime();
export const rawEmailStatuses = rawEmailStatus.enumValues;
export const rawEmailKinds = rawEmailKind.enumValues;

export const bounceSchema = z.object({
  recipients: z.array(
    z.object({
      address: z.string(),
      action: z.string().nullable(),
      status: z.string().nullable(),
      class: z.enum(['hard', 'soft']),
      text: z.string().nullable(),
      delivery_id: z.string().nullable(),
    }),
  ),
});

export const rawEmailSchema = z
  .object({
    id: z.string(),
    mailbox_id: z.string(),
    source: z.enum(['smtp', 'http', 'imap', 'import']),
    envelope_from: z.string(),
    envelope_to: z.array(z.string()),
    size: z.number().int(),
    received_at: when,
    status: z.enum(rawEmailStatuses),
    kind: z.enum(rawEmailKinds).nullable(),
    reason: z.string().nullable(),
    reason_told: toldSchema.nullable().describe('The same by its code; not every reason has one.'),
    internet_message_id: z.string().nullable(),
    subject: z.string().nullable(),
    from: z.object({ name: z.string().nullable(), address: z.string().nullable() }),
    ticket_id: z.string().nullable(),
    ticket_number: z.number().int().nullable(),
    message_id: z.string().nullable(),
    blocked_by_id: z.string().nullable().describe('The block that kept it out; see /blocked-senders.'),
    processed_by: z.string().nullable().describe('Who released or discarded it.'),
    bounce: bounceSchema.nullable(),
    complaint: z.object({ type: z.string(), recipients: z.array(z.string()) }).nullable(),
    auth: z
      .object({ spf: z.string().nullable(), dkim: z.string().nullable(), dmarc: z.string().nullable() })
      .nullable(),
    auth_details: z
      .record(z.string(), z.unknown())
      .nullable()
      .describe('Each check of the sender (SPF, DKIM, DMARC, ARC) with its domain and what it found.'),
  })
  .meta({ id: 'RawEmail' });
export type RawEmail = z.infer<typeof rawEmailSchema>;

/** A raw email without its bytes, and the number of its ticket. */
export type RawEmailRow = Omit<typeof rawEmails.$inferSelect, 'content'> & { ticketNumber: number | null };

/** A raw email as the API answers it. */
export function toRawEmail(row: RawEmailRow): RawEmail {
  return {
    id: row.id,
    mailbox_id: row.mailboxId,
    source: row.source,
    envelope_from: row.envelopeFrom,
    envelope_to: row.envelopeTo,
    size: row.size,
    received_at: row.receivedAt.toISOString(),
    status: row.status,
    kind: row.kind,
    reason: row.reason,
    reason_told: keptTold(row.reason, row.reasonTold),
    internet_message_id: row.internetMessageId,
    subject: row.subject,
    from: { name: row.fromName, address: row.fromAddress },
    ticket_id: row.ticketId,
    ticket_number: row.ticketNumber,
    message_id: row.messageId,
    blocked_by_id: row.blockedById,
    processed_by: row.processedBy,
    bounce: row.bounce,
    complaint: row.complaint,
    auth: row.auth,
    auth_details: row.authDetails,
  };
}

const person = z.object({ name: z.string().nullable(), address: z.string() });

export const mailPreviewSchema = z
  .object({
    readable: z.boolean(),
    problem: z.string().nullable().describe('Why it cannot be read.'),
    mail: z
      .object({
        from: person.nullable(),
        to: z.array(person),
        cc: z.array(person),
        reply_to: z.array(person),
        subject: z.string().nullable(),
        date: when.nullable(),
        text: z.string(),
        html: z.string().nullable().describe('Sanitised as on a ticket; it fetches nothing.'),
        attachments: z.array(
          z.object({
            name: z.string(),
            type: z.string(),
            detected_type: z.string().nullable(),
            size: z.number().int(),
          }),
        ),
        flags: z.array(z.string()),
        findings: z.array(z.object({ kind: z.string(), detail: z.string(), told: toldSchema.nullable() })),
        trackers: z.number().int(),
        forwarded_from: person.nullable(),
      })
      .nullable(),
  })
  .meta({ id: 'MailPreview' });
export type MailPreview = z.infer<typeof mailPreviewSchema>;

/** A mail that was parsed but not filed, or why it is unreadable. */
export type ParsedPreview = { parsed: ParsedEmail; findings: Finding[] } | { problem: string };

const maxTextLength = 150_000;
const maxHtmlLength = 500_000;

/** A preview as the API answers it: its text cut, its HTML unfolded, or left out when it is very long. */
export function toMailPreview(preview: ParsedPreview): MailPreview {
  if ('problem' in preview) return { readable: false, problem: preview.problem, mail: null };
  const { parsed, findings } = preview;
  return {
    readable: true,
    problem: null,
    mail: {
      from: parsed.from,
      to: parsed.to,
      cc: parsed.cc,
      reply_to: parsed.replyTo,
      subject: parsed.subject,
      date: parsed.date?.toISOString() ?? null,
      text: parsed.text.slice(0, maxTextLength),
      html: parsed.html && parsed.html.length <= maxHtmlLength ? unfolded(parsed.html) : null,
      attachments: parsed.attachments.map(({ name, type, detectedType, size }) => ({
        name,
        type,
        detected_type: detectedType,
        size,
      })),
      flags: parsed.flags,
      findings: findings.map(({ told, ...finding }) => ({
        ...finding,
        told: keptTold(finding.detail, told),
      })),
      trackers: parsed.trackers,
      forwarded_from: parsed.forwarded?.from ?? null,
    },
  };
}

export const ledgerSchema = z
  .object({
    received: z.number().int(),
    filed: z.number().int(),
    held: z.number().int(),
    ignored: z.number().int(),
    pending: z.number().int(),
  })
  .meta({ id: 'Ledger' });
export type Ledger = z.infer<typeof ledgerSchema>;
