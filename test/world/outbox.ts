import { eq } from 'drizzle-orm';
import { attempts, deliveries } from '#db/schema/index.ts';
import { proposeDraft } from '#lib/drafts/propose.ts';
import type { Outcome } from '#lib/outbound/delivery/classify-response.ts';
import type { Transport } from '#lib/outbound/delivery/transport.ts';
import { wakeDeliveries } from '#lib/outbound/delivery/wake-deliveries.ts';
import { queueReply, type Reply } from '#lib/outbound/queue-reply.ts';
import type { Ctx } from '#lib/platform/context.ts';
import type { Jobs } from '#lib/platform/queue.ts';
import { createDesk } from './desk.ts';

let desks = 0;

/** A desk of its own, for files that need several. */
export function createNumberedDesk(ctx: Ctx) {
  desks += 1;
  return createDesk(ctx, { address: `support${desks}@shop.example`, from: `ada${desks}@customer.example` });
}

/** A draft of nobody's run that waits on the ticket, in answer to the message. */
export function proposeReply(ctx: Ctx, ticketId: string, basedOnMessageId: string) {
  return proposeDraft(ctx, {
    ticketId,
    runId: null,
    basedOnMessageId,
    body: 'It left on Monday.',
    confidence: 0.8,
    factors: [],
    reasons: ['The article says so'],
    citations: [],
    warnings: [],
  });
}

/** Queues a reply and answers the id of its first delivery. */
export async function queueFirstDelivery(
  ctx: Ctx,
  ticketId: string,
  reply: Partial<Reply> = {},
): Promise<string> {
  const messageId = await queueReply(ctx, ticketId, { body: 'It left on Monday.', ...reply });
  return (await deliveriesOf(ctx, messageId))[0]!.id;
}

export function deliveriesOf(ctx: Ctx, messageId: string) {
  return ctx.db.select().from(deliveries).where(eq(deliveries.messageId, messageId)).orderBy(deliveries.id);
}

export async function readDelivery(ctx: Ctx, id: string) {
  return (await ctx.db.select().from(deliveries).where(eq(deliveries.id, id)))[0]!;
}

export function attemptsOf(ctx: Ctx, id: string) {
  return ctx.db.select().from(attempts).where(eq(attempts.deliveryId, id)).orderBy(attempts.number);
}

/** Runs the queued `outbound.wake` jobs, as the worker would. */
export async function runWakeJobs(ctx: Ctx): Promise<void> {
  for (const { id, data } of await ctx.queue.findJobs<Jobs['outbound.wake']>('outbound.wake')) {
    await wakeDeliveries(ctx, data);
    await ctx.queue.deleteJob('outbound.wake', id);
  }
}

export const sentOutcome: Outcome = { outcome: 'sent', code: '2.0.0', response: '250 2.0.0 Ok' };

/** A transport that records what it carries and answers as told. */
export function recordingTransport(answer: Outcome = sentOutcome) {
  const sentMails: Parameters<Transport>[1][] = [];
  const transport: Transport = async (_ctx, mail) => {
    await mail.beforeContent?.();
    sentMails.push(mail);
    return answer;
  };
  return { sentMails, transport };
}
