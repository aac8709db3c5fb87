import { z } from 'zod';
import { modelTextStatus } from '#db/schema/index.ts';
import { runErrorSchema } from '../schema.ts';

const when = z.iso.datetime();

export const translationSchema = z
  .object({
    id: z.string(),
    message_id: z.string().nullable(),
    draft_id: z.string().nullable(),
    language: z.string().describe('Into which it translates, as ISO 639-1.'),
    status: z.enum(modelTextStatus.enumValues),
    text: z.string().nullable().describe('Plain text, for the team alone; it is never sent.'),
    is_cut: z.boolean().describe('Only the beginning was translated.'),
    model: z.string().nullable().describe('The model that wrote it, as people see it.'),
    cost_micros: z
      .number()
      .int()
      .nullable()
      .describe('Millionths of a dollar; null when a price is unknown.'),
    error: runErrorSchema.nullable(),
    created_at: when,
    finished_at: when.nullable(),
  })
  .meta({ id: 'Translation' });
export type Translation = z.infer<typeof translationSchema>;
