import { z } from 'zod';

const count = z.number().int();

export const sampleDataSchema = z
  .object({
    tickets: count,
    contacts: count,
    articles: count,
  })
  .describe('How many samples there are.')
  .meta({ id: 'SampleData' });
export type SampleData = z.infer<typeof sampleDataSchema>;

export const sampleDataInput = z.strictObject({
  mailbox_id: z
    .string()
    .regex(/^mbx_[0-9a-f]{32}$/, 'must be an id such as mbx_…')
    .optional()
    .describe('Where the sample tickets stand. Default: the oldest mailbox.'),
});
export type SampleDataInput = z.infer<typeof sampleDataInput>;
