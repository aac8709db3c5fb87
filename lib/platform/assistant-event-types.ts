import { z } from 'zod';
import { runSource, runStatus, stepStatus, steps } from '#db/schema/index.ts';

const text = z.string();
const maybeText = text.nullable();
const flag = z.boolean();
const number = z.number();

const assistantFacts = z.object({ name: text, enabled: flag });
const modelServer = {
  model_server_id: text,
  name: text,
  base_url: text,
  context_length: number.nullable(),
};
const run = { run_id: text };
const translation = {
  translation_id: text,
  message_id: maybeText,
  draft_id: maybeText,
  language: text,
};
const textFailure = { error: text, status: number.nullable() };
const told = z
  .object({ code: text, values: z.record(text, z.unknown()) })
  .nullable()
  .optional();
const runEnd = { ...run, outcome: maybeText, told };

/** The events of assistants, their models and their runs; part of `eventTypes`. */
export const assistantEventTypes = {
  'assistant.created': { assistant_id: text, slug: text, name: text },
  'assistant.published': { assistant_id: text, version_id: text, number },
  'assistant.updated': { assistant_id: text, before: assistantFacts, after: assistantFacts },

  'model_server.changed': {
    before: z.object(modelServer),
    after: z.object(modelServer),
    key_changed: flag,
    prices_changed: flag,
  },
  'model_server.created': modelServer,
  'model_server.removed': modelServer,
  'model_server.tested': { model_server_id: text, works: flag },

  'run.cancel_requested': run,
  'run.cancelled': runEnd,
  'run.failed': {
    ...run,
    error: text,
    told,
    server_words: maybeText.optional(),
    status: number.nullable().optional(),
  },
  'run.finished': runEnd,
  'run.queued': {
    ...run,
    source: z.enum(runSource.enumValues).optional(),
    assistant_id: text.optional(),
    attempt: number.optional(),
    because: text.optional(),
    instruction: text.optional(),
  },
  'run.resumed': { ...run, before: z.enum(runStatus.enumValues) },
  'run.started': { ...run, attempt: number, source: z.enum(runSource.enumValues), based_on_message_id: text },
  'run.superseded': {
    ...run,
    label: text.optional(),
    words: text.optional(),
    told,
    outcome: maybeText.optional(),
    attempt: number.optional(),
    because: text.optional(),
  },
  'run.waiting': { ...run, label: text, words: text, told },

  'step.finished': {
    ...run,
    seq: number,
    kind: z.enum(steps.kind.enumValues),
    name: text,
    status: z.enum(stepStatus.enumValues),
  },

  'summary.failed': { summary_id: text, ...textFailure },
  'summary.finished': { summary_id: text, entries: number },
  'summary.requested': { summary_id: text, language: text },

  'translation.failed': { ...translation, ...textFailure },
  'translation.finished': translation,
  'translation.requested': translation,
} satisfies Record<`${string}.${string}`, z.ZodRawShape>;
