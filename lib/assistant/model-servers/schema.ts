import { z } from 'zod';
import { toldFields, toldSchema } from '#lib/platform/told.ts';

const when = z.iso.datetime();
const micros = z
  .number()
  .int()
  .min(0)
  .max(1_000_000_000_000)
  .describe('Millionths of a dollar per million tokens.');

export const modelPriceSchema = z
  .object({ model: z.string(), in_micros: micros, cached_micros: micros, out_micros: micros })
  .meta({ id: 'ModelPrice' });
export type ModelPrice = z.infer<typeof modelPriceSchema>;

export const modelServerSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    base_url: z.string(),
    has_api_key: z.boolean(),
    context_length: z.number().int().nullable().describe('Tokens; null: what the server lists, if it does.'),
    currency: z.literal('USD'),
    prices: z
      .array(modelPriceSchema)
      .describe('Those that a person set. They come before what the server or we know of a model.'),
    models: z
      .array(
        z.object({
          name: z.string(),
          context_length: z.number().int().nullable(),
          in_micros: micros.nullable().describe('The price in force; null when it is unknown.'),
          cached_micros: micros.nullable(),
          out_micros: micros.nullable(),
        }),
      )
      .describe('What it listed at the last test.'),
    tested_at: when.nullable(),
    test_passed: z.boolean().nullable(),
    test_response: z.string().nullable().describe('What the server said at the last test.'),
    test_told: toldSchema.nullable().describe('The same by its code.'),
    created_at: when,
    created_by: z.string(),
    updated_at: when.nullable(),
    updated_by: z.string().nullable(),
  })
  .meta({ id: 'ModelServer' });
export type ModelServer = z.infer<typeof modelServerSchema>;

export const modelServerTestSchema = z
  .object({
    ok: z.boolean(),
    words: z.string().describe('What the server said, or what we saw.'),
    ...toldFields,
    status: z.number().int().nullable().describe('Its HTTP status, if it refused.'),
    models: z.array(z.string()).describe('The names of the models that it lists.'),
  })
  .meta({ id: 'ModelServerTest' });
export type ModelServerTest = z.infer<typeof modelServerTestSchema>;
