import { firstOrThrow } from '#db/first-or-throw.ts';
import { type Proposal, proposeDraft } from '#lib/drafts/propose.ts';
import { approveDraft } from '#lib/drafts/review.ts';
import { deliver } from '#lib/outbound/deliver.ts';
import type { Outcome } from '#lib/outbound/delivery/classify-response.ts';
import type { Transport } from '#lib/outbound/delivery/transport.ts';
import { wakeDeliveries } from '#lib/outbound/delivery/wake-deliveries.ts';
import { queueReply, type Reply } from '#lib/outbound/queue-reply.ts';
import type { Ctx } from '#lib/platform/context.ts';
import type { Jobs } from '#lib/platform/queue.ts';
import { deliveriesOf, readMessage } from './rows.ts';
import { answer } from './shop.ts';
import type { World } from './world.ts';

/** A draft that answers the world's mail. @returns its id. */
export async function proposeReply(
  ctx: Ctx,
  { ticketId, messageId }: Pick<World, 'ticketId' | 'messageId'>,
  proposal: Partial<Proposal> = {},
): Promise<string> {
  const id = await proposeDraft(ctx, {
    ticketId,
    runId: null,
    basedOnMessageId: messageId,
    body: answer,
    confidence: 0.8,
    factors: [],
    reasons: ['The article says so'],
    citations: [],
    warnings: [],
    ...proposal,
  });
  if (!id) throw new Error('Somebody has written on the ticket since that message.');
  return id;
}

/** Queues a reply. @returns the id of its first delivery. */
export async function queueFirstDelivery(
  ctx: Ctx,
  ticketId: string,
  reply: Partial<Reply> = {},
): Promise<string> {
  const messageId = await queueReply(ctx, ticketId, { body: answer, ...reply });
  return firstOrThrow(await deliveriesOf(ctx, messageId)).id;
}

/** Queues and sends a reply. @returns what a bounce or an answer can name. */
export async function sendReply(ctx: Ctx, ticketId: string, reply: Partial<Reply> = {}) {
  const messageId = await queueReply(ctx, ticketId, { body: answer, ...reply });
  await deliverMessage(ctx, messageId);
  const { internetMessageId } = await readMessage(ctx, messageId);
  if (!internetMessageId) throw new Error('A reply has no Message-ID.');
  return { messageId, internetMessageId, deliveries: await deliveriesOf(ctx, messageId) };
}

/** Makes every delivery of a message end with the outcome. @returns the bytes of each mail, by recipient. */
export async function deliverMessage(ctx: Ctx, messageId: string, outcome: Outcome = sentOutcome) {
  const { transport, sentMails } = recordingTransport(outcome);
  for (const { id } of await deliveriesOf(ctx, messageId)) await deliver(ctx, { deliveryId: id }, transport);
  return new Map(sentMails.map(({ envelope, raw }) => [envelope.to, raw]));
}

export const sentOutcome: Outcome = { outcome: 'sent', code: '2.0.0', response: '250 2.0.0 Ok' };

/** A transport that records each mail, and gives every one the same outcome. */
export function recordingTransport(outcome: Outcome = sentOutcome) {
  const sentMails: Parameters<Transport>[1][] = [];
  const transport: Transport = async (_ctx, mail) => {
    await mail.beforeContent?.();
    sentMails.push(mail);
    return outcome;
  };
  return { sentMails, transport };
}

/** Runs the queued `outbound.wake` jobs, as the worker would. */
export async function runWakeJobs(ctx: Ctx): Promise<void> {
  for (const { id, data } of await ctx.queue.findJobs<Jobs['outbound.wake']>('outbound.wake')) {
    await wakeDeliveries(ctx, data);
    await ctx.queue.deleteJob('outbound.wake', id);
  }
}

/** Approves a draft that has a reply. */
export async function approveReply(...args: Parameters<typeof approveDraft>): Promise<string> {
  const messageId = await approveDraft(...args);
  if (messageId === null) throw new Error('The draft has no reply.');
  return messageId;
}
