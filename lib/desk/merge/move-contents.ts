import { and, eq, inArray, ne, notExists, sql } from 'drizzle-orm';
import {
  drafts,
  mergedDrafts,
  mergedMessages,
  mergedTodos,
  messages,
  rawEmails,
  ticketReads,
  todos,
} from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { alignNotifications } from '#lib/tickets/notifications/align-notifications.ts';
import type { Pair } from './pair.ts';

type Contents = Pair & { mergeId: number; openDrafts: { id: string; ticketId: string }[] };

/**
 * Moves the entries of a locked ticket, with their raw emails, drafts and todos, and notes what has to go back. Files,
 * deliveries and what follows them stay with the entry; its Message-IDs lead on from the merged ticket. Returns how many
 * entries moved.
 */
export async function moveContents(ctx: Ctx, contents: Contents): Promise<number> {
  const { mergeId, from, into } = contents;
  await keepUnread(ctx, contents);
  await ctx.db.execute(sql`
    insert into ${mergedMessages} (merge_id, message_id)
    select ${mergeId}::bigint, id from ${messages} where ticket_id = ${sql.param(from.id, messages.ticketId)}`);
  const ofMerge = ctx.db
    .select({ id: mergedMessages.messageId })
    .from(mergedMessages)
    .where(eq(mergedMessages.mergeId, mergeId));
  await ctx.db.update(messages).set({ ticketId: into.id }).where(inArray(messages.id, ofMerge));
  await ctx.db
    .update(rawEmails)
    .set({ ticketId: into.id })
    .where(and(eq(rawEmails.ticketId, from.id), inArray(rawEmails.messageId, ofMerge)));
  const movedTodos = await ctx.db
    .update(todos)
    .set({ ticketId: into.id })
    .where(eq(todos.ticketId, from.id))
    .returning({ todoId: todos.id });
  if (movedTodos.length > 0)
    await ctx.db.insert(mergedTodos).values(movedTodos.map((row) => ({ ...row, mergeId })));
  await alignNotifications(ctx, [from.id]);
  await moveDrafts(ctx, contents);
  return ctx.db.$count(mergedMessages, eq(mergedMessages.mergeId, mergeId));
}

async function moveDrafts(ctx: Ctx, { mergeId, from, into, openDrafts }: Contents): Promise<void> {
  const moved = await ctx.db
    .update(drafts)
    .set({ ticketId: into.id })
    .where(eq(drafts.ticketId, from.id))
    .returning({ id: drafts.id });
  const rows = [
    ...moved.map(({ id }) => ({ id, ticketId: from.id })),
    ...openDrafts.filter(({ ticketId }) => ticketId === into.id),
  ];
  if (rows.length === 0) return;
  const wasOpen = new Set(openDrafts.map(({ id }) => id));
  await ctx.db
    .insert(mergedDrafts)
    .values(rows.map(({ id, ticketId }) => ({ mergeId, draftId: id, ticketId, wasOpen: wasOpen.has(id) })));
}

/** Whoever else has not read the merged ticket has not read the other. */
async function keepUnread(ctx: Ctx, { from, into }: Pair): Promise<void> {
  if (from.lastInboundAt === null) return;
  const read = ctx.db
    .select({ one: sql`1` })
    .from(sql`${ticketReads} read_before`)
    .where(
      sql`read_before.ticket_id = ${sql.param(from.id, ticketReads.ticketId)}
        and read_before.user_id = ${ticketReads.userId}
        and read_before.read_at >= ${sql.param(from.lastInboundAt, ticketReads.readAt)}`,
    );
  await ctx.db
    .delete(ticketReads)
    .where(
      and(
        eq(ticketReads.ticketId, into.id),
        ctx.actor.type === 'user' ? ne(ticketReads.userId, ctx.actor.id) : undefined,
        notExists(read),
      ),
    );
}
