import { z } from 'zod';
import type { savedReplies } from '#db/schema/index.ts';

const status = z.enum(['open', 'in_progress', 'closed']);
const id = (prefix: string) =>
  z.string().regex(new RegExp(`^${prefix}_[0-9a-f]{32}$`), `must be an id such as ${prefix}_…`);

const fields = {
  name: z.string().trim().min(1).max(120),
  body: z
    .string()
    .min(1)
    .max(50_000)
    .refine((body) => body.trim() !== '', 'must not be empty')
    .describe('Markdown, with placeholders such as `{{contact.first_name}}`.'),
  personal: z.boolean().describe('Whether only its owner sees it.'),
  mailbox_id: id('mbx').nullable().describe('The one mailbox that a shared one serves; null for all.'),
  add_tags: z.array(z.string().trim().toLowerCase().min(1).max(60)).max(20),
  status: status.nullable().describe('What the ticket becomes once the reply is sent.'),
  assignee: z
    .union([z.enum(['me', 'none']), id('usr')])
    .nullable()
    .describe('Who gets the ticket: `me` is whoever sends the reply; null leaves it as it is.'),
};

/** What a change may give. */
export const savedReplyChanges = z.strictObject(fields).partial();
export const savedReplyInput = savedReplyChanges.required({ name: true, body: true });
export type SavedReplyChanges = z.infer<typeof savedReplyChanges>;
export type SavedReplyInput = z.infer<typeof savedReplyInput>;

export const savedReplySchema = z
  .object({
    ...fields,
    id: z.string(),
    uses: z.number().int().describe('How many replies were sent with it.'),
    last_used_at: z.iso.datetime().nullable(),
    created_by: z.string(),
    created_at: z.iso.datetime(),
    updated_at: z.iso.datetime(),
    version: z.number().int(),
  })
  .meta({ id: 'SavedReply' });
export type SavedReply = z.infer<typeof savedReplySchema>;

export const renderedReplySchema = z
  .object({
    id: z.string(),
    body: z.string(),
    placeholders: z
      .array(z.string())
      .describe('What is still to be filled in, by name: unknown here, or empty for this ticket.'),
    add_tags: z.array(z.string()),
    status: status.nullable(),
    assignee: z
      .object({ id: z.string().nullable(), name: z.string().nullable() })
      .nullable()
      .describe('Null leaves it as it is; an `id` of null is nobody.'),
  })
  .meta({ id: 'RenderedReply' });
export type RenderedReply = z.infer<typeof renderedReplySchema>;

export type SavedReplyRecord = typeof savedReplies.$inferSelect;
export type SavedReplyUse = { uses: number; lastUsedAt: Date | null };

export function toSavedReply(row: SavedReplyRecord, { uses, lastUsedAt }: SavedReplyUse): SavedReply {
  return {
    id: row.id,
    name: row.name,
    body: row.body,
    personal: row.ownerId !== null,
    mailbox_id: row.mailboxId,
    add_tags: row.addTags,
    status: row.statusAfter,
    assignee: assigneeOf(row),
    uses,
    last_used_at: lastUsedAt?.toISOString() ?? null,
    created_by: row.createdBy,
    created_at: row.createdAt.toISOString(),
    updated_at: row.updatedAt.toISOString(),
    version: row.version,
  };
}

function assigneeOf({ assign, assigneeId }: SavedReplyRecord): SavedReply['assignee'] {
  if (assign === 'user') return assigneeId;
  return assign === null ? null : assign === 'sender' ? 'me' : 'none';
}
