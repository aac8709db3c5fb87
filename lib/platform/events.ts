import { and, asc, desc, eq, gt, inArray, lte, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { insertRows } from '#db/rows.ts';
import { events, tickets } from '#db/schema/index.ts';
import { batched } from './batching.ts';
import type { Ctx } from './context.ts';
import { type EventData, type EventType, eventTypeSchema } from './event-types.ts';
import { withinReach } from './within-reach.ts';

export const eventSchema = z
  .object({
    id: z.string(),
    type: eventTypeSchema,
    actor: z.object({ type: z.string(), id: z.string().nullable(), name: z.string() }),
    mailbox_id: z.string().nullable(),
    ticket_id: z.string().nullable(),
    data: z.record(z.string(), z.unknown()).describe('What EventData names for the type.'),
    created_at: z.string(),
  })
  .meta({ id: 'Event' });
export type Event = z.infer<typeof eventSchema>;

/**
 * Appends to the event log in the transaction of the change. `data` carries ids, and before and after. A ticket's event
 * belongs to its mailbox; one without a mailbox is visible only with reach over all.
 */
export async function recordEvent<Type extends EventType>(
  ctx: Ctx,
  type: Type,
  about: { ticketId?: string | null; mailboxId?: string | null; data: EventData[Type] },
): Promise<void> {
  const { ticketId = null, mailboxId = null, data } = about;
  const { type: actorType, id: actorId, name: actorName } = ctx.actor;
  const event = { type, actorType, actorId, actorName, ticketId, mailboxId, data };
  if (ticketId === null || mailboxId !== null) return append(ctx, event);
  await ctx.db.insert(events).values({ ...event, mailboxId: mailboxOf(ticketId) });
}

const append: (ctx: Ctx, event: typeof events.$inferInsert) => Promise<void> = batched(async (ctx, all) => {
  await insertRows(ctx.db, events, all);
});

/** The condition that an event of the log has one of these types. */
export function isEventOfType(...types: EventType[]): SQL {
  return inArray(events.type, types);
}

function mailboxOf(ticketId: string) {
  return sql<string>`(select ${tickets.mailboxId} from ${tickets} where ${tickets.id} = ${sql.param(ticketId, tickets.id)})`;
}

/** The highest event id below which nothing can still appear. Must be its own statement: see the first migration. */
export async function readableEventId(ctx: Ctx): Promise<number> {
  const [row] = await ctx.db.execute<{ id: string }>(sql`select readable_event_id() as id`);
  return Number(row?.id ?? 0);
}

/** The last id that anybody drew, readable yet or not. */
export async function lastAllocatedEventId(ctx: Ctx): Promise<number> {
  const [row] = await ctx.db.execute<{ id: string }>(
    sql`select case when is_called then last_value else 0 end as id from events_id_seq`,
  );
  return Number(row?.id ?? 0);
}

/**
 * Events within the actor's reach, after `after` (an event id, exclusive) in ascending order, or, with `newest`,
 * the last ones in descending order. At most `limit` (500). `upTo` is an id that `readableEventId` has answered before:
 * nothing can appear below it any more, so it is not asked again.
 */
export async function listEvents(
  ctx: Ctx,
  filter: {
    after?: number;
    before?: number;
    upTo?: number;
    ticketId?: string;
    type?: string;
    types?: string[];
    newest?: boolean;
    limit?: number;
  } = {},
): Promise<Event[]> {
  const upTo = filter.upTo ?? (await readableEventId(ctx));
  const rows = await ctx.db
    .select()
    .from(events)
    .where(
      and(
        lte(events.id, filter.before === undefined ? upTo : Math.min(upTo, filter.before - 1)),
        filter.after === undefined ? undefined : gt(events.id, filter.after),
        filter.ticketId === undefined ? undefined : eq(events.ticketId, filter.ticketId),
        filter.type === undefined ? undefined : eq(events.type, filter.type),
        filter.types === undefined ? undefined : inArray(events.type, filter.types),
        withinReach(ctx, events.mailboxId),
      ),
    )
    .orderBy(filter.newest ? desc(events.id) : asc(events.id))
    .limit(Math.min(filter.limit ?? 100, 500));
  return rows.map((row) => ({
    id: `evt_${row.id}`,
    type: row.type as EventType,
    actor: { type: row.actorType, id: row.actorId, name: row.actorName },
    mailbox_id: row.mailboxId,
    ticket_id: row.ticketId,
    data: row.data,
    created_at: row.createdAt.toISOString(),
  }));
}
