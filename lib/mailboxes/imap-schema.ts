import { z } from 'zod';
import { toldFields, toldSchema } from '#lib/platform/told.ts';

const when = z.iso.datetime();

export const imapAccountSchema = z
  .object({
    mailbox_id: z.string(),
    host: z.string(),
    port: z.number().int(),
    secure: z.boolean(),
    username: z.string(),
    folder: z.string(),
    delete_after_reading: z.boolean(),
    last_uid: z.number().int().describe('The last mail of the folder that is ours.'),
    last_read_at: when.nullable(),
    last_error: z
      .string()
      .nullable()
      .describe('Why it does not go on, in the server’s words where it gave some.'),
    last_error_told: toldSchema.nullable().describe('The same by its code, where the words are ours.'),
    refused_count: z.number().int().describe('Mails that were too large to take; each has an event.'),
    created_at: when,
    paused_at: when.nullable(),
  })
  .meta({ id: 'ImapAccount' });
export type ImapAccount = z.infer<typeof imapAccountSchema>;

export const imapTestSchema = z
  .object({
    works: z.boolean(),
    words: z.string().describe('What the server said, or what we saw.'),
    ...toldFields,
    mails: z.number().int().nullable().describe('How many mails the folder holds.'),
  })
  .meta({ id: 'ImapTest' });
export type ImapTest = z.infer<typeof imapTestSchema>;
