import { and, desc, eq, isNotNull, isNull, or, type SQL, sql } from 'drizzle-orm';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { messages, notifications, tickets, todos } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { notFound } from '#lib/platform/errors.ts';
import { afterCursor, type Page, toPage } from '#lib/platform/pagination.ts';
import { withinReach } from '#lib/platform/within-reach.ts';
import { actingUser } from '#lib/users/user-actor.ts';
import type { Notification } from './schema.ts';
import { stillStands } from './still-stands.ts';

/**
 * The notifications of the acting user on tickets within reach, the newest first, but for unread ones whose cause is gone.
 * @throws Refusal `forbidden` for a program.
 */
export async function listNotifications(
  ctx: Ctx,
  { limit, cursor, unread }: { limit: number; cursor?: string | undefined; unread?: boolean | undefined },
): Promise<Page<Notification>> {
  const rows = await select(
    ctx,
    and(
      unread ? isNull(notifications.readAt) : undefined,
      or(isNotNull(notifications.readAt), stillStands),
      afterCursor(cursor, [notifications.createdAt, notifications.id], 'down'),
    ),
    limit + 1,
  );
  return toPage(rows, limit, ({ own }) => [own.createdAt.toISOString(), own.id], toNotification);
}

/** How many the acting user has not read, exactly; none for a program. */
async function countNotifications(ctx: Ctx): Promise<number> {
  const rows = await ctx.db.execute<{ count: number }>(sql`select ${notificationCount(ctx)} as count`);
  return firstOrThrow(rows).count;
}

/** The same as a part of a statement that counts more. */
export function notificationCount(ctx: Ctx): SQL<number> {
  if (ctx.actor.type !== 'user') return sql`0`;
  const unread = and(
    eq(notifications.userId, ctx.actor.id),
    isNull(notifications.readAt),
    stillStands,
    withinReach(ctx, tickets.mailboxId),
  );
  return sql`(select count(*)::int from ${notifications} join ${tickets} on ${tickets.id} = ${notifications.ticketId} where ${unread})`;
}

/** Marks one as read. @throws Refusal `not_found` for one of somebody else, or on a ticket out of reach. */
export async function readNotification(ctx: Ctx, id: string): Promise<Notification> {
  const [found] = await select(ctx, eq(notifications.id, id), 1);
  if (!found) throw notFound('notification');
  if (found.own.readAt) return toNotification(found);
  await markAsRead(ctx, eq(notifications.id, id));
  return toNotification(firstOrThrow(await select(ctx, eq(notifications.id, id), 1)));
}

/** Marks all of the acting user as read, or those on one ticket. @returns how many are left. */
export async function readNotifications(
  ctx: Ctx,
  { ticketId }: { ticketId?: string | undefined } = {},
): Promise<number> {
  await markAsRead(ctx, ticketId ? eq(notifications.ticketId, ticketId) : undefined);
  return countNotifications(ctx);
}

async function markAsRead(ctx: Ctx, which: SQL | undefined): Promise<void> {
  const { id: userId } = actingUser(ctx);
  await ctx.db
    .update(notifications)
    .set({ readAt: sql`now()` })
    .where(and(eq(notifications.userId, userId), isNull(notifications.readAt), which));
}

function select(ctx: Ctx, which: SQL | undefined, limit: number) {
  const { id: userId } = actingUser(ctx);
  return ctx.db
    .select({
      own: notifications,
      number: tickets.number,
      subject: tickets.subject,
      text: sql<string | null>`left(${messages.visibleText}, ${maxExcerpt})`,
      title: todos.title,
    })
    .from(notifications)
    .innerJoin(tickets, eq(tickets.id, notifications.ticketId))
    .leftJoin(messages, eq(messages.id, notifications.messageId))
    .leftJoin(todos, eq(todos.id, notifications.todoId))
    .where(and(eq(notifications.userId, userId), withinReach(ctx, tickets.mailboxId), which))
    .orderBy(desc(notifications.createdAt), desc(notifications.id))
    .limit(limit);
}

const maxExcerpt = 300;

type Row = Awaited<ReturnType<typeof select>>[number];

function toNotification({ own, number, subject, text, title }: Row): Notification {
  return {
    id: own.id,
    kind: own.kind,
    ticket: { id: own.ticketId, number, subject },
    message: own.messageId === null ? null : { id: own.messageId, text: text ?? '' },
    todo: own.todoId === null ? null : { id: own.todoId, title: title ?? '' },
    by: { type: own.actorType, id: own.actorId, name: own.actorName },
    created_at: own.createdAt.toISOString(),
    read_at: own.readAt?.toISOString() ?? null,
  };
}
