import { z } from 'zod';
import { modelPriceSchema } from './schema.ts';

/**
 * The base of an OpenAI-compatible API. Private and loopback addresses are allowed: an admin may well run Ollama or vLLM
 * on the same network, and only admins who reach everything set this.
 */
const baseUrl = z
  .url({ protocol: /^https?$/, error: 'must begin with http:// or https://' })
  .max(500)
  .refine((text) => {
    if (!URL.canParse(text)) return true;
    const { username, password, search, hash } = new URL(text);
    return !username && !password && !search && !hash;
  }, 'must have no user, query or fragment')
  .transform((text) => text.replace(/\/+$/, ''))
  .describe('Such as http://localhost:11434/v1: what stands before /chat/completions.');

const apiKey = z
  .string()
  .trim()
  .min(1)
  .max(1000)
  .regex(/^[\x21-\x7e]+$/, 'must be one word of ASCII')
  .describe('Never told again. It must be given again when the address changes.');

const fields = {
  name: z.string().trim().min(1).max(80),
  base_url: baseUrl,
  api_key: apiKey.nullable(),
  context_length: z.number().int().min(1000).max(100_000_000).nullable().describe('Tokens.'),
  prices: z.array(modelPriceSchema.strict()).max(500),
};

export const modelServerInput = z.strictObject({
  ...fields,
  api_key: fields.api_key.default(null),
  context_length: fields.context_length.default(null),
  prices: fields.prices.default([]),
});
export type ModelServerInput = z.infer<typeof modelServerInput>;

export const modelServerChanges = z.strictObject(fields).partial();
export type ModelServerChanges = z.infer<typeof modelServerChanges>;
