import { z } from 'zod';

export const uploadSchema = z
  .object({
    id: z
      .string()
      .describe('Name it among `attachment_ids` of a reply; in its Markdown `![…](id)` shows an image.'),
    name: z.string(),
    type: z.string(),
    size: z.number().int(),
    sha256: z.string(),
    created_at: z.iso.datetime(),
  })
  .meta({ id: 'Upload' });
export type Upload = z.infer<typeof uploadSchema>;
