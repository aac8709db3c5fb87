import { z } from 'zod';
import { toldSchema } from '#lib/platform/told.ts';

const when = z.iso.datetime();

export const domainRecordSchema = z
  .object({
    record: z.enum(['dkim', 'spf', 'dmarc', 'mx']),
    type: z.enum(['TXT', 'MX']),
    name: z.string().describe('Where it belongs, as a whole name.'),
    value: z.string(),
    strings: z
      .array(z.string())
      .describe('The value in pieces of at most 255 bytes, for servers that want it so; empty for MX.'),
    purpose: z.string(),
    purpose_told: toldSchema.describe('The same by its code.'),
    ok: z.boolean().nullable().describe('Null: DNS was not asked yet.'),
    found: z.array(z.string()),
    words: z.string().nullable().describe('What DNS said, and what is wrong.'),
    told: toldSchema.nullable().describe('The same by its code.'),
  })
  .meta({ id: 'DomainRecord' });
export type DomainRecord = z.infer<typeof domainRecordSchema>;

export const domainSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    selector: z.string().describe('Of the key that signs (DKIM).'),
    next_selector: z.string().nullable().describe('Of the key that takes over once its record is in DNS.'),
    previous_selector: z.string().nullable().describe('Whose record may go some days after `rotated_at`.'),
    rotated_at: when.nullable(),
    mailboxes: z.number().int().describe('How many mailboxes send as it.'),
    records: z.array(domainRecordSchema),
    checked_at: when.nullable(),
    created_at: when,
    created_by: z.string(),
  })
  .meta({ id: 'Domain' });
export type Domain = z.infer<typeof domainSchema>;
