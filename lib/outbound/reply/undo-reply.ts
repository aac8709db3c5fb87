import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import { deliveries, messages } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { recordEvent } from '#lib/platform/events.ts';
import { sendJob } from '#lib/platform/queue.ts';
import { changeTicket, statusColumns, type TicketRecord } from '#lib/tickets/change-ticket.ts';
import { correspondenceOf, type Entry } from '#lib/tickets/correspondence.ts';
import { needsPersonColumns } from '#lib/tickets/needs-person.ts';
import { changeTags } from '#lib/tickets/update-ticket.ts';
import { isEmptyTicket } from '#lib/tickets/withdraw-ticket.ts';
import { deliveryNeed } from '../failures/reopen-ticket.ts';
import { restoreSnapshot } from './undo-snapshot.ts';
import { withdrawFirstMail } from './withdraw-first-mail.ts';

/**
 * Undoes what a cancelled reply did to its locked ticket. What somebody has changed since stays. A ticket that was closed
 * while a mail waits for an answer opens again, because closing it relied on this reply. Without the mail that opened it,
 * a ticket on which nothing else stands is withdrawn.
 */
export async function undoReply(ctx: Ctx, ticket: TicketRecord, messageId: string): Promise<void> {
  await reopenReplaced(ctx, messageId);
  const left = await correspondenceOf(ctx, ticket.id);
  const last = left.findLast(({ kind, automatic }) => kind === 'outbound' || !automatic);
  const undelivered = last?.kind === 'outbound' ? await findUndelivered(ctx, last.id) : null;
  if (undelivered?.bounceClass === 'hard')
    await sendJob(ctx, 'drafts.offer_again', { deliveryId: undelivered.id });
  const waits = undelivered !== null || last?.kind === 'inbound';
  const restored = await restoreSnapshot(ctx, ticket, messageId);
  if (restored.openedTicket && (await isEmptyTicket(ctx, ticket.id)))
    return withdrawFirstMail(ctx, ticket, messageId);
  const asked = undelivered && ticket.needsPersonKind === null ? needOf(undelivered) : {};
  const status = restored.status ?? (waits && ticket.status === 'closed' ? statusColumns(ctx, 'open') : {});
  const after = status.status ?? ticket.status;
  const { addedTags } = restored;
  const untagged = addedTags.length
    ? await changeTags(ctx, ticket, (tags) => tags.filter((tag) => !addedTags.includes(tag)))
    : ticket;
  await changeTicket(
    ctx,
    untagged,
    {
      ...status,
      ...restored.assignee,
      ...(after === 'closed' && restored.status === null ? {} : (restored.need ?? asked)),
      firstReplyAt: firstReplyIn(left),
      lastMessageAt: left.at(-1)?.createdAt,
    },
    {
      type: 'ticket.unanswered',
      data: {
        before: ticket.status,
        after,
        message_id: messageId,
        ...(restored.assignee
          ? { assignee: { before: ticket.assigneeId, after: restored.assignee.assigneeId } }
          : {}),
        ...(restored.status ? {} : { because: 'somebody has answered or changed the ticket since' }),
      },
    },
  );
}

/** When the first of our replies among these was written. */
export function firstReplyIn(entries: Entry[]): Date | null {
  return entries.find(({ kind }) => kind === 'outbound')?.createdAt ?? null;
}

/** What the reply went out instead of is undelivered again. What a person let go on their own stays so. */
async function reopenReplaced(ctx: Ctx, messageId: string): Promise<void> {
  const rows = await ctx.db
    .update(deliveries)
    .set({ resolvedBy: null, replacedByMessageId: null, updatedAt: sql`now()` })
    .from(messages)
    .where(
      and(
        eq(messages.id, deliveries.messageId),
        eq(deliveries.replacedByMessageId, messageId),
        inArray(deliveries.status, ['failed', 'bounced', 'suppressed']),
      ),
    )
    .returning({
      delivery_id: deliveries.id,
      message_id: deliveries.messageId,
      recipient: deliveries.recipient,
      ticketId: messages.ticketId,
    });
  for (const { ticketId, ...data } of rows) await recordEvent(ctx, 'message.unresolved', { ticketId, data });
}

type Undelivered = typeof deliveries.$inferSelect;

async function findUndelivered(ctx: Ctx, messageId: string): Promise<Undelivered | null> {
  const [row] = await ctx.db
    .select()
    .from(deliveries)
    .where(
      and(
        eq(deliveries.messageId, messageId),
        eq(deliveries.role, 'to'),
        isNull(deliveries.resolvedBy),
        inArray(deliveries.status, ['bounced', 'failed', 'suppressed', 'uncertain']),
      ),
    );
  return row ?? null;
}

function needOf(row: Undelivered) {
  const { status } = row;
  const known = status === 'bounced' || status === 'failed' || status === 'suppressed';
  return needsPersonColumns(deliveryNeed(known ? status : 'uncertain', { ...row, told: row.responseTold }));
}
