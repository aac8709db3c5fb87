import { z } from 'zod';
import { notificationKind } from '#db/schema/index.ts';

export const notificationSchema = z
  .object({
    id: z.string(),
    kind: z.enum(notificationKind.enumValues),
    ticket: z.object({ id: z.string(), number: z.number().int(), subject: z.string().nullable() }),
    message: z
      .object({ id: z.string(), text: z.string().describe('How the note begins.') })
      .nullable()
      .describe('The note that mentions you.'),
    todo: z.object({ id: z.string(), title: z.string() }).nullable().describe('What is due.'),
    by: z.object({ type: z.string(), id: z.string().nullable(), name: z.string() }),
    created_at: z.iso.datetime(),
    read_at: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Notification' });
export type Notification = z.infer<typeof notificationSchema>;
