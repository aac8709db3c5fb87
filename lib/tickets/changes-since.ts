import { and, asc, eq, gt, inArray, isNull, max, ne, type SQL, sql } from 'drizzle-orm';
import { events, messages } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { isEventOfType } from '#lib/platform/events.ts';
import { notCancelled } from './not-cancelled.ts';

const maxRows = 20;
const maxChars = 500;

/** Changes and messages since `version`, for a caller whose read is stale. */
export async function changesSince(ctx: Ctx, ticketId: string, version: number) {
  const versionOf = sql<number>`(${events.data} ->> 'version')::int`;
  const changes = await ctx.db
    .select({ type: events.type, by: events.actorName, at: events.createdAt })
    .from(events)
    .where(and(eq(events.ticketId, ticketId), gt(versionOf, version)))
    .orderBy(asc(events.id))
    .limit(maxRows);
  const [read] = await ctx.db
    .select({ upTo: max(events.id) })
    .from(events)
    .where(and(eq(events.ticketId, ticketId), sql`${versionOf} <= ${version}`));
  const messageEvents = await ctx.db
    .select({ id: sql<string>`${events.data} ->> 'message_id'` })
    .from(events)
    .where(
      and(
        eq(events.ticketId, ticketId),
        gt(events.id, read?.upTo ?? 0),
        isEventOfType('message.received', 'message.queued'),
      ),
    )
    .orderBy(asc(events.id))
    .limit(maxRows);
  return {
    changes: changes.map((row) => ({ ...row, at: row.at.toISOString() })),
    messages: messageEvents.length
      ? await selectExcerpts(
          ctx,
          inArray(
            messages.id,
            messageEvents.map(({ id }) => id),
          ),
        )
      : [],
  };
}

/** Messages after a given one, without notes and forwards. */
export function messagesAfter(ctx: Ctx, ticketId: string, messageId: string) {
  return selectExcerpts(
    ctx,
    and(
      eq(messages.ticketId, ticketId),
      ne(messages.kind, 'note'),
      isNull(messages.forwardId),
      notCancelled,
      sql`(${messages.createdAt}, ${messages.id}) > (
        select read.created_at, read.id from ${messages} read where read.id = ${sql.param(messageId, messages.id)})`,
    ),
  );
}

async function selectExcerpts(ctx: Ctx, where: SQL | undefined) {
  const rows = await ctx.db
    .select({
      id: messages.id,
      kind: messages.kind,
      author: messages.authorName,
      text: sql<string>`left(${messages.visibleText}, ${maxChars})`,
      at: messages.createdAt,
    })
    .from(messages)
    .where(where)
    .orderBy(asc(messages.createdAt), asc(messages.id))
    .limit(maxRows);
  return rows.map(({ at, ...row }) => ({ ...row, created_at: at.toISOString() }));
}
