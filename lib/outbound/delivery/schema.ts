import { z } from 'zod';
import { attempts, deliveryStatus, deliveryWait } from '#db/schema/index.ts';
import { toldSchema } from '#lib/platform/told.ts';

const when = z.iso.datetime();
export const deliveryStatuses = deliveryStatus.enumValues;
const attemptOutcomes = attempts.outcome.enumValues;
export type DeliveryStatus = (typeof deliveryStatuses)[number];

export const deliverySchema = z
  .object({
    id: z.string(),
    message_id: z.string(),
    ticket_id: z.string(),
    ticket_number: z.number().int(),
    mailbox_id: z.string(),
    subject: z.string().nullable(),
    author: z.string().describe('Who wrote the message.'),
    recipient: z.string(),
    role: z.enum(['to', 'cc', 'bcc']),
    status: z.enum(deliveryStatuses),
    attempts: z.number().int(),
    next_attempt_at: when.nullable(),
    waits_for: z
      .enum(deliveryWait.enumValues)
      .nullable()
      .describe('What a delivery that is queued or deferred waits for.'),
    cancels_on_reply: z.boolean().describe('While it waits, a new mail of the contact takes it back.'),
    code: z.string().nullable(),
    smtp_code: z.number().int().nullable().describe('The reply code of the last answer (RFC 5321).'),
    text: z.string().nullable().describe("The server's own words, or ours in English."),
    told: toldSchema.nullable().describe('The same by its code, where the words are ours.'),
    bounce_class: z.enum(['hard', 'soft']).nullable(),
    complained_at: when.nullable(),
    resolved_by: z
      .string()
      .nullable()
      .describe('Who, or what proof, settled what the product could not know or do.'),
    created_at: when,
    sent_at: when.nullable(),
  })
  .meta({ id: 'Delivery' });
export type Delivery = z.infer<typeof deliverySchema>;

export const deliveryHistorySchema = deliverySchema
  .extend({
    history: z
      .array(
        z.object({
          number: z.number().int(),
          started_at: when,
          handed_at: when.nullable().describe('From then on it may have left; before it nothing can have.'),
          finished_at: when.nullable(),
          relay: z.string().nullable().describe('The stored relay that was spoken to.'),
          outcome: z.enum(attemptOutcomes).nullable(),
          code: z.string().nullable(),
          text: z.string().nullable(),
          told: toldSchema.nullable().describe('The same by its code, where the words are ours.'),
        }),
      )
      .describe('Each SMTP conversation that was had for it, oldest first.'),
  })
  .meta({ id: 'DeliveryHistory' });
export type DeliveryHistory = z.infer<typeof deliveryHistorySchema>;

export const caughtMailSchema = z
  .object({
    id: z.string(),
    delivery_id: z.string(),
    mailbox_id: z.string(),
    ticket_number: z.number().int(),
    envelope_from: z.string(),
    envelope_to: z.array(z.string()),
    subject: z.string().nullable(),
    size: z.number().int(),
    caught_at: when,
  })
  .meta({ id: 'CaughtMail' });
export type CaughtMail = z.infer<typeof caughtMailSchema>;

const person = z.object({ name: z.string().nullable(), address: z.string() });

export const caughtMailAsReadSchema = caughtMailSchema
  .extend({
    read: z.object({
      from: person.nullable(),
      to: z.array(person),
      cc: z.array(person),
      reply_to: z.array(person),
      subject: z.string().nullable(),
      text: z.string(),
      html: z.string().nullable(),
      message_id: z.string().nullable(),
      in_reply_to: z.array(z.string()),
      references: z.array(z.string()),
      headers: z.array(z.object({ name: z.string(), value: z.string() })),
      attachments: z.array(
        z.object({
          number: z
            .number()
            .int()
            .describe('Its place in the mail, from 1: `/caught-mails/{id}/files/{number}`.'),
          name: z.string(),
          type: z.string(),
          size: z.number().int(),
          inline: z.boolean(),
          content_id: z.string().nullable(),
          inline_url: z.string().nullable().describe('A data: address of an image that the HTML shows.'),
        }),
      ),
      signed_by: z
        .object({ domain: z.string(), selector: z.string() })
        .nullable()
        .describe('The key that signed it (DKIM).'),
    }),
  })
  .meta({ id: 'CaughtMailAsRead' });
export type CaughtMailAsRead = z.infer<typeof caughtMailAsReadSchema>;
