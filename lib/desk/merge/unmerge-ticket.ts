import { isDeepStrictEqual } from 'node:util';
import { eq, sql } from 'drizzle-orm';
import { type TicketFields, ticketMerges } from '#db/schema/index.ts';
import { supersedeRuns } from '#lib/assistant/run/supersede-runs.ts';
import { supersedeDrafts } from '#lib/drafts/supersede.ts';
import { assertScope, type Ctx, inTransaction } from '#lib/platform/context.ts';
import { Refusal } from '#lib/platform/errors.ts';
import { say, toldOf } from '#lib/platform/told.ts';
import { changeTicket, mergedRefusal, statusColumns, type TicketRecord } from '#lib/tickets/change-ticket.ts';
import { getTicket } from '#lib/tickets/get-ticket.ts';
import { standingMerge } from '#lib/tickets/merges/follow-merges.ts';
import { timesOf } from '#lib/tickets/reassign-messages.ts';
import { refreshNewText } from '#lib/tickets/refresh-new-text.ts';
import { changeTags } from '#lib/tickets/update-ticket.ts';
import { sentence } from '#locales/sentence.ts';
import { readFields, tagChanges } from '../acts/ticket-fields.ts';
import { queueRunIfUnanswered } from '../runs-after-move.ts';
import { eventRef, factsOf, lockPair, type Pair } from './pair.ts';
import { reopenDraft } from './reopen-draft.ts';
import { type Returned, returnContents } from './return-contents.ts';

type Merge = typeof ticketMerges.$inferSelect;

/**
 * Undoes the merge of a ticket, at any time: it is again what it was, with its entries, drafts and todos, except those
 * that were moved on since. Mail received for it meanwhile goes back with them; all else that came after the merge, our
 * replies too, stays. The other ticket keeps what somebody has changed since.
 * @throws Refusal `not_found`, also out of reach; `stale` when `ifMatch` is not its version.
 * @throws Refusal `conflict` when it is not merged, or the other one was merged itself since.
 */
export async function unmergeTicket(
  ctx: Ctx,
  ticketId: string,
  { ifMatch }: { ifMatch?: number } = {},
): Promise<{ fromId: string }> {
  assertScope(ctx, 'write');
  if (ctx.actor.type === 'assistant') throw new Refusal('forbidden', 'merge.assistantUndo');
  const { id, number, merged_into: target } = await getTicket(ctx, ticketId);
  const notMerged = () => new Refusal('conflict', sentence('merge.notMerged', { number: String(number) }));
  if (!target) throw notMerged();
  await inTransaction(ctx, async (ctx) => {
    const pair = await lockPair(ctx, { from: id, into: target.id });
    const { version } = pair.from;
    if (ifMatch !== undefined && ifMatch !== version)
      throw new Refusal('stale', 'tickets.stale', { facts: { version } });
    const merge = await standingMerge(ctx, id);
    if (merge?.intoTicketId !== pair.into.id) throw notMerged();
    if (pair.into.mergedIntoId !== null) {
      const { sentence: merged, facts } = await mergedRefusal(ctx, pair.into);
      throw new Refusal('conflict', sentence('tickets.undoMergeFirst', { merged }), { facts });
    }
    await unmerge(ctx, pair, merge);
  });
  return { fromId: id };
}

async function unmerge(ctx: Ctx, { from, into }: Pair, merge: Merge): Promise<void> {
  const because = say('change.merge_undone', { from: from.number });
  await supersedeDrafts(ctx, into.id, because);
  const ended = await supersedeRuns(ctx, into, toldOf(say('run.merge_undone', { from: from.number })));
  await ctx.db
    .update(ticketMerges)
    .set({ undoneAt: sql`now()`, undoneBy: ctx.actor.name })
    .where(eq(ticketMerges.id, merge.id));
  const returned = await returnContents(ctx, { mergeId: merge.id, from, into });
  const after = {
    from: await restoreMerged(ctx, { from, into }, { merge, returned }),
    into: await restoreOther(ctx, { from, into }, { merge, returned }),
  };
  for (const ticket of [after.from, after.into]) await refreshNewText(ctx, ticket.id);
  const atWork = { from: merge.fromInterrupted || returned.received, into: merge.intoInterrupted || ended };
  for (const side of ['from', 'into'] as const) {
    const ticket = after[side];
    if (await reopenDraft(ctx, ticket, { mergeId: merge.id, because })) continue;
    const active = ticket.status === 'open' || ticket.status === 'in_progress';
    if (atWork[side] && active && ticket.needsPersonKind === null) await queueRunIfUnanswered(ctx, ticket);
  }
}

type Restoring = { merge: Merge; returned: Returned };

/** Mail of the contact that came meanwhile keeps it open. */
async function restoreMerged(ctx: Ctx, pair: Pair, { merge, returned }: Restoring): Promise<TicketRecord> {
  const { from } = pair;
  const { times } = await timesOf(ctx, from.id);
  const before = statusAndNeed(merge.fromBefore);
  const inactive = before.status === 'closed' || before.status === 'snoozed';
  const columns = returned.received && inactive ? { ...before, ...statusColumns(ctx, 'open') } : before;
  return changeTicket(
    ctx,
    from,
    { ...columns, ...times, mergedIntoId: null },
    {
      type: 'ticket.unmerged',
      data: { ...about(pair, returned), before: { status: from.status }, after: { status: columns.status } },
    },
  );
}

/** Each field only where it is still as the merge left it; of the tags, those that the merge added go. */
async function restoreOther(ctx: Ctx, pair: Pair, { merge, returned }: Restoring): Promise<TicketRecord> {
  const { into } = pair;
  const { intoBefore: before, intoAfter: after } = merge;
  const now = await readFields(ctx, into);
  const isAsLeft = (name: keyof TicketFields) => name in after && isDeepStrictEqual(now[name], after[name]);
  const kept = <Name extends keyof TicketFields>(...names: Name[]) =>
    Object.fromEntries(names.filter(isAsLeft).map((name) => [name, before[name]])) as Pick<
      TicketFields,
      Name
    >;
  const columns = {
    ...statusAndNeed(kept('status', 'need')),
    ...kept('priority', 'assigneeId', 'assigneeTeamId'),
  };
  const { added } = tagChanges(before, after);
  const untagged = await changeTags(ctx, into, (tags) => tags.filter((tag) => !added.includes(tag)));
  const { times } = await timesOf(ctx, into.id);
  return changeTicket(
    ctx,
    untagged,
    { ...columns, ...times },
    {
      type: 'ticket.unmerged',
      data: {
        ...about(pair, returned),
        before: factsOf(into),
        after: factsOf({ ...into, ...columns } as TicketRecord),
      },
    },
  );
}

function about({ from, into }: Pair, { messages }: Returned) {
  return { from: eventRef(from), into: eventRef(into), messages };
}

/** The columns of these fields. */
function statusAndNeed({ status, need }: TicketFields) {
  return {
    ...(status && {
      ...status,
      snoozedUntil: status.snoozedUntil === null ? null : new Date(status.snoozedUntil),
      closedAt: status.closedAt === null ? null : new Date(status.closedAt),
    }),
    ...need,
  };
}
