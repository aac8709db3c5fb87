import { z } from 'zod';
import type { uploads } from '#db/schema/index.ts';

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

/** An upload for the API. */
export function toUpload(row: typeof uploads.$inferSelect): Upload {
  return {
    id: row.id,
    name: row.name,
    type: row.type,
    size: row.size,
    sha256: row.sha256,
    created_at: row.createdAt.toISOString(),
  };
}
