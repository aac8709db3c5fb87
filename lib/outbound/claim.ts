import { and, eq, inArray, isNull, lte, sql } from 'drizzle-orm';
import { attempts, deliveries, mailboxes, messages, suppressions } from '#db/schema/index.ts';
import { type Ctx, inTransaction } from '../context.ts';
import { gathered } from '../gather.ts';
import { sendJob } from '../queue.ts';
import { leaseUntil } from './lease.ts';
import { whyNotWrite } from './may-write.ts';
import { waitForRoom } from './send-limit.ts';
import type { Outcome } from './sort-answer.ts';

/** Who sends a delivery now. The lease is short and renewed while the sender lives. */
export type Claim = {
  deliveryId: string;
  messageId: string;
  ticketId: string;
  mailboxId: string;
  recipient: string;
  returnToken: string;
  leaseToken: string;
  attempt: number;
  /** Why it must not leave, when something forbids it that was not so when it was queued. */
  refusal: Outcome | null;
};

/** Takes a due delivery for one attempt, or returns null: not due, final, taken, or without room in its mailbox's hour. */
export const claimDelivery: (ctx: Ctx, deliveryId: string) => Promise<Claim | null> = gathered(
  (ctx, ids: string[]) =>
    inTransaction(ctx, async (ctx) => {
      const due = await lockDue(ctx, ids);
      const waiting = await waitForRoom(ctx, due);
      const claims = await take(
        ctx,
        due.filter(({ id }) => !waiting.has(id)),
      );
      const found = new Set(due.map(({ id }) => id));
      await comeBackWhenDue(
        ctx,
        ids.filter((id) => !found.has(id)),
      );
      // The same delivery asked for twice in one batch is the first asker's.
      return ids.map((id, index) => (ids.indexOf(id) === index ? (claims.get(id) ?? null) : null));
    }),
);

type Due = Awaited<ReturnType<typeof lockDue>>[number];

const lockDue = (ctx: Ctx, ids: string[]) =>
  ctx.db
    .select({
      id: deliveries.id,
      messageId: deliveries.messageId,
      ticketId: messages.ticketId,
      mailboxId: messages.mailboxId,
      recipient: deliveries.recipient,
      sendsPerHour: mailboxes.sendsPerHour,
      staging: mailboxes.staging,
      stagingAllowed: mailboxes.stagingAllowed,
      suppression: { reason: suppressions.reason, detail: suppressions.detail },
    })
    .from(deliveries)
    .innerJoin(messages, eq(messages.id, deliveries.messageId))
    .innerJoin(mailboxes, eq(mailboxes.id, messages.mailboxId))
    .leftJoin(
      suppressions,
      and(eq(suppressions.address, deliveries.recipient), isNull(suppressions.liftedAt)),
    )
    .where(
      and(
        inArray(deliveries.id, ids),
        inArray(deliveries.status, ['queued', 'deferred']),
        lte(deliveries.nextAttemptAt, sql`now() + interval '50 milliseconds'`),
      ),
    )
    .orderBy(deliveries.createdAt, deliveries.id)
    .for('update', { of: deliveries, skipLocked: true });

async function take(ctx: Ctx, due: Due[]): Promise<Map<string, Claim>> {
  if (due.length === 0) return new Map();
  const rows = await ctx.db
    .update(deliveries)
    .set({
      status: 'sending',
      leaseToken: sql`gen_random_uuid()`,
      leaseUntil: leaseUntil(),
      attempts: sql`${deliveries.attempts} + 1`,
      updatedAt: sql`now()`,
    })
    .where(
      inArray(
        deliveries.id,
        due.map(({ id }) => id),
      ),
    )
    .returning({
      id: deliveries.id,
      returnToken: deliveries.returnToken,
      leaseToken: deliveries.leaseToken,
      attempt: deliveries.attempts,
    });
  await ctx.db.insert(attempts).values(rows.map(({ id, attempt }) => ({ deliveryId: id, number: attempt })));
  const taken = new Map(rows.map((row) => [row.id, row]));
  return new Map(
    due.map(({ id, messageId, ticketId, mailboxId, recipient, ...known }) => {
      const { returnToken, leaseToken, attempt } = taken.get(id)!;
      const claim = { deliveryId: id, messageId, ticketId, mailboxId, recipient, returnToken, attempt };
      return [id, { ...claim, leaseToken: leaseToken!, refusal: refusalOf(recipient, known) }];
    }),
  );
}

function refusalOf(recipient: string, known: Parameters<typeof whyNotWrite>[1]): Outcome | null {
  const why = whyNotWrite(recipient, known);
  return why ? { outcome: 'suppressed', code: null, response: why } : null;
}

/** A job can run before its delivery is due, when clocks differ or the time was moved; another one is left for the time. */
async function comeBackWhenDue(ctx: Ctx, ids: string[]) {
  if (ids.length === 0) return;
  const rows = await ctx.db
    .select({ id: deliveries.id, at: deliveries.nextAttemptAt })
    .from(deliveries)
    .where(
      and(
        inArray(deliveries.id, ids),
        inArray(deliveries.status, ['queued', 'deferred']),
        sql`${deliveries.nextAttemptAt} > now()`,
      ),
    );
  for (const { id, at } of rows)
    await sendJob(ctx, 'outbound.deliver', { deliveryId: id }, { startAfter: at });
}
