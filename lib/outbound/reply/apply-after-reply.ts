import { sql } from 'drizzle-orm';
import { assertScope, type Ctx } from '#lib/platform/context.ts';
import { Refusal } from '#lib/platform/errors.ts';
import { changeTicket, type TicketRecord } from '#lib/tickets/change-ticket.ts';
import { needsNobody } from '#lib/tickets/needs-person.ts';
import { close, markAnswered, snooze } from '#lib/tickets/status.ts';
import { tagsOf } from '#lib/tickets/tag-names.ts';
import { assign, changeTags } from '#lib/tickets/update-ticket.ts';

export type AfterReply = {
  then?: 'open' | 'in_progress' | 'closed' | 'snoozed';
  snoozeUntil?: Date;
  /** Stored with a note when it is closed. */
  resolution?: string | null;
  addTags?: string[];
  /** Null gives it to nobody. */
  assigneeId?: string | null;
};

/** The ticket after a reply, and the tags that it did not have before. */
type AppliedReply = { after: TicketRecord; addedTags: string[] };

/** What a reply does to its locked ticket: it is answered, and then as the writer wishes. */
export async function applyAfterReply(
  ctx: Ctx,
  before: TicketRecord,
  { addTags = [], assigneeId, ...status }: AfterReply,
): Promise<AppliedReply> {
  if (addTags.length > 0 || assigneeId !== undefined) assertScope(ctx, 'write');
  // The time of the message itself, so that undoing a later reply finds it again.
  const now = sql<Date>`now()` as unknown as Date;
  const touched = await changeTicket(
    ctx,
    before,
    { lastMessageAt: now, firstReplyAt: before.firstReplyAt ?? now, ...needsNobody },
    { type: 'ticket.replied', data: {} },
  );
  const hadTags = addTags.length > 0 ? await tagsOf(ctx, before.id) : [];
  const tagged =
    addTags.length > 0 ? await changeTags(ctx, touched, (tags) => [...tags, ...addTags]) : touched;
  const assigned = assigneeId === undefined ? tagged : await assign(ctx, tagged, assigneeId);
  return {
    after: await applyStatus(ctx, assigned, status),
    addedTags:
      addTags.length > 0 ? (await tagsOf(ctx, before.id)).filter((tag) => !hadTags.includes(tag)) : [],
  };
}

async function applyStatus(
  ctx: Ctx,
  touched: TicketRecord,
  { then, snoozeUntil, resolution = null }: Pick<AfterReply, 'then' | 'snoozeUntil' | 'resolution'>,
): Promise<TicketRecord> {
  if (then === 'closed' && touched.status !== 'closed') return close(ctx, touched, resolution);
  if (then === 'snoozed') {
    if (!snoozeUntil || snoozeUntil <= new Date()) throw new Refusal('invalid', 'outgoing.snoozeInPast');
    return snooze(ctx, touched, snoozeUntil);
  }
  return then === 'open' ? touched : markAnswered(ctx, touched);
}
