import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm';
import { events, type TicketAct, ticketActItems, ticketActs, tickets } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { notFound } from '#lib/platform/errors.ts';
import { withinReach } from '#lib/platform/within-reach.ts';
import { keptSentenceText } from '#locales/sentence.ts';
import { type ActRecord, isOwnAct } from './act-owner.ts';
import { countActItemsOf } from './count-items.ts';
import { undoableActs } from './record-act.ts';
import type { TicketActDetail, TicketActsQuery, TicketActView } from './schema.ts';
import { changesByOthers } from './undo-on-ticket.ts';

const maxExceptions = 100;
const ticketRef = { id: tickets.id, number: tickets.number, subject: tickets.subject };

/** The actor's own acts, newest first. */
export async function listTicketActs(ctx: Ctx, query: TicketActsQuery): Promise<TicketActView[]> {
  const rows = await ctx.db
    .select()
    .from(ticketActs)
    .where(and(isOwnAct(ctx), query.bulk === undefined ? undefined : eq(ticketActs.bulk, query.bulk)))
    .orderBy(desc(ticketActs.id))
    .limit(query.undoable ? undoableActs : query.limit);
  const asked = query.undoable
    ? rows.filter(({ status }) => status !== 'undoing' && status !== 'undone')
    : rows;
  return toViews(ctx, asked.slice(0, query.limit));
}

/** One of them, with what it skipped or its undo left. @throws Refusal `not_found`, also of another's. */
export async function getTicketAct(ctx: Ctx, id: string): Promise<TicketActDetail> {
  const [row] = await ctx.db
    .select()
    .from(ticketActs)
    .where(and(eq(ticketActs.id, id), isOwnAct(ctx)));
  if (!row) throw notFound('ticketAct');
  const [view] = await toViews(ctx, [row]);
  if (!view) throw notFound('ticketAct');
  return { ...view, exceptions: await exceptionsOf(ctx, id) };
}

async function toViews(ctx: Ctx, rows: ActRecord[]): Promise<TicketActView[]> {
  if (rows.length === 0) return [];
  const countsOf = await countActItemsOf(
    ctx,
    rows.map(({ id }) => id),
  );
  const single = rows.filter(({ bulk }) => !bulk).map(({ id }) => id);
  const items = await ctx.db
    .select({ actId: ticketActItems.actId, messageId: ticketActItems.messageId, ticket: ticketRef })
    .from(ticketActItems)
    .innerJoin(tickets, eq(tickets.id, ticketActItems.ticketId))
    .where(and(inArray(ticketActItems.actId, single), withinReach(ctx, tickets.mailboxId)));
  const itemOf = new Map(items.map((item) => [item.actId, item]));
  return rows.map((row) => ({
    id: row.id,
    kind: row.act.kind,
    act: actAsTold(ctx, row.act),
    bulk: row.bulk,
    status: row.status,
    ...countsOf(row.id),
    ticket: itemOf.get(row.id)?.ticket ?? null,
    message_id: itemOf.get(row.id)?.messageId ?? null,
    created_at: row.createdAt.toISOString(),
    finished_at: row.finishedAt?.toISOString() ?? null,
    undone_at: row.undoneAt?.toISOString() ?? null,
  }));
}

/** Why an undo could not be stands in it in the language of whoever asks. */
function actAsTold(ctx: Ctx, act: TicketAct): TicketAct {
  if (act.kind !== 'merge_contacts' || !act.left_by) return act;
  const { left_by: kept, ...told } = act;
  return { ...told, left: keptSentenceText(kept, ctx.locale) ?? act.left };
}

async function exceptionsOf(ctx: Ctx, actId: string): Promise<TicketActDetail['exceptions']> {
  const rows = await ctx.db
    .select({ item: ticketActItems, ticket: ticketRef })
    .from(ticketActItems)
    .innerJoin(tickets, eq(tickets.id, ticketActItems.ticketId))
    .where(
      and(
        eq(ticketActItems.actId, actId),
        inArray(ticketActItems.status, ['skipped', 'left']),
        withinReach(ctx, tickets.mailboxId),
      ),
    )
    .orderBy(asc(tickets.number))
    .limit(maxExceptions);
  return Promise.all(
    rows.map(async ({ item, ticket }) => ({
      ticket,
      status: item.status === 'left' ? ('left' as const) : ('skipped' as const),
      reason: item.reason ?? 'failed',
      detail: keptSentenceText(item.refusal, ctx.locale) ?? item.detail,
      changed_by: item.status === 'left' ? await changers(ctx, item) : [],
    })),
  );
}

async function changers(ctx: Ctx, item: typeof ticketActItems.$inferSelect): Promise<string[]> {
  const rows = await ctx.db
    .select({ name: events.actorName, last: sql`max(${events.id})` })
    .from(events)
    .where(changesByOthers(ctx, item))
    .groupBy(events.actorName)
    .orderBy(desc(sql`max(${events.id})`))
    .limit(3);
  return rows.map(({ name }) => name);
}
