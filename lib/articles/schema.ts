import { z } from 'zod';

const when = z.iso.datetime();

export const articleSchema = z
  .object({
    id: z.string(),
    title: z.string(),
    body: z.string(),
    audience: z.enum(['public', 'internal']),
    mailbox_id: z.string().nullable(),
    created_by: z.string(),
    created_at: when,
    updated_at: when,
    version: z.number().int(),
    client_id: z.string().nullable(),
  })
  .meta({ id: 'Article' });
export type Article = z.infer<typeof articleSchema>;
