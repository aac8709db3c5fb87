import { and, eq, sql } from 'drizzle-orm';
import { attempts, deliveries, events } from '#db/schema/index.ts';
import { type Ctx, inTransaction } from '../context.ts';
import { gathered } from '../gather.ts';
import { lockTicket } from '../tickets/change-ticket.ts';
import { noLongerUnknown } from './bring-back.ts';
import type { Claim } from './claim.ts';
import type { Outcome } from './sort-answer.ts';

type Sent = { claim: Claim; answer: Outcome };

/**
 * Writes down that mails were taken, many at a time. An answer that comes after the lease has ended, because this process
 * was slow and not dead, still settles what was called uncertain in between.
 */
export async function recordSent(ctx: Ctx, sent: Sent): Promise<void> {
  if (!(await recordTogether(ctx, sent))) await recordLate(ctx, sent);
}

const recordTogether: (ctx: Ctx, sent: Sent) => Promise<boolean> = gathered((ctx, all: Sent[]) =>
  inTransaction(ctx, async (ctx) => {
    const answers = answersOf(all);
    const rows = await ctx.db
      .update(deliveries)
      .set({
        status: 'sent',
        code: sql`answer.code`,
        response: sql`answer.response`,
        leaseToken: null,
        leaseUntil: null,
        sentAt: sql`now()`,
        updatedAt: sql`now()`,
      })
      .from(answers)
      .where(and(sql`${deliveries.id} = answer.id`, sql`${deliveries.leaseToken} = answer.token`))
      .returning({ id: deliveries.id });
    await ctx.db
      .update(attempts)
      .set({
        finishedAt: sql`now()`,
        outcome: 'sent',
        code: sql`answer.code`,
        response: sql`answer.response`,
        relayId: sql`answer.relay`,
      })
      .from(answers)
      .where(and(sql`${attempts.deliveryId} = answer.id`, sql`${attempts.number} = answer.attempt`));
    const recorded = new Set(rows.map(({ id }) => id));
    await tell(
      ctx,
      all.filter(({ claim }) => recorded.has(claim.deliveryId)),
    );
    return all.map(({ claim }) => recorded.has(claim.deliveryId));
  }),
);

const recordLate = (ctx: Ctx, sent: Sent): Promise<void> =>
  inTransaction(ctx, async (ctx) => {
    const { claim, answer } = sent;
    const ticket = await lockTicket(ctx, claim.ticketId);
    const rows = await ctx.db
      .update(deliveries)
      .set({
        status: 'sent',
        code: answer.code,
        response: answer.response,
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
    await tell(ctx, [sent]);
    await noLongerUnknown(ctx, ticket, claim.recipient);
  });

/** The answers as a table: `answer (id, token, attempt, code, response, relay)`. */
function answersOf(all: Sent[]) {
  const rows = all.map(({ claim, answer }) => ({
    id: deliveries.id.mapToDriverValue(claim.deliveryId),
    token: claim.leaseToken,
    attempt: claim.attempt,
    code: answer.code,
    response: answer.response,
    relay: answer.relayId === undefined ? null : attempts.relayId.mapToDriverValue(answer.relayId),
  }));
  return sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
    as answer (id uuid, token uuid, attempt int, code text, response text, relay uuid)`;
}

async function tell(ctx: Ctx, all: Sent[]) {
  if (all.length === 0) return;
  const { type, id, name } = ctx.actor;
  await ctx.db.insert(events).values(
    all.map(({ claim, answer }) => ({
      type: 'message.sent',
      actorType: type,
      actorId: id,
      actorName: name,
      ticketId: claim.ticketId,
      mailboxId: claim.mailboxId,
      data: {
        message_id: claim.messageId,
        delivery_id: claim.deliveryId,
        recipient: claim.recipient,
        code: answer.code,
        text: answer.response,
      },
    })),
  );
}
