import { and, desc, eq, gte, inArray, lte, type SQL, sql } from 'drizzle-orm';
import { events, mailboxes, tickets } from '#db/schema/index.ts';
import { assertScope, type Ctx } from '#lib/platform/context.ts';
import { toCsv } from '#lib/platform/csv.ts';
import type { EventType } from '#lib/platform/event-types.ts';
import { readableEventId } from '#lib/platform/events.ts';
import type { Page } from '#lib/platform/pagination.ts';
import { withinReach } from '#lib/platform/within-reach.ts';
import { aboutOf, countsOf, objectIdOf, signingInOf } from './about.ts';
import { type AuditEntry, type AuditFilters, typesOfKind } from './schema.ts';

const maxExported = 10_000;
const columns = [
  'created_at',
  'type',
  'actor_type',
  'actor_id',
  'actor',
  'ticket',
  'mailbox',
  'about',
  'method',
  'client_address',
  'user_agent',
  'id',
] as const;

/**
 * The event log within the actor's reach, newest first; `before` is the number of the last event of the page before.
 * @throws Refusal `forbidden` unless the actor is an admin.
 */
export async function listAudit(
  ctx: Ctx,
  { before, limit, ...filters }: AuditFilters & { before?: number; limit: number },
): Promise<Page<AuditEntry>> {
  assertScope(ctx, 'admin');
  const numbers = await eventNumbers(ctx, filters, { before, limit: limit + 1 });
  const shown = numbers.slice(0, limit);
  const hasMore = numbers.length > limit;
  return {
    data: await readEntries(ctx, shown),
    next_cursor: hasMore ? String(shown.at(-1)) : null,
    has_more: hasMore,
  };
}

/** The newest 10,000 of the same events as CSV. @throws Refusal as `listAudit`. */
export async function auditCsv(ctx: Ctx, filters: AuditFilters): Promise<string> {
  assertScope(ctx, 'admin');
  const numbers = await eventNumbers(ctx, filters, { limit: maxExported });
  const rows = (await readEntries(ctx, numbers)).map(({ actor, signing_in: signingIn, ...entry }) => ({
    ...entry,
    method: signingIn?.method ?? null,
    client_address: signingIn?.client_address ?? null,
    user_agent: signingIn?.user_agent ?? null,
    actor: actor.name,
    actor_type: actor.type,
    actor_id: actor.id,
  }));
  return toCsv(columns, rows);
}

async function eventNumbers(
  ctx: Ctx,
  filters: AuditFilters,
  { before, limit }: { before?: number; limit: number },
): Promise<number[]> {
  const upTo = await readableEventId(ctx);
  const condition = and(
    lte(events.id, before === undefined ? upTo : Math.min(upTo, before - 1)),
    await withinTimes(ctx, filters),
    filters.actor === undefined ? undefined : eq(events.actorId, filters.actor),
    filters.actor_type === undefined ? undefined : eq(events.actorType, filters.actor_type),
    filters.ticket === undefined ? undefined : eq(events.ticketId, ticketNumbered(filters.ticket)),
    withinReach(ctx, events.mailboxId),
  );
  const newest = (more?: SQL) =>
    sql`select ${events.id} as id from ${events} where ${and(condition, more)} order by ${events.id} desc limit ${limit}`;
  // Each type by its own index: a rare one would else be looked for through the whole log.
  const query = filters.kind
    ? sql`select found.id from unnest(${sql.param(typesOfKind(filters.kind))}::text[]) as wanted(type)
        cross join lateral (${newest(sql`${events.type} = wanted.type`)}) as found order by 1 desc limit ${limit}`
    : newest();
  const rows = await ctx.db.execute<{ id: string }>(query);
  return rows.map(({ id }) => Number(id));
}

/** Ids follow the times closely, so the first and last of the span bound it, and the walk stays by id. */
async function withinTimes(ctx: Ctx, { from, to }: AuditFilters): Promise<SQL | undefined> {
  if (from === undefined && to === undefined) return undefined;
  const span = and(
    from === undefined ? undefined : sql`${events.createdAt} >= ${from}::timestamptz`,
    to === undefined ? undefined : sql`${events.createdAt} < ${to}::timestamptz`,
  );
  if (from === undefined || to === undefined) return span;
  const [found] = await ctx.db
    .select({ first: sql<string | null>`min(${events.id})`, last: sql<string | null>`max(${events.id})` })
    .from(events)
    .where(span);
  if (!found?.first || !found.last) return sql`false`;
  return and(gte(events.id, Number(found.first)), lte(events.id, Number(found.last)), span);
}

function ticketNumbered(number: number) {
  return sql`(select ${tickets.id} from ${tickets} where ${tickets.number} = ${number})`;
}

async function readEntries(ctx: Ctx, numbers: number[]): Promise<AuditEntry[]> {
  if (numbers.length === 0) return [];
  const rows = await ctx.db
    .select({
      event: events,
      ticket: tickets.number,
      mailbox: mailboxes.address,
    })
    .from(events)
    .leftJoin(tickets, eq(tickets.id, events.ticketId))
    .leftJoin(mailboxes, eq(mailboxes.id, events.mailboxId))
    .where(inArray(events.id, numbers))
    .orderBy(desc(events.id));
  const nameOf = await aboutOf(
    ctx,
    rows.map(({ event }) => event.data),
  );
  return rows.map(({ event, ticket, mailbox }) => ({
    id: `evt_${event.id}`,
    type: event.type as EventType,
    actor: { type: event.actorType, id: event.actorId, name: event.actorName },
    ticket,
    mailbox,
    about: nameOf(event.data),
    object_id: objectIdOf(event.data),
    ...countsOf(event),
    signing_in: signingInOf(event),
    created_at: event.createdAt.toISOString(),
  }));
}
