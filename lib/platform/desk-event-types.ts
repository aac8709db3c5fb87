import { z } from 'zod';

const view = { view_id: z.string(), personal: z.boolean() };
const savedReply = { saved_reply_id: z.string(), personal: z.boolean() };

/** Hours and policies, and of a change what it was and is. */
const setting = { name: z.string(), before: z.unknown().optional(), after: z.unknown().optional() };
const hours = { business_hours_id: z.string(), ...setting };
const policy = { sla_policy_id: z.string(), ...setting };

/** The events of what people keep for their own work at the desk; part of `eventTypes`. */
export const deskEventTypes = {
  'business_hours.archived': hours,
  'business_hours.created': hours,
  'business_hours.updated': hours,

  /** Tickets were worked out anew by the policies. */
  'sla_policy.applied': { tickets: z.number() },
  'sla_policy.archived': policy,
  'sla_policy.created': policy,
  'sla_policy.ordered': { sla_policy_ids: z.array(z.string()) },
  'sla_policy.updated': policy,

  'saved_reply.archived': savedReply,
  'saved_reply.created': savedReply,
  'saved_reply.updated': savedReply,

  'view.created': view,
  'view.deleted': view,
  'view.updated': view,
} satisfies Record<`${string}.${string}`, z.ZodRawShape>;
