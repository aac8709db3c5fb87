import { z } from 'zod';
import { addressShape } from '../tickets/shape.ts';

export const replyPreviewShape = z
  .object({
    from: addressShape,
    to: z.array(addressShape),
    cc: z.array(addressShape),
    bcc: z.array(addressShape),
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
    most_file_bytes: z.number().int().describe('What all files of this reply may have together.'),
  })
  .meta({ id: 'ReplyPreview' });
export type ReplyPreview = z.infer<typeof replyPreviewShape>;
