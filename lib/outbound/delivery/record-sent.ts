import { and, eq, sql } from 'drizzle-orm';
import { attempts, deliveries, events, messages } from '#db/schema/index.ts';
import { batched } from '#lib/platform/batching.ts';
import { type Ctx, inTransaction } from '#lib/platform/context.ts';
import type { EventData, EventType } from '#lib/platform/event-types.ts';
import { recordEvent } from '#lib/platform/events.ts';
import { lockTicketOfMessage } from '#lib/tickets/merges/follow-merges.ts';
import { clearReplyFailure } from '../failures/reopen-ticket.ts';
import type { DeliveryClaim } from './claim.ts';
import type { Outcome } from './classify-response.ts';

type Sent = { claim: DeliveryClaim; answer: Outcome };

/**
 * Writes down that mails were taken, many at a time. An answer that comes after the lease has ended, because this process
 * was slow and not dead, still settles what was called uncertain in between.
 */
export async function recordSent(ctx: Ctx, sent: Sent): Promise<void> {
  if (!(await recordBatched(ctx, sent))) await recordLate(ctx, sent);
}

const sentEvent = 'message.sent' satisfies EventType;

/** In one statement, and so in one commit: the deliveries, their attempts and their events. */
const recordBatched: (ctx: Ctx, sent: Sent) => Promise<boolean> = batched(async (ctx, all: Sent[]) => {
  const { type, id, name } = ctx.actor;
  const rows = await ctx.db.execute<{ token: string }>(sql`
    with answer as (${outcomeRows(all)}),
    sent as (
      update ${deliveries}
         set status = 'sent', code = answer.code, smtp_code = answer.smtp_code, response = answer.response, response_told = answer.told, lease_token = null, lease_until = null,
             sent_at = now(), updated_at = now()
        from answer
       where ${deliveries.id} = answer.id and ${deliveries.leaseToken} = answer.token
      returning ${deliveries.id}, ${deliveries.messageId}, answer.token
    ),
    noted as (
      update ${attempts}
         set finished_at = now(), outcome = 'sent', code = answer.code, response = answer.response, response_told = answer.told, relay_id = answer.relay
        from answer
       where ${attempts.deliveryId} = answer.id and ${attempts.number} = answer.attempt
    ),
    recorded as (
      insert into ${events} (type, actor_type, actor_id, actor_name, ticket_id, mailbox_id, data)
      select ${sentEvent}, ${type}, ${id}, ${name}, ${messages.ticketId}, answer.mailbox, answer.data
        from answer join sent on sent.id = answer.id join ${messages} on ${messages.id} = sent.message_id
    )
    select token from sent`);
  const recorded = new Set(rows.map(({ token }) => token));
  return all.map(({ claim }) => recorded.has(claim.leaseToken));
});

function recordLate(ctx: Ctx, sent: Sent): Promise<void> {
  return inTransaction(ctx, async (ctx) => {
    const { claim, answer } = sent;
    const ticket = await lockTicketOfMessage(ctx, claim.messageId);
    if (!ticket) return;
    const rows = await ctx.db
      .update(deliveries)
      .set({
        status: 'sent',
        code: answer.code,
        smtpCode: answer.smtpCode ?? null,
        response: answer.response,
        responseTold: answer.told ?? null,
        sentAt: sql`now()`,
        updatedAt: sql`now()`,
      })
      .where(
        and(
          eq(deliveries.id, claim.deliveryId),
          eq(deliveries.status, 'uncertain'),
          eq(deliveries.attempts, claim.attempt),
        ),
      )
      .returning({ id: deliveries.id });
    if (rows.length === 0) return;
    const { id: ticketId, mailboxId } = ticket;
    await recordEvent(ctx, sentEvent, { ticketId, mailboxId, data: dataOf(claim, answer) });
    const delivery = { id: claim.deliveryId, recipient: claim.recipient };
    await clearReplyFailure(ctx, ticket, { ...delivery, answers: true });
  });
}

/** The answers as a table. */
function outcomeRows(all: Sent[]) {
  const rows = all.map(({ claim, answer }) => ({
    id: deliveries.id.mapToDriverValue(claim.deliveryId),
    token: claim.leaseToken,
    attempt: claim.attempt,
    code: answer.code,
    smtp_code: answer.smtpCode ?? null,
    response: answer.response,
    told: answer.told ?? null,
    relay: answer.relayId === undefined ? null : attempts.relayId.mapToDriverValue(answer.relayId),
    mailbox: events.mailboxId.mapToDriverValue(claim.mailboxId),
    data: dataOf(claim, answer),
  }));
  return sql`
    select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as answer (id uuid, token uuid, attempt int, code text, smtp_code int, response text, told jsonb, relay uuid, mailbox uuid, data jsonb)`;
}

function dataOf(claim: DeliveryClaim, answer: Outcome): EventData['message.sent'] {
  return {
    message_id: claim.messageId,
    delivery_id: claim.deliveryId,
    recipient: claim.recipient,
    code: answer.code,
    text: answer.response,
  };
}
