import { and, eq, gt, inArray, isNull, ne, or, sql } from 'drizzle-orm';
import { deliveries } from '#db/schema/index.ts';
import { assertScope, type Ctx, inTransaction } from '#lib/platform/context.ts';
import { Refusal } from '#lib/platform/errors.ts';
import { recordEvent } from '#lib/platform/events.ts';
import { sendJob } from '#lib/platform/queue.ts';
import { lockTicket, type TicketRecord } from '#lib/tickets/change-ticket.ts';
import { clearReplyFailure } from '../failures/reopen-ticket.ts';
import { assertAllowed } from '../reply/recipient-policy.ts';
import { getDelivery } from './deliveries.ts';

/**
 * Tries a delivery again now that waits after a failed attempt, has failed, or was not sent for a reason that may be gone.
 * @throws Refusal `conflict` in any other state, and while no mail may go to the address, with why.
 */
export function retryDelivery(ctx: Ctx, id: string): Promise<void> {
  return changeDelivery(ctx, { id, event: 'message.requeued' }, async (ctx, ticket, delivery) => {
    const rows = await ctx.db
      .update(deliveries)
      .set({
        status: 'queued',
        waitsFor: 'time',
        nextAttemptAt: sql`now()`,
        bounceClass: null,
        resolvedBy: null,
        replacedByMessageId: null,
        updatedAt: sql`now()`,
      })
      .where(
        and(
          eq(deliveries.id, id),
          inArray(deliveries.status, ['queued', 'deferred', 'failed', 'suppressed']),
          or(ne(deliveries.status, 'queued'), gt(deliveries.attempts, 0)),
        ),
      )
      .returning({ id: deliveries.id });
    if (rows.length === 0) throw new Refusal('conflict', 'outgoing.notToRetry');
    await assertAllowed(ctx, ticket.mailboxId, [delivery.recipient]);
    await clearReplyFailure(ctx, ticket, { ...delivery, answers: true });
    await sendJob(ctx, 'outbound.deliver', { deliveryId: id });
  });
}

/**
 * Records a person’s decision on a delivery. An uncertain one has left (`sent`) or goes out again (`send_again`).
 * One that failed or is uncertain can leave the outbox as it is (`let_go`).
 * @throws Refusal `conflict` when it is in no such state.
 */
export function resolveDelivery(
  ctx: Ctx,
  id: string,
  { outcome }: { outcome: 'sent' | 'send_again' | 'let_go' },
): Promise<void> {
  const changes = {
    sent: { status: 'sent', sentAt: sql`coalesce(${deliveries.sentAt}, now())` },
    send_again: { status: 'queued', waitsFor: 'time', nextAttemptAt: sql`now()` },
    let_go: {},
  } as const;
  const event = {
    sent: 'message.resolved',
    send_again: 'message.requeued',
    let_go: 'message.let_go',
  } as const;
  const from = ['uncertain', ...(outcome === 'let_go' ? (['failed', 'bounced', 'suppressed'] as const) : [])];
  return changeDelivery(ctx, { id, event: event[outcome] }, async (ctx, ticket, delivery) => {
    const [row] = await ctx.db
      .update(deliveries)
      .set({
        ...changes[outcome],
        resolvedBy: ctx.actor.name,
        replacedByMessageId: null,
        updatedAt: sql`now()`,
      })
      .where(and(eq(deliveries.id, id), sql`${deliveries.status} in ${from}`))
      .returning({ id: deliveries.id });
    if (!row) throw new Refusal('conflict', 'outgoing.notUncertain');
    await clearReplyFailure(ctx, ticket, { ...delivery, answers: outcome !== 'let_go' });
    if (outcome === 'send_again') await sendJob(ctx, 'outbound.deliver', { deliveryId: id });
  });
}

/** The reply that came back from this address goes elsewhere now: nobody needs to decide on it any more. */
export function resolveUndelivered(
  ctx: Ctx,
  messageId: string,
  { recipient, replacedBy }: { recipient: string; replacedBy: string },
) {
  return ctx.db
    .update(deliveries)
    .set({ resolvedBy: ctx.actor.name, replacedByMessageId: replacedBy, updatedAt: sql`now()` })
    .where(
      and(
        eq(deliveries.messageId, messageId),
        eq(deliveries.recipient, recipient),
        isNull(deliveries.resolvedBy),
        inArray(deliveries.status, ['failed', 'bounced', 'suppressed']),
      ),
    );
}

async function changeDelivery(
  ctx: Ctx,
  { id, event }: { id: string; event: 'message.requeued' | 'message.resolved' | 'message.let_go' },
  change: (ctx: Ctx, ticket: TicketRecord, delivery: { id: string; recipient: string }) => Promise<void>,
) {
  assertScope(ctx, 'send');
  const { ticket_id: ticketId, message_id, mailbox_id: mailboxId, recipient } = await getDelivery(ctx, id);
  await inTransaction(ctx, async (ctx) => {
    const ticket = await lockTicket(ctx, ticketId);
    await change(ctx, ticket, { id, recipient });
    await recordEvent(ctx, event, { ticketId, mailboxId, data: { delivery_id: id, message_id, recipient } });
  });
}
