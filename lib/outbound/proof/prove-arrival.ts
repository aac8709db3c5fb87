import { and, eq, inArray } from 'drizzle-orm';
import { deliveries, messages } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { ourWords, say } from '#lib/platform/told.ts';
import { type Proof, type ProofSource, resolveByProof } from './resolve-by-proof.ts';

/**
 * Resolves uncertain deliveries as sent when somebody answers them, by the Message-IDs that the answer names.
 * Nobody needs to be asked.
 */
export async function proveByReply(
  ctx: Ctx,
  { ticketId, sender, answers }: { ticketId: string; sender: string; answers: string[] },
): Promise<void> {
  if (answers.length === 0) return;
  const doubts = await select(ctx).where(
    and(
      eq(messages.ticketId, ticketId),
      inArray(messages.internetMessageId, answers),
      eq(deliveries.recipient, sender.toLowerCase()),
      eq(deliveries.status, 'uncertain'),
    ),
  );
  for (const doubt of doubts) await resolveByProof(ctx, doubt, arrived('the answer to it'));
}

/** A server or a reader says that it has the mail of this delivery. Anything but an uncertain one stays as it is. */
export async function proveByReport(ctx: Ctx, deliveryId: string): Promise<void> {
  const [doubt] = await select(ctx).where(
    and(eq(deliveries.id, deliveryId), eq(deliveries.status, 'uncertain')),
  );
  if (doubt) await resolveByProof(ctx, doubt, arrived('a receipt'));
}

function arrived(by: ProofSource): Proof {
  return { outcome: 'sent', code: null, ...ourWords(say('delivery.arrived')), by };
}

function select(ctx: Ctx) {
  return ctx.db
    .select({
      id: deliveries.id,
      attempt: deliveries.attempts,
      messageId: messages.id,
      ticketId: messages.ticketId,
      mailboxId: messages.mailboxId,
      recipient: deliveries.recipient,
    })
    .from(deliveries)
    .innerJoin(messages, eq(messages.id, deliveries.messageId))
    .$dynamic();
}
