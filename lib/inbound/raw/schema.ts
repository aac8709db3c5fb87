import { z } from 'zod';
import { rawEmailKind, rawEmailStatus } from '#db/schema/index.ts';

const when = z.iso.datetime();
export const rawEmailStatuses = rawEmailStatus.enumValues;
export const rawEmailKinds = rawEmailKind.enumValues;
export type RawEmailKind = (typeof rawEmailKinds)[number];

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
    source: z.enum(['smtp', 'http', 'imap']),
    envelope_from: z.string(),
    envelope_to: z.array(z.string()),
    size: z.number().int(),
    received_at: when,
    status: z.enum(rawEmailStatuses),
    kind: z.enum(rawEmailKinds).nullable(),
    reason: z.string().nullable(),
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
        findings: z.array(z.object({ kind: z.string(), detail: z.string() })),
        trackers: z.number().int(),
        forwarded_from: person.nullable(),
      })
      .nullable(),
  })
  .meta({ id: 'MailPreview' });
export type MailPreview = z.infer<typeof mailPreviewSchema>;

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
