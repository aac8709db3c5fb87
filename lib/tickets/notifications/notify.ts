import { and, eq, inArray, isNull } from 'drizzle-orm';
import { notifications, users } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { queuePushes } from './queue-pushes.ts';

type Cause =
  | { kind: 'mention'; messageId: string }
  | { kind: 'assigned' | 'sla_due_soon' | 'sla_breached' | 'rated_bad' }
  | { kind: 'todo_due'; todoId: string };

/**
 * Notifies users of something on a ticket, in the transaction of its cause. Who acts gets none, nor does who has no access
 * or can't see the mailbox.
 */
export async function notify(
  ctx: Ctx,
  ticket: { id: string; mailboxId: string },
  { userIds, ...cause }: Cause & { userIds: string[] },
): Promise<void> {
  const others = userIds.filter((id) => id !== ctx.actor.id);
  if (others.length === 0) return;
  const rows = await ctx.db.select().from(users).where(inArray(users.id, others));
  const { type: actorType, id: actorId, name: actorName } = ctx.actor;
  const values = rows
    .filter((row) => canReach(row, ticket.mailboxId))
    .map(({ id: userId }) => ({ ...cause, userId, ticketId: ticket.id, actorType, actorId, actorName }));
  if (values.length === 0) return;
  if (cause.kind === 'assigned') await forgetEarlier(ctx, ticket.id, values);
  const made = await ctx.db
    .insert(notifications)
    .values(values)
    .returning({ id: notifications.id, userId: notifications.userId });
  await queuePushes(ctx, made);
}

/** Whoever gets a ticket back reads that once. */
async function forgetEarlier(ctx: Ctx, ticketId: string, assigned: { userId: string }[]): Promise<void> {
  const userIds = assigned.map(({ userId }) => userId);
  await ctx.db
    .delete(notifications)
    .where(
      and(
        eq(notifications.ticketId, ticketId),
        inArray(notifications.userId, userIds),
        eq(notifications.kind, 'assigned'),
        isNull(notifications.readAt),
      ),
    );
}

/** Whether the user has access, and sees the mailbox. */
export function canReach(
  { disabledAt, mailboxIds }: Pick<typeof users.$inferSelect, 'disabledAt' | 'mailboxIds'>,
  mailboxId: string,
): boolean {
  return disabledAt === null && (mailboxIds === null || mailboxIds.includes(mailboxId));
}
