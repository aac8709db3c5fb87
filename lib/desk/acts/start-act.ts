import { and, asc, eq, inArray } from 'drizzle-orm';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { insertRows } from '#db/rows.ts';
import { drafts, type TicketAct, ticketActItems, ticketActs, tickets } from '#db/schema/index.ts';
import { getAssistant } from '#lib/assistant/versions/assistants.ts';
import { assertScope, type Ctx, inTransaction } from '#lib/platform/context.ts';
import { notFound, Refusal } from '#lib/platform/errors.ts';
import { recordEvent } from '#lib/platform/events.ts';
import { sendJob } from '#lib/platform/queue.ts';
import { withinReach } from '#lib/platform/within-reach.ts';
import { listTicketIds } from '#lib/tickets/list-tickets.ts';
import { getUser } from '#lib/users/users.ts';
import { sentence } from '#locales/sentence.ts';
import { type ActRecord, isOwnAct, ownerColumns } from './act-owner.ts';
import type { TicketActInput } from './schema.ts';

type Target = Partial<typeof ticketActItems.$inferInsert> & { ticketId: string };

/** The tickets of one act, and acts at work at one time, of one person. */
const maxTickets = 10_000;
const maxAtWork = 5;

/**
 * Starts an act on many tickets: those named, those that match a filter now, or those of the drafts that are approved.
 * The worker does it; its row and its events tell how far it is.
 * @throws Refusal `not_found` for what is out of reach; `invalid` for too many or none; `too_many` beside five others.
 */
export async function startTicketAct(ctx: Ctx, input: TicketActInput): Promise<ActRecord> {
  assertScope(ctx, input.act.kind === 'approve' ? 'send' : 'write');
  await assertArguments(ctx, input.act);
  await assertRoom(ctx);
  return startAct(ctx, input.act, await targetsOf(ctx, input));
}

/** The same of tickets that are known to be within reach. @throws Refusal `invalid` for none; `too_many` as above. */
export async function startAct(ctx: Ctx, act: TicketAct, targets: Target[]): Promise<ActRecord> {
  await assertRoom(ctx);
  if (targets.length === 0) throw new Refusal('invalid', 'acts.noTicket');
  return inTransaction(ctx, async (ctx) => {
    const row = firstOrThrow(
      await ctx.db
        .insert(ticketActs)
        .values({ ...ownerColumns(ctx), act, bulk: true, status: 'queued' })
        .returning(),
    );
    const items = targets.map((target) => ({ actId: row.id, ...target }));
    await insertRows(ctx.db, ticketActItems, items);
    await sendJob(ctx, 'desk.ticket_act', { actId: row.id });
    const data = { act_id: row.id, kind: act.kind, total: items.length };
    await recordEvent(ctx, 'ticket_act.started', { data });
    return row;
  });
}

async function assertRoom(ctx: Ctx): Promise<void> {
  const atWork = and(isOwnAct(ctx), inArray(ticketActs.status, ['queued', 'running', 'undoing']));
  if ((await ctx.db.$count(ticketActs, atWork)) >= maxAtWork)
    throw new Refusal('too_many', sentence('acts.tooManyAtWork', { count: maxAtWork }));
}

/** What would be refused for every ticket is refused at once. */
async function assertArguments(ctx: Ctx, act: TicketAct): Promise<void> {
  if (act.kind === 'snooze' && !(Date.parse(act.until) > Date.now()))
    throw new Refusal('invalid', 'tickets.snoozeInPast');
  if (act.kind === 'tag' && act.add.length + act.remove.length === 0)
    throw new Refusal('invalid', 'acts.noTag');
  if (act.kind === 'assign' && act.user_id) await getUser(ctx, act.user_id);
  if (act.kind === 'move' && act.assistant_id !== null) await getAssistant(ctx, act.assistant_id);
}

async function targetsOf(ctx: Ctx, input: TicketActInput): Promise<Target[]> {
  const { ticket_ids: ids, filter, except = [], drafts: shown } = input;
  if ([ids, filter, shown].filter((given) => given !== undefined).length !== 1)
    throw new Refusal('invalid', 'acts.oneOfThree');
  if ((input.act.kind === 'approve') !== (shown !== undefined))
    throw new Refusal('invalid', 'acts.draftsAreApproved');
  if (shown) return targetsOfDrafts(ctx, shown);
  if (ids) return namedTargets(ctx, [...new Set(ids)]);
  const skipped = new Set(except);
  const found = await listTicketIds(ctx, filter ?? { status: 'active' }, maxTickets + 1);
  if (found.length > maxTickets)
    throw new Refusal('invalid', sentence('acts.tooManyTickets', { max: maxTickets }));
  return found.filter((id) => !skipped.has(id)).map((ticketId) => ({ ticketId }));
}

async function namedTargets(ctx: Ctx, ids: string[]): Promise<Target[]> {
  const rows = await ctx.db
    .select({ ticketId: tickets.id })
    .from(tickets)
    .where(and(inArray(tickets.id, ids), withinReach(ctx, tickets.mailboxId)));
  if (rows.length < ids.length) throw notFound('ticket');
  return rows;
}

/** A ticket has one open draft; of several that are named, the last was shown last. */
async function targetsOfDrafts(ctx: Ctx, shown: NonNullable<TicketActInput['drafts']>): Promise<Target[]> {
  const byId = new Map(shown.map((draft) => [draft.id, draft]));
  const rows = await ctx.db
    .select({ id: drafts.id, ticketId: drafts.ticketId })
    .from(drafts)
    .innerJoin(tickets, eq(tickets.id, drafts.ticketId))
    .where(and(inArray(drafts.id, [...byId.keys()]), withinReach(ctx, tickets.mailboxId)))
    .orderBy(asc(drafts.createdAt));
  if (rows.length < byId.size) throw notFound('draft');
  const targets = rows.flatMap(({ id, ticketId }) => {
    const draft = byId.get(id);
    return draft
      ? [{ ticketId, draftId: id, draftVersion: draft.version, draftShown: draft.shown ?? null }]
      : [];
  });
  return [...new Map(targets.map((target) => [target.ticketId, target])).values()];
}
