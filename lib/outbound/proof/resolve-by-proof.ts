import { and, eq, sql } from 'drizzle-orm';
import { attempts, deliveries } from '#db/schema/index.ts';
import { replyCode } from '#lib/mail/bounce/reply-code.ts';
import { type Ctx, inTransaction } from '#lib/platform/context.ts';
import { recordEvent } from '#lib/platform/events.ts';
import { sendJob } from '#lib/platform/queue.ts';
import { lockTicket } from '#lib/tickets/change-ticket.ts';
import type { Said } from '#locales/told.ts';
import { suppressInvalidAddress } from '../failures/invalid-address.ts';
import { clearReplyFailure, deliveryNeed, reopenUndeliveredTicket } from '../failures/reopen-ticket.ts';

/** What settles an uncertain delivery in the place of a person. */
export type ProofSource = 'the relay’s log' | 'the Sent folder' | 'the answer to it' | 'a receipt';

export type Proof = {
  outcome: 'sent' | 'failed' | 'queued';
  code: string | null;
  /** A server said that there is no such address. */
  noSuchAddress?: boolean;
  response: string;
  /** The same by its code, where the words are ours. */
  told?: Said;
  /** Where it was found; stored in place of a person’s name. */
  by: ProofSource;
};

type UncertainDelivery = {
  id: string;
  attempt: number;
  messageId: string;
  ticketId: string;
  mailboxId: string;
  recipient: string;
};

/** Settles an uncertain delivery in the place of a person, who may have been quicker: then nothing happens. */
export function resolveByProof(ctx: Ctx, doubt: UncertainDelivery, { by, ...proof }: Proof): Promise<void> {
  return inTransaction(ctx, async (ctx) => {
    const { id, attempt, ticketId, mailboxId, recipient } = doubt;
    const { outcome, code, response, told = null, noSuchAddress } = proof;
    const ticket = await lockTicket(ctx, ticketId);
    const rows = await ctx.db
      .update(deliveries)
      .set({
        status: outcome,
        waitsFor: outcome === 'queued' ? 'time' : null,
        code,
        smtpCode: replyCode(response),
        response,
        responseTold: told,
        resolvedBy: by,
        sentAt: outcome === 'sent' ? sql`now()` : null,
        nextAttemptAt: outcome === 'queued' ? sql`now()` : undefined,
        updatedAt: sql`now()`,
      })
      .where(and(eq(deliveries.id, id), eq(deliveries.status, 'uncertain'), eq(deliveries.attempts, attempt)))
      .returning({ id: deliveries.id });
    if (rows.length === 0) return;
    await ctx.db
      .update(attempts)
      .set({ outcome, code, response, responseTold: told })
      .where(and(eq(attempts.deliveryId, id), eq(attempts.number, attempt)));
    await recordEvent(ctx, 'message.proven', {
      ticketId,
      mailboxId,
      data: {
        message_id: doubt.messageId,
        delivery_id: id,
        recipient,
        outcome,
        by,
        code,
        text: response,
      },
    });
    if (outcome !== 'failed') await clearReplyFailure(ctx, ticket, { id, recipient, answers: true });
    if (outcome === 'queued') await sendJob(ctx, 'outbound.deliver', { deliveryId: id });
    if (outcome !== 'failed') return;
    if (noSuchAddress)
      await suppressInvalidAddress(ctx, { deliveryId: id, recipient, ticketId, mailboxId }, response);
    await reopenUndeliveredTicket(ctx, ticketId, deliveryNeed('failed', { id, recipient, response, told }));
  });
}
