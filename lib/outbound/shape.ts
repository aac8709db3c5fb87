import { z } from 'zod';
import { deliveryStatus } from '#db/schema/index.ts';

const when = z.iso.datetime();
export const deliveryStatuses = deliveryStatus.enumValues;
export type DeliveryStatus = (typeof deliveryStatuses)[number];

export const deliveryShape = z
  .object({
    id: z.string(),
    message_id: z.string(),
    ticket_id: z.string(),
    ticket_number: z.number().int(),
    subject: z.string().nullable(),
    recipient: z.string(),
    role: z.enum(['to', 'cc', 'bcc']),
    status: z.enum(deliveryStatuses),
    attempts: z.number().int(),
    next_attempt_at: when.nullable(),
    code: z.string().nullable(),
    text: z.string().nullable().describe("The server's own words."),
    created_at: when,
    sent_at: when.nullable(),
  })
  .meta({ id: 'Delivery' });
export type Delivery = z.infer<typeof deliveryShape>;

export const caughtMailShape = z
  .object({
    id: z.string(),
    delivery_id: z.string(),
    ticket_number: z.number().int(),
    envelope_from: z.string(),
    envelope_to: z.array(z.string()),
    subject: z.string().nullable(),
    size: z.number().int(),
    caught_at: when,
  })
  .meta({ id: 'CaughtMail' });
export type CaughtMail = z.infer<typeof caughtMailShape>;
