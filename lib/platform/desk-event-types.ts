import { z } from 'zod';

const view = { view_id: z.string(), personal: z.boolean() };
const rule = { rule_id: z.string(), name: z.string(), enabled: z.boolean() };
const savedReply = { saved_reply_id: z.string(), personal: z.boolean() };

/** The events of what people keep for their own work at the desk; part of `eventTypes`. */
export const deskEventTypes = {
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
