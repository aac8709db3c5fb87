import { and, eq } from 'drizzle-orm';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { drafts, ticketMerges } from '#db/schema/index.ts';
import { supersedeRuns } from '#lib/assistant/run/supersede-runs.ts';
import { supersedeDrafts } from '#lib/drafts/supersede.ts';
import { assertScope, type Ctx, inTransaction } from '#lib/platform/context.ts';
import { Refusal } from '#lib/platform/errors.ts';
import { say, toldOf } from '#lib/platform/told.ts';
import {
  changeTicket,
  lockTicket,
  mergedRefusal,
  statusColumns,
  type TicketRecord,
} from '#lib/tickets/change-ticket.ts';
import { getTicket } from '#lib/tickets/get-ticket.ts';
import { timesOf } from '#lib/tickets/reassign-messages.ts';
import { refreshNewText } from '#lib/tickets/refresh-new-text.ts';
import { changeTags } from '#lib/tickets/update-ticket.ts';
import { sentence } from '#locales/sentence.ts';
import { changedFields, readFields } from '../acts/ticket-fields.ts';
import { queueRunIfUnanswered } from '../runs-after-move.ts';
import { assertSameKind } from '../samples/assert-same-kind.ts';
import { inheritedColumns } from './inherited-columns.ts';
import { moveContents } from './move-contents.ts';
import { eventRef, factsOf, lockPair, type Pair } from './pair.ts';

export type MergeInput = {
  /** Id or number of the ticket that holds everything afterwards. */
  into: string;
  /** Says that the tickets may be of different contacts: replies go to the contact of `into`. */
  otherContact?: boolean;
  ifMatch?: number;
};

/**
 * Merges a ticket into another of its mailbox: entries, files, drafts, todos and tags stand there afterwards, and mail to
 * the reply address or a Message-ID of either joins it. The merged one is closed, in no list, and keeps its number; runs
 * of both end, waiting drafts of both are superseded, and the assistant reads the whole once. `unmergeTicket` undoes it.
 * @throws Refusal `not_found` for either out of reach; `stale` when `ifMatch` is not the version.
 * @throws Refusal `invalid` for one ticket, or of another mailbox; `conflict` for one that was merged already, and for
 * another contact without `otherContact`.
 */
export async function mergeTickets(
  ctx: Ctx,
  ticketId: string,
  input: MergeInput,
): Promise<{ fromId: string; intoId: string }> {
  assertScope(ctx, 'write');
  if (ctx.actor.type === 'assistant') throw new Refusal('forbidden', 'merge.assistant');
  const { id: fromId } = await getTicket(ctx, ticketId);
  const { id: intoId } = await getTicket(ctx, input.into);
  if (fromId === intoId) throw new Refusal('invalid', 'merge.withItself');
  await inTransaction(ctx, async (ctx) => {
    const pair = await lockPair(ctx, { from: fromId, into: intoId });
    await assertMergeable(ctx, pair, input);
    if (input.ifMatch !== undefined) await lockTicket(ctx, fromId, input.ifMatch);
    await merge(ctx, pair);
  });
  return { fromId, intoId };
}

async function assertMergeable(ctx: Ctx, { from, into }: Pair, { otherContact }: MergeInput): Promise<void> {
  if (from.mergedIntoId !== null) throw await mergedRefusal(ctx, from);
  if (into.mergedIntoId !== null) throw await mergedRefusal(ctx, into);
  if (from.mailboxId !== into.mailboxId) throw new Refusal('invalid', 'merge.otherMailbox');
  assertSameKind(from, into);
  if (from.contactId !== into.contactId && !otherContact)
    throw new Refusal(
      'conflict',
      sentence('merge.otherContact', { from: String(from.number), into: String(into.number) }),
      { facts: { other_contact: true } },
    );
}

async function merge(ctx: Ctx, pair: Pair): Promise<void> {
  const { from, into } = pair;
  const before = { from: await readFields(ctx, from), into: await readFields(ctx, into) };
  const { interrupted, openDrafts } = await interrupt(ctx, pair);
  const tagged = await changeTags(ctx, into, (tags) => [...tags, ...before.from.tags]);
  const { id: mergeId } = firstOrThrow(
    await ctx.db
      .insert(ticketMerges)
      .values({
        fromTicketId: from.id,
        intoTicketId: into.id,
        mergedBy: ctx.actor.name,
        fromBefore: before.from,
        intoBefore: {},
        intoAfter: {},
        fromInterrupted: interrupted.from,
        intoInterrupted: interrupted.into,
      })
      .returning({ id: ticketMerges.id }),
  );
  const messages = await moveContents(ctx, { mergeId, from, into, openDrafts });
  await refreshNewText(ctx, into.id);
  const merged = await changeBoth(ctx, { from, into: tagged }, messages);
  const changed = changedFields(before.into, await readFields(ctx, merged));
  if (changed)
    await ctx.db
      .update(ticketMerges)
      .set({ intoBefore: changed.before, intoAfter: changed.after })
      .where(eq(ticketMerges.id, mergeId));
  if (interrupted.from || interrupted.into) await queueRunIfUnanswered(ctx, merged);
}

/** Ends what read the tickets apart: their runs, and the drafts that wait. */
async function interrupt(ctx: Ctx, { from, into }: Pair) {
  const because = say('change.merged', { from: from.number, into: into.number });
  const end = async (ticket: TicketRecord) => {
    const open = await ctx.db
      .select({ id: drafts.id, ticketId: drafts.ticketId })
      .from(drafts)
      .where(and(eq(drafts.ticketId, ticket.id), eq(drafts.status, 'proposed')));
    await supersedeDrafts(ctx, ticket.id, because);
    const ended = await supersedeRuns(
      ctx,
      ticket,
      toldOf(say('run.ticket_merged', { from: from.number, into: into.number })),
    );
    return { open, interrupted: ended || open.length > 0 };
  };
  const [first, second] = [await end(from), await end(into)];
  return {
    openDrafts: [...first.open, ...second.open],
    interrupted: { from: first.interrupted, into: second.interrupted },
  };
}

/** Closes the one, and gives the other the times of all entries and what it takes over. */
async function changeBoth(ctx: Ctx, { from, into }: Pair, messages: number): Promise<TicketRecord> {
  const about = { from: eventRef(from), into: eventRef(into), messages };
  const closing = from.status === 'closed' ? {} : statusColumns(ctx, 'closed');
  await changeTicket(
    ctx,
    from,
    { ...closing, mergedIntoId: into.id, lastInboundAt: null },
    {
      type: 'ticket.merged',
      data: { ...about, before: { status: from.status }, after: { status: 'closed' } },
    },
  );
  const { times } = await timesOf(ctx, into.id);
  const inherited = inheritedColumns(ctx, { from, into });
  return changeTicket(
    ctx,
    into,
    { ...inherited, ...times },
    {
      type: 'ticket.merged',
      data: { ...about, before: factsOf(into), after: factsOf({ ...into, ...inherited } as TicketRecord) },
    },
  );
}
