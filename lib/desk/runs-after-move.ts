import { and, eq } from 'drizzle-orm';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { mailboxes, messages, runs } from '#db/schema/index.ts';
import { cancelRun } from '#lib/assistant/cancel.ts';
import { queueRun } from '#lib/assistant/queue-run.ts';
import type { Ctx } from '#lib/platform/context.ts';
import type { TicketRecord } from '#lib/tickets/change-ticket.ts';
import { newestCorrespondence } from '#lib/tickets/correspondence.ts';

/** Cancels a running run, which has read the old entries; a queued one will read the new. */
export async function cancelRunning(ctx: Ctx, ticketId: string): Promise<void> {
  const [running] = await ctx.db
    .select({ id: runs.id })
    .from(runs)
    .where(and(eq(runs.ticketId, ticketId), eq(runs.status, 'running')));
  if (running) await cancelRun(ctx, running.id);
}

/** Queues a run for moved mail without an answer, as for new mail. */
export async function queueRunIfUnanswered(ctx: Ctx, ticket: TicketRecord): Promise<void> {
  const newest = await newestCorrespondence(ctx, ticket.id);
  if (newest?.kind !== 'inbound' || !ticket.assistantId) return;
  const [mailboxRows, messageRows] = await Promise.all([
    ctx.db.select().from(mailboxes).where(eq(mailboxes.id, ticket.mailboxId)),
    ctx.db.select({ authorType: messages.authorType }).from(messages).where(eq(messages.id, newest.id)),
  ]);
  const mailbox = firstOrThrow(mailboxRows);
  const message = firstOrThrow(messageRows);
  if (!mailbox.assistantStartsItself || mailbox.pausedAt || message.authorType !== 'contact') return;
  await queueRun(ctx, {
    ticket,
    assistantId: ticket.assistantId,
    source: 'inbox_item',
    basedOnMessageId: newest.id,
  });
}
