import { z } from 'zod';
import { ratings, webhookOffReasons } from '#db/schema/index.ts';

const rating = z.enum(ratings);
const survey = { survey_id: z.string(), message_id: z.string() };
const view = { view_id: z.string(), personal: z.boolean() };
const rule = { rule_id: z.string(), name: z.string(), enabled: z.boolean() };
const text = z.string();
const maybeText = text.nullable();
const tickets = z.number();
const teamFacts = z.object({
  name: text,
  mode: text,
  mailbox_ids: z.array(text).nullable(),
  member_ids: z.array(text),
});
const savedReply = { saved_reply_id: z.string(), personal: z.boolean() };

const webhook = { webhook_id: text, host: text };
const webhookScope = z.object({
  host: text,
  events: z.array(text),
  mailbox_ids: z.array(text).nullable(),
});

const samples = { tickets, contacts: z.number(), articles: z.number() };
const mailImport = { import_id: z.string(), name: z.string() };

/** Hours and policies, and of a change what it was and is. */
const setting = { name: z.string(), before: z.unknown().optional(), after: z.unknown().optional() };
const hours = { business_hours_id: z.string(), ...setting };
const policy = { sla_policy_id: z.string(), ...setting };

/** The events of what people keep for their own work at the desk, and of how they set it up; part of `eventTypes`. */
export const deskEventTypes = {
  'business_hours.archived': hours,
  'business_hours.created': hours,
  'business_hours.updated': hours,

  /** Tickets were worked out anew by the policies. */
  'sla_policy.applied': { tickets: z.number(), failed: z.number().optional() },
  'sla_policy.archived': policy,
  'sla_policy.created': policy,
  'sla_policy.ordered': { sla_policy_ids: z.array(z.string()) },
  'sla_policy.updated': policy,

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

  'sample_data.added': samples,
  'sample_data.removed': samples,

  'saved_reply.archived': savedReply,
  'saved_reply.created': savedReply,
  'saved_reply.updated': savedReply,

  'survey.answered': { ...survey, rating, before: rating.nullable(), has_comment: z.boolean() },
  'survey.asked': survey,

  /** `tickets`: how many bore the tag. */
  'tag.colored': { name: text, before: maybeText, after: maybeText },
  'tag.deleted': { name: text, tickets },
  'tag.merged': { name: text, into: text, tickets },
  'tag.renamed': { before: text, after: text, tickets },

  'team.archived': { team_id: text, name: text },
  'team.created': { team_id: text, name: text },
  'team.updated': { team_id: text, before: teamFacts, after: teamFacts },

  'view.created': view,
  'view.deleted': view,
  'view.updated': view,

  /** Its host alone: an address may hold a secret. */
  'webhook.changed': { ...webhook, before: webhookScope, after: webhookScope },
  'webhook.created': { ...webhook, events: z.array(text), mailbox_ids: z.array(text).nullable() },
  'webhook.disabled': { ...webhook, because: z.enum(webhookOffReasons) },
  'webhook.enabled': webhook,
  'webhook.removed': webhook,
  'webhook.secret_rotated': webhook,
} satisfies Record<`${string}.${string}`, z.ZodRawShape>;
