import { z } from 'zod';
import { addressSchema } from '#lib/tickets/schema.ts';

export const replyPreviewSchema = z
  .object({
    from: addressSchema,
    to: z.array(addressSchema),
    cc: z.array(addressSchema),
    bcc: z.array(addressSchema),
    added: z.array(z.string()).describe('Addresses that nobody on the ticket has had before.'),
    subject: z.string(),
    text: z.string(),
    html: z.string().describe('An image of the mail bears its Content-ID, `<file id>@…`, in data-cid.'),
    history: z.string().nullable().describe('The earlier mail as it stands at the end of the text.'),
    history_left_out: z.string().nullable().describe('Why there is no history, in words.'),
    files: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        type: z.string(),
        size: z.number().int(),
        inline: z.boolean(),
      }),
    ),
    max_file_bytes: z.number().int().describe('What all files of this reply may have together.'),
    asks_rating: z.boolean().describe('Whether it asks the contact for a rating if it closes the ticket.'),
  })
  .meta({ id: 'ReplyPreview' });
export type ReplyPreview = z.infer<typeof replyPreviewSchema>;

type ShownFile = ReplyPreview['files'][number];

/** The files of a mail as its preview names them. */
export function shownFiles(files: ShownFile[]): ShownFile[] {
  return files.map(({ id, name, type, size, inline }) => ({ id, name, type, size, inline }));
}
