import { z } from 'zod';

const view = { view_id: z.string(), personal: z.boolean() };
const rule = { rule_id: z.string(), name: z.string(), enabled: z.boolean() };
const savedReply = { saved_reply_id: z.string(), personal: z.boolean() };

const mailImport = { import_id: z.string(), name: z.string() };

/** The events of what people keep for their own work at the desk, and of how they set it up; part of `eventTypes`. */
export const deskEventTypes = {
  'getting_started.dismissed': { for_all: z.boolean() },
  'getting_started.resumed': { for_all: z.boolean() },

  'mail_import.cancelled': mailImport,
  'mail_import.failed': { ...mailImport, error: z.string() },
  'mail_import.finished': { ...mailImport, filed: z.number(), skipped: z.number(), tickets: z.number() },
  'mail_import.progressed': { ...mailImport, percent: z.number(), filed: z.number() },
  'mail_import.started': mailImport,

  'rule.archived': rule,
  'rule.created': rule,
  'rule.updated': rule,
  'rule.ordered': { rule_ids: z.array(z.string()) },

  'saved_reply.archived': savedReply,
  'saved_reply.created': savedReply,
  'saved_reply.updated': savedReply,

  'view.created': view,
  'view.deleted': view,
  'view.updated': view,
} satisfies Record<`${string}.${string}`, z.ZodRawShape>;
