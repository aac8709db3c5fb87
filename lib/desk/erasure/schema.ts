import { z } from 'zod';
import { erasureSteps } from '#db/schema/index.ts';
import { keepReasons } from './contact-words.ts';

const count = z.number().int();
const when = z.iso.datetime();

export const erasurePreviewSchema = z
  .object({
    addresses: z.array(z.string()).describe('All that go. One of them is to be typed again.'),
    tickets: count.describe('Whose contact the person is: they go as a whole.'),
    messages: count.describe('All entries of those tickets.'),
    files: count,
    notes: count,
  })
  .meta({ id: 'ErasurePreview' });
export type ErasurePreview = z.infer<typeof erasurePreviewSchema>;

export const erasureInput = z.strictObject({
  address: z.string().max(254).describe('One of the person’s addresses, typed again.'),
});
export type ErasureInput = z.infer<typeof erasureInput>;

export const erasureSchema = z
  .object({
    id: z.string(),
    step: z
      .enum(erasureSteps)
      .describe('`waiting` until nothing of theirs runs or is being sent; `done` when all is erased.'),
    tickets: count,
    tickets_erased: count,
    proof: z
      .array(
        z.object({
          table: z.string(),
          deleted: count,
          blanked: count.describe('The row stays with its figures, and without words, names or addresses.'),
          kept: z.array(z.object({ because: z.enum(keepReasons), rows: count })),
        }),
      )
      .describe('What was done so far, by table.'),
    requested_by: z.string(),
    created_at: when,
    finished_at: when.nullable(),
  })
  .describe('It does not say whom.')
  .meta({ id: 'Erasure' });
export type Erasure = z.infer<typeof erasureSchema>;
