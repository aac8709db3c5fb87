import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { attachments, messages, undoSnapshots } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import type { TicketRecord } from '#lib/tickets/change-ticket.ts';
import { notCancelled } from '#lib/tickets/not-cancelled.ts';
import {
  type NeedState,
  needState,
  type StatusState,
  statusState,
  ticketState,
} from '#lib/tickets/undo-snapshot.ts';

type Snapshot = typeof undoSnapshots.$inferSelect;

/** Stores what a reply was written as, what it found its ticket as, and what it made of it. */
export async function saveSnapshot(
  ctx: Ctx,
  messageId: string,
  { before, after, addedTags = [], opensTicket = false, written }: Replied,
): Promise<void> {
  await ctx.db.insert(undoSnapshots).values({
    ...ticketState(before),
    ...written,
    ticketId: before.id,
    messageId,
    leftStatus: after.status,
    leftSnoozedUntil: after.snoozedUntil,
    leftClosedAt: after.closedAt,
    assigneeId: before.assigneeId,
    leftAssigneeId: after.assigneeId,
    addedTags,
    openedTicket: opensTicket,
  });
}

type Replied = {
  before: TicketRecord;
  after: TicketRecord;
  addedTags?: string[];
  opensTicket?: boolean;
  written: Written;
};

/** What a reply changed of its ticket; null is what stays as it is now. */
type Restored = {
  status: StatusState | null;
  need: NeedState | null;
  assignee: { assigneeId: string | null } | null;
  /** Tags that the ticket did not have before. */
  addedTags: string[];
  /** There was no ticket before it. */
  openedTicket: boolean;
};

const nothingRestored: Restored = {
  status: null,
  need: null,
  assignee: null,
  addedTags: [],
  openedTicket: false,
};

/**
 * Returns the columns that restore the locked ticket to its state before a cancelled reply, without what somebody has
 * changed since. Under a newer reply it is none, because the undo of that one then restores this state.
 */
export async function restoreSnapshot(ctx: Ctx, ticket: TicketRecord, messageId: string): Promise<Restored> {
  const snapshot = await snapshotOf(ctx, messageId);
  if (!snapshot) return nothingRestored;
  const next = await nextReply(ctx, ticket.id, messageId);
  if (next) {
    await inheritSnapshot(ctx, next, snapshot);
    return nothingRestored;
  }
  return {
    status: isAsLeft(ticket, snapshot) ? statusState(snapshot) : null,
    need: ticket.needsPersonKind === null ? needState(snapshot) : null,
    assignee:
      snapshot.assigneeId !== snapshot.leftAssigneeId && ticket.assigneeId === snapshot.leftAssigneeId
        ? { assigneeId: snapshot.assigneeId }
        : null,
    addedTags: snapshot.addedTags,
    openedTicket: snapshot.openedTicket,
  };
}

/** The id of the first reply of the ticket after a cancelled one, if any was not cancelled itself. */
export async function nextReply(ctx: Ctx, ticketId: string, messageId: string): Promise<string | undefined> {
  const [next] = await ctx.db
    .select({ id: messages.id })
    .from(messages)
    .where(
      and(
        eq(messages.ticketId, ticketId),
        eq(messages.kind, 'outbound'),
        isNull(messages.forwardId),
        sql`(${messages.createdAt}, ${messages.id}) > (
          select gone.created_at, gone.id from ${messages} gone where gone.id = ${sql.param(messageId, messages.id)})`,
        notCancelled,
      ),
    )
    .orderBy(asc(messages.createdAt), asc(messages.id))
    .limit(1);
  return next?.id;
}

export type Written = {
  /** Markdown; null for a reply of an older version. */
  body: string | null;
  /** False when its writer left the earlier mail out. */
  quote: boolean;
};

/** What a reply was written as. Images that it shows are named by its own files, which outlive the uploads. */
export async function writtenAs(ctx: Ctx, messageId: string): Promise<Written> {
  const { body = null, quote = true } = (await snapshotOf(ctx, messageId)) ?? {};
  const shown = await ctx.db
    .select({ id: attachments.id, contentId: attachments.contentId })
    .from(attachments)
    .where(and(eq(attachments.messageId, messageId), eq(attachments.inline, true)));
  const named = shown.reduce<string | null>(
    (text, { id, contentId }) => text?.replaceAll(contentId?.split('@')[0] || id, id) ?? null,
    body,
  );
  return { body: named, quote };
}

async function snapshotOf(ctx: Ctx, messageId: string): Promise<Snapshot | undefined> {
  const [snapshot] = await ctx.db.select().from(undoSnapshots).where(eq(undoSnapshots.messageId, messageId));
  return snapshot;
}

/** Each part only where the later reply found it as the cancelled one left it. */
async function inheritSnapshot(ctx: Ctx, messageId: string, before: Snapshot): Promise<void> {
  const later = await snapshotOf(ctx, messageId);
  if (!later) return;
  await ctx.db
    .update(undoSnapshots)
    .set({
      ...(isAsLeft(later, before) ? statusState(before) : statusState(later)),
      ...(later.needsPersonKind === null ? needState(before) : {}),
      ...(later.assigneeId === before.leftAssigneeId ? { assigneeId: before.assigneeId } : {}),
      addedTags: [...new Set([...before.addedTags, ...later.addedTags])],
      openedTicket: before.openedTicket || later.openedTicket,
    })
    .where(eq(undoSnapshots.messageId, messageId));
}

type Standing = Pick<TicketRecord, 'status' | 'snoozedUntil' | 'closedAt'>;

function isAsLeft(now: Standing, { leftStatus, leftSnoozedUntil, leftClosedAt }: Snapshot): boolean {
  return (
    now.status === leftStatus &&
    isSameTime(now.snoozedUntil, leftSnoozedUntil) &&
    isSameTime(now.closedAt, leftClosedAt)
  );
}

const isSameTime = (a: Date | null, b: Date | null) => a?.getTime() === b?.getTime();
