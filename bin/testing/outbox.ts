import { eq } from 'drizzle-orm';
import { attempts, deliveries } from '#db/schema/index.ts';
import type { Ctx } from '#lib/context.ts';
import { proposeDraft } from '#lib/drafts/propose.ts';
import { queueReply, type Reply } from '#lib/outbound/queue-reply.ts';
import type { Outcome } from '#lib/outbound/sort-answer.ts';
import type { Transport } from '#lib/outbound/transport.ts';
import { openDesk } from './desk.ts';

let desks = 0;

/** A desk of its own, for files that need several. */
export const newDesk = (ctx: Ctx) => {
  desks += 1;
  return openDesk(ctx, { address: `support${desks}@shop.example`, from: `ada${desks}@customer.example` });
};

/** A draft of nobody's run that waits on the ticket, in answer to the message. */
export const proposeAnswer = (ctx: Ctx, ticketId: string, basedOnMessageId: string) =>
  proposeDraft(ctx, {
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

/** Queues a reply and answers the id of its first delivery. */
export async function queueOne(ctx: Ctx, ticketId: string, reply: Partial<Reply> = {}): Promise<string> {
  const messageId = await queueReply(ctx, ticketId, { body: 'It left on Monday.', ...reply });
  return (await deliveriesOf(ctx, messageId))[0]!.id;
}

export const deliveriesOf = (ctx: Ctx, messageId: string) =>
  ctx.db.select().from(deliveries).where(eq(deliveries.messageId, messageId)).orderBy(deliveries.id);

export const readDelivery = async (ctx: Ctx, id: string) =>
  (await ctx.db.select().from(deliveries).where(eq(deliveries.id, id)))[0]!;

export const attemptsOf = (ctx: Ctx, id: string) =>
  ctx.db.select().from(attempts).where(eq(attempts.deliveryId, id)).orderBy(attempts.number);

export const taken: Outcome = { outcome: 'sent', code: '2.0.0', response: '250 2.0.0 Ok' };

/** A transport that records what it carries and answers as told. */
export const answering = (answer: Outcome = taken) => {
  const carried: Parameters<Transport>[1][] = [];
  const transport: Transport = async (_ctx, mail) => {
    await mail.beforeContent?.();
    carried.push(mail);
    return answer;
  };
  return { carried, transport };
};
