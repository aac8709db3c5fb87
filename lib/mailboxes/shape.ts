import { z } from 'zod';
import { forgedMailPolicy } from '#db/schema/index.ts';

const when = z.iso.datetime();

export const mailboxShape = z
  .object({
    id: z.string(),
    address: z.string(),
    display_name: z.string(),
    signature: z.string(),
    assistant_id: z.string().nullable(),
    assistant_starts_itself: z.boolean(),
    auto_send_threshold: z.number(),
    forged_mail: z
      .enum(forgedMailPolicy.enumValues)
      .describe('What becomes of mail that fails DMARC: accept (marked), hold, or reject at the SMTP door.'),
    quotes_history: z.boolean().describe('The contact’s last mail stands under each reply.'),
    counts_opens: z.boolean(),
    counts_clicks: z.boolean(),
    reopen_days: z
      .number()
      .int()
      .nullable()
      .describe(
        'A mail to a ticket closed longer ago than this opens a new one that names it; null reopens it however late.',
      ),
    client_id: z.string().nullable(),
    paused_at: when.nullable(),
    created_at: when,
  })
  .meta({ id: 'Mailbox' });
export type Mailbox = z.infer<typeof mailboxShape>;
