import { z } from 'zod';

const when = z.iso.datetime();

export const blockedSenderSchema = z
  .object({
    id: z.string(),
    sender: z.string().describe('An address, or a whole domain written @example.com.'),
    mailbox_id: z.string().nullable().describe('Null means every mailbox.'),
    ignored: z.number().int().describe('Mails that it keeps out; released ones count no more.'),
    last_ignored_at: when.nullable(),
    created_by: z.string(),
    created_at: when,
    lifted_by: z.string().nullable(),
    lifted_at: when.nullable(),
  })
  .meta({ id: 'BlockedSender' });
export type BlockedSender = z.infer<typeof blockedSenderSchema>;
