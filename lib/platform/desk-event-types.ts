import { z } from 'zod';

const view = { view_id: z.string(), personal: z.boolean() };
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

/** The events of what people keep for their own work at the desk; part of `eventTypes`. */
export const deskEventTypes = {
  'saved_reply.archived': savedReply,
  'saved_reply.created': savedReply,
  'saved_reply.updated': savedReply,

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
} satisfies Record<`${string}.${string}`, z.ZodRawShape>;
