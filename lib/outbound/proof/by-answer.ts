import { and, eq, inArray } from 'drizzle-orm';
import { deliveries, messages } from '#db/schema/index.ts';
import type { Ctx } from '../../context.ts';
import { decideByProof, type Proof } from './decide-by-proof.ts';

const arrived = (by: string): Proof => ({ outcome: 'sent', code: null, response: 'It has arrived.', by });

/**
 * Somebody answers mails of ours, named by Message-ID: whichever of them it is not known of whether it left has arrived
 * with them, and nobody needs to be asked.
 */
export async function provenByAnswer(
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
  for (const doubt of doubts) await decideByProof(ctx, doubt, arrived('the answer to it'));
}

/** A server or a reader says that it has the mail of this delivery. Anything but an uncertain one stays as it is. */
export async function provenByReport(ctx: Ctx, deliveryId: string): Promise<void> {
  const [doubt] = await select(ctx).where(
    and(eq(deliveries.id, deliveryId), eq(deliveries.status, 'uncertain')),
  );
  if (doubt) await decideByProof(ctx, doubt, arrived('a receipt'));
}

const select = (ctx: Ctx) =>
  ctx.db
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
