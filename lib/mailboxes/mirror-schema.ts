import { z } from 'zod';
import { toldSchema } from '#lib/platform/told.ts';

const when = z.iso.datetime();

export const mirrorSchema = z
  .object({
    mailbox_id: z.string(),
    host: z.string(),
    port: z.number().int(),
    secure: z.boolean(),
    username: z.string(),
    folder: z.string(),
    sent_folder: z.string().nullable().describe('Where sent mail goes; null: into `folder` too.'),
    since: when.describe('Mail from this time on is copied.'),
    waiting: z.number().int().describe('Mails that are still to be copied.'),
    refused: z.number().int().describe('Mails that the server did not take; each has an event.'),
    last_mirrored_at: when.nullable(),
    last_error: z
      .string()
      .nullable()
      .describe('Why it does not go on, in the server’s words where it gave some.'),
    last_error_told: toldSchema.nullable().describe('The same by its code, where the words are ours.'),
    next_try_at: when.nullable().describe('When it is tried again; null while it works.'),
    created_at: when,
    paused_at: when.nullable(),
  })
  .meta({ id: 'Mirror' });
export type Mirror = z.infer<typeof mirrorSchema>;
