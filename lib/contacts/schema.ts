import { z } from 'zod';
import type { ContactRecord } from './contacts.ts';

export const contactSchema = z
  .object({
    id: z.string(),
    address: z.string(),
    name: z.string().nullable(),
    reply_to: z
      .string()
      .nullable()
      .describe('For whom a form, shop or group at this address writes; null for a person of their own.'),
    tickets: z.number().int(),
    suppressed: z.string().nullable().describe('Why we must not write to the address; null when we may.'),
    created_at: z.iso.datetime(),
  })
  .meta({ id: 'Contact' });
export type Contact = z.infer<typeof contactSchema>;

/** A contact for the API. */
export function toContact(contact: ContactRecord): Contact {
  return {
    id: contact.id,
    address: contact.address,
    name: contact.name,
    reply_to: contact.replyTo,
    tickets: contact.tickets,
    suppressed: contact.suppressed,
    created_at: contact.createdAt.toISOString(),
  };
}
