import { z } from 'zod';
import { toldFields, toldSchema } from '#lib/platform/told.ts';

const when = z.iso.datetime();

export const relaySecurities = ['tls', 'starttls', 'plain'] as const;

export const relaySchema = z
  .object({
    id: z.string(),
    mailbox_id: z
      .string()
      .nullable()
      .describe('Whose mail it takes; null: of every mailbox without its own.'),
    rank: z.number().int().describe('1 comes first; 2 is asked when 1 cannot be reached.'),
    host: z.string(),
    port: z.number().int(),
    security: z
      .enum(relaySecurities)
      .describe('`tls` from the first byte; `starttls`, or nothing is sent; `plain` for the same machine.'),
    username: z.string().nullable(),
    has_password: z.boolean(),
    max_connections: z.number().int(),
    tested_at: when.nullable(),
    test_passed: z.boolean().nullable(),
    test_response: z.string().nullable().describe('What the server said at the last test.'),
    test_told: toldSchema.nullable().describe('The same by its code.'),
    waiting: z.number().int().describe('Mails that it would not have and that will be tried again.'),
    waiting_words: z.string().nullable().describe('Why the last of them waits.'),
    waiting_told: toldSchema.nullable().describe('The same by its code, where the words are ours.'),
    created_at: when,
    created_by: z.string(),
  })
  .meta({ id: 'Relay' });
export type Relay = z.infer<typeof relaySchema>;

export const relayTestSchema = z
  .object({
    works: z.boolean(),
    words: z.string().describe('What the server said, or what we saw.'),
    ...toldFields,
    sent_to: z.string().nullable().describe('The address that a mail was sent to.'),
  })
  .meta({ id: 'RelayTest' });
export type RelayTest = z.infer<typeof relayTestSchema>;
