import { z } from 'zod';

const view = { view_id: z.string(), personal: z.boolean() };
const savedReply = { saved_reply_id: z.string(), personal: z.boolean() };

/** The events of what people keep for their own work at the desk; part of `eventTypes`. */
export const deskEventTypes = {
  'saved_reply.archived': savedReply,
  'saved_reply.created': savedReply,
  'saved_reply.updated': savedReply,

  'view.created': view,
  'view.deleted': view,
  'view.updated': view,
} satisfies Record<`${string}.${string}`, z.ZodRawShape>;
