import { and, desc, eq, inArray, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { deliveries, messages, tickets } from '#db/schema/index.ts';
import { type Ctx, demand, inTransaction, reaches } from '../context.ts';
import { notFound, Refusal } from '../errors.ts';
import { recordEvent } from '../events.ts';
import { decodeCursor, type Page, toPage } from '../page.ts';
import { sendJob } from '../queue.ts';
import { type Delivery, deliveryStatuses } from './shape.ts';

export const deliveriesQuery = z.object({
  status: z.enum([...deliveryStatuses, 'outbox']).optional(),
  ticket: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
  cursor: z.string().optional(),
});

/** What waits, is on its way, or needs a person: everything in the outbox that is not settled. */
export const unsettled = [
  'queued',
  'sending',
  'deferred',
  'failed',
  'bounced',
  'suppressed',
  'uncertain',
] as const;

/** Deliveries within reach, newest first. `status=outbox` means all that are unsettled. */
export async function listDeliveries(
  ctx: Ctx,
  query: z.infer<typeof deliveriesQuery>,
): Promise<Page<Delivery>> {
  const after = query.cursor ? decodeCursor(query.cursor, z.tuple([z.iso.datetime(), z.string()])) : null;
  const reach = ctx.actor.mailboxIds;
  const rows = await select(ctx)
    .where(
      and(
        reach === null ? undefined : reach.length ? inArray(messages.mailboxId, reach) : sql`false`,
        statusFilter(query.status),
        query.ticket ? eq(messages.ticketId, query.ticket) : undefined,
        after
          ? sql`(${deliveries.createdAt}, ${deliveries.id}) < (${after[0]}::timestamptz, ${sql.param(after[1], deliveries.id)}::uuid)`
          : undefined,
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
  if (!row || !reaches(ctx.actor, row.mailboxId)) throw notFound('delivery');
  return toDelivery(row);
}

/** Tries a deferred or failed delivery again now. @throws Refusal `conflict` in any other state. */
export async function retryDelivery(ctx: Ctx, id: string): Promise<void> {
  await decide(
    ctx,
    id,
    ['deferred', 'failed'],
    'again',
    'Only a delivery that waits or has failed can be tried again.',
  );
}

/**
 * Settles what the product cannot know: an uncertain delivery has left (`sent`), or is to be sent again (`send_again`).
 * @throws Refusal `conflict` when it is not uncertain.
 */
export async function resolveDelivery(
  ctx: Ctx,
  id: string,
  { outcome }: { outcome: 'sent' | 'send_again' },
): Promise<void> {
  await decide(
    ctx,
    id,
    ['uncertain'],
    outcome === 'sent' ? 'left' : 'again',
    'Only an uncertain delivery waits for such a word.',
  );
}

async function decide(
  ctx: Ctx,
  id: string,
  from: (typeof deliveryStatuses)[number][],
  decision: 'left' | 'again',
  refusal: string,
) {
  demand(ctx, 'send');
  const { ticket_id: ticketId, message_id } = await getDelivery(ctx, id);
  await inTransaction(ctx, async (ctx) => {
    const [row] = await ctx.db
      .update(deliveries)
      .set({
        status: decision === 'left' ? 'sent' : 'queued',
        sentAt: decision === 'left' ? sql`now()` : null,
        nextAttemptAt: sql`now()`,
        resolvedBy: ctx.actor.name,
        updatedAt: sql`now()`,
      })
      .where(and(eq(deliveries.id, id), inArray(deliveries.status, from)))
      .returning();
    if (!row) throw new Refusal('conflict', refusal);
    const [ticket] = await ctx.db
      .select({ mailboxId: tickets.mailboxId })
      .from(tickets)
      .where(eq(tickets.id, ticketId));
    await recordEvent(ctx, decision === 'left' ? 'message.resolved' : 'message.requeued', {
      ticketId,
      mailboxId: ticket?.mailboxId,
      data: { delivery_id: id, message_id, recipient: row.recipient },
    });
    if (decision === 'again') await sendJob(ctx, 'outbound.deliver', { deliveryId: id });
  });
}

const select = (ctx: Ctx) =>
  ctx.db
    .select({
      delivery: deliveries,
      subject: messages.subject,
      ticketId: messages.ticketId,
      mailboxId: messages.mailboxId,
      number: tickets.number,
    })
    .from(deliveries)
    .innerJoin(messages, eq(messages.id, deliveries.messageId))
    .innerJoin(tickets, eq(tickets.id, messages.ticketId))
    .$dynamic();

function statusFilter(status: z.infer<typeof deliveriesQuery>['status']): SQL | undefined {
  if (!status) return undefined;
  return status === 'outbox' ? inArray(deliveries.status, [...unsettled]) : eq(deliveries.status, status);
}

const toDelivery = ({
  delivery,
  subject,
  ticketId,
  number,
}: Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number]): Delivery => ({
  id: delivery.id,
  message_id: delivery.messageId,
  ticket_id: ticketId,
  ticket_number: number,
  subject,
  recipient: delivery.recipient,
  role: delivery.role,
  status: delivery.status,
  attempts: delivery.attempts,
  next_attempt_at: ['queued', 'deferred'].includes(delivery.status)
    ? delivery.nextAttemptAt.toISOString()
    : null,
  code: delivery.code,
  text: delivery.response,
  created_at: delivery.createdAt.toISOString(),
  sent_at: delivery.sentAt?.toISOString() ?? null,
});
