import { z } from 'zod';
import { runSource, runStatus, stepStatus } from '#db/schema/index.ts';
import { toldFields, toldSchema } from '#lib/platform/told.ts';
import { policySchema } from './versions/permission.ts';

const when = z.iso.datetime();
export const runStatuses = runStatus.enumValues;

export const stepSchema = z
  .object({
    seq: z.number().int(),
    kind: z.enum(['model', 'tool', 'hand_off']),
    name: z.string(),
    status: z.enum(stepStatus.enumValues),
    input: z.unknown(),
    output: z.unknown(),
    tokens_in: z.number().int().nullable(),
    tokens_out: z.number().int().nullable(),
    cost_micros: z.number().int().nullable(),
    started_at: when,
    finished_at: when.nullable(),
  })
  .meta({ id: 'Step' });
export type Step = z.infer<typeof stepSchema>;

export const runErrorSchema = z
  .object({
    words: z.string(),
    ...toldFields,
    server_words: z.string().nullable().describe('What the model’s server said, at most 500 characters.'),
    status: z.number().int().nullable().describe('Its HTTP status.'),
  })
  .meta({ id: 'RunError' });

export const runSchema = z
  .object({
    id: z.string(),
    ticket_id: z.string(),
    ticket_number: z.number().int(),
    ticket_subject: z.string().nullable(),
    source: z.enum(runSource.enumValues),
    status: z.enum(runStatuses),
    assistant_id: z.string(),
    assistant_name: z.string(),
    assistant_version_id: z.string(),
    model: z.string().nullable(),
    instruction: z.string().nullable().describe('What a person asked of it.'),
    instructed_by: z.string().nullable(),
    attempt: z.number().int(),
    heartbeat_at: when.nullable(),
    waiting_on: z.enum(['model']).nullable(),
    waiting_since: when.nullable(),
    tokens_in: z.number().int(),
    tokens_cached: z.number().int(),
    tokens_out: z.number().int(),
    cost_micros: z
      .number()
      .int()
      .nullable()
      .describe('Millionths of a dollar; null when a price is unknown.'),
    outcome: z.string().nullable(),
    outcome_told: toldSchema.nullable().describe('The same by its code.'),
    error: runErrorSchema.nullable(),
    created_at: when,
    started_at: when.nullable(),
    finished_at: when.nullable(),
    steps: z.array(stepSchema).optional(),
  })
  .meta({ id: 'Run' });
export type Run = z.infer<typeof runSchema>;

export const assistantVersionSchema = z
  .object({
    id: z.string(),
    number: z.number().int(),
    instructions: z.string().nullable().describe('Null for who does not reach every mailbox that it serves.'),
    model_server_id: z.string().nullable().describe('Null: the server that the environment names.'),
    model: z.string().nullable().describe('Null: the model that the environment names, or the built-in one.'),
    model_label: z.string().describe('The model as people see it, with the host that serves it.'),
    fallback_model_server_id: z.string().nullable(),
    fallback_model: z.string().nullable().describe('Asked while the first is away.'),
    fallback_model_label: z.string().nullable(),
    temperature: z.number(),
    tools: z.record(z.string(), z.boolean()),
    policy: policySchema,
    published_at: when.nullable(),
  })
  .meta({ id: 'AssistantVersion' });
export type AssistantVersion = z.infer<typeof assistantVersionSchema>;

export const assistantSchema = z
  .object({
    id: z.string(),
    slug: z.string(),
    name: z.string(),
    enabled: z.boolean(),
    active_tickets: z.number().int(),
    version: assistantVersionSchema.nullable(),
    created_at: when,
  })
  .meta({ id: 'Assistant' });
export type Assistant = z.infer<typeof assistantSchema>;
