import { and, asc, desc, eq, inArray, isNull, or, type SQL } from 'drizzle-orm';
import { z } from 'zod';
import { attempts, deliveries, mailboxes, messages, relays, tickets } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { notFound } from '#lib/platform/errors.ts';
import { afterCursor, type Page, pageQuery, toPage } from '#lib/platform/pagination.ts';
import { keptTold } from '#lib/platform/told.ts';
import { reachesTicket, withinReach } from '#lib/platform/within-reach.ts';
import { deliveryWords } from '#lib/tickets/message-delivery.ts';
import { type Delivery, type DeliveryHistory, type DeliveryStatus, deliveryStatuses } from './schema.ts';

export const deliveriesQuery = z.object({
  status: z.enum([...deliveryStatuses, 'outbox', 'undecided', 'leaving']).optional(),
  ticket: z.string().optional(),
  ...pageQuery,
});

/** What leaves by itself. */
const isLeaving = inArray(deliveries.status, ['queued', 'sending', 'deferred']);

/** What wants a person's word. What failed does until somebody let it go. */
const needsDecision = or(
  eq(deliveries.status, 'uncertain'),
  and(inArray(deliveries.status, ['failed', 'bounced', 'suppressed']), isNull(deliveries.resolvedBy)),
);

/** Everything unresolved: waiting, leaving, or in need of a person. */
export const isInOutbox = or(isLeaving, needsDecision);

/**
 * Deliveries within reach, newest first. `status=outbox` means all that are unsettled: `undecided` those that want a
 * person's word, `leaving` those that leave by themselves.
 */
export async function listDeliveries(
  ctx: Ctx,
  query: z.infer<typeof deliveriesQuery>,
): Promise<Page<Delivery>> {
  const rows = await select(ctx)
    .where(
      and(
        withinReach(ctx, messages.mailboxId),
        statusFilter(query.status),
        query.ticket ? eq(messages.ticketId, query.ticket) : undefined,
        afterCursor(query.cursor, [deliveries.createdAt, deliveries.id], 'down'),
      ),
    )
    .orderBy(desc(deliveries.createdAt), desc(deliveries.id))
    .limit(query.limit + 1);
  return toPage(
    rows,
    query.limit,
    (row) => [row.delivery.createdAt.toISOString(), row.delivery.id],
    toDelivery,
  );
}

/** @throws Refusal `not_found`, also out of reach. */
export async function getDelivery(ctx: Ctx, id: string): Promise<Delivery> {
  const [row] = await select(ctx).where(eq(deliveries.id, id));
  if (!row || !(await reachesTicket(ctx, row))) throw notFound('delivery');
  return toDelivery(row);
}

/** A delivery with every SMTP conversation that was had for it, oldest first. @throws Refusal `not_found`. */
export async function getDeliveryHistory(ctx: Ctx, id: string): Promise<DeliveryHistory> {
  const delivery = await getDelivery(ctx, id);
  const rows = await ctx.db
    .select({ attempt: attempts, host: relays.host, port: relays.port })
    .from(attempts)
    .leftJoin(relays, eq(relays.id, attempts.relayId))
    .where(eq(attempts.deliveryId, id))
    .orderBy(asc(attempts.number))
    .limit(200);
  return {
    ...delivery,
    history: rows.map(({ attempt, host, port }) => ({
      number: attempt.number,
      started_at: attempt.startedAt.toISOString(),
      handed_at: attempt.handedAt?.toISOString() ?? null,
      finished_at: attempt.finishedAt?.toISOString() ?? null,
      relay: host === null ? null : `${host}:${port}`,
      outcome: attempt.outcome,
      code: attempt.code,
      text: attempt.response,
      told: keptTold(attempt.response, attempt.responseTold),
    })),
  };
}

function select(ctx: Ctx) {
  return ctx.db
    .select({
      delivery: deliveries,
      subject: messages.subject,
      author: messages.authorName,
      cancelsOnReply: messages.cancelsOnReply,
      ticketId: messages.ticketId,
      mailboxId: messages.mailboxId,
      number: tickets.number,
      sendsPerHour: mailboxes.sendsPerHour,
    })
    .from(deliveries)
    .innerJoin(messages, eq(messages.id, deliveries.messageId))
    .innerJoin(tickets, eq(tickets.id, messages.ticketId))
    .innerJoin(mailboxes, eq(mailboxes.id, messages.mailboxId))
    .$dynamic();
}

const statusGroups = { outbox: isInOutbox, undecided: needsDecision, leaving: isLeaving };

function statusFilter(status: z.infer<typeof deliveriesQuery>['status']): SQL | undefined {
  if (!status) return undefined;
  return status in statusGroups
    ? statusGroups[status as keyof typeof statusGroups]
    : eq(deliveries.status, status as DeliveryStatus);
}

function toDelivery({
  delivery,
  subject,
  author,
  cancelsOnReply,
  ticketId,
  mailboxId,
  number,
  sendsPerHour,
}: Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number]): Delivery {
  return {
    id: delivery.id,
    message_id: delivery.messageId,
    ticket_id: ticketId,
    ticket_number: number,
    mailbox_id: mailboxId,
    subject,
    author,
    recipient: delivery.recipient,
    role: delivery.role,
    status: delivery.status,
    attempts: delivery.attempts,
    next_attempt_at: ['queued', 'deferred'].includes(delivery.status)
      ? delivery.nextAttemptAt.toISOString()
      : null,
    waits_for: delivery.waitsFor,
    cancels_on_reply: cancelsOnReply,
    code: delivery.code,
    smtp_code: delivery.smtpCode,
    ...deliveryWords({ delivery, sendsPerHour }),
    bounce_class: delivery.bounceClass,
    complained_at: delivery.complainedAt?.toISOString() ?? null,
    resolved_by: delivery.resolvedBy,
    created_at: delivery.createdAt.toISOString(),
    sent_at: delivery.sentAt?.toISOString() ?? null,
  };
}
