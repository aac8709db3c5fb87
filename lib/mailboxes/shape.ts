import { z } from 'zod';

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
    client_id: z.string().nullable(),
    paused_at: when.nullable(),
    created_at: when,
  })
  .meta({ id: 'Mailbox' });
export type Mailbox = z.infer<typeof mailboxShape>;
