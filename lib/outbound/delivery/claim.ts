import { and, eq, inArray, lte, type SQL, sql } from 'drizzle-orm';
import {
  attempts,
  deliveries,
  forwards,
  mailboxes,
  messages,
  suppressions,
  tickets,
} from '#db/schema/index.ts';
import { isListed } from '#lib/mail/headers/address-list.ts';
import { batched } from '#lib/platform/batching.ts';
import { type Ctx, inTransaction } from '#lib/platform/context.ts';
import { sendJob } from '#lib/platform/queue.ts';
import { ourWords, say } from '#lib/platform/told.ts';
import type { Said } from '#locales/told.ts';
import { blockOf, type SendingBlock } from '../reply/recipient-policy.ts';
import type { Outcome } from './classify-response.ts';
import { leaseUntil } from './lease.ts';
import { postponeOverLimit } from './send-limit.ts';

/** Who sends a delivery now. The lease is short and renewed while the sender lives. */
export type DeliveryClaim = {
  deliveryId: string;
  messageId: string;
  ticketId: string;
  mailboxId: string;
  recipient: string;
  returnToken: string;
  leaseToken: string;
  attempt: number;
  /** Its ticket is a sample, of which nothing ever leaves. */
  sample: boolean;
  /** Why it must not leave, when something forbids it that was not so when it was queued. */
  refusal: Outcome | null;
};

/** Takes a due delivery for one attempt, or returns null: not due, final, taken, or without room in its mailbox's hour. */
export const claimDelivery: (ctx: Ctx, deliveryId: string) => Promise<DeliveryClaim | null> = batched(
  async (ctx, ids: string[]) => {
    const claims = new Map((await claimUnlimited(ctx, ids)).map((claim) => [claim.deliveryId, claim]));
    const left = ids.filter((id) => !claims.has(id));
    if (left.length > 0)
      for (const claim of await claimLimited(ctx, left)) claims.set(claim.deliveryId, claim);
    // The same delivery asked for twice in one batch is the first asker's.
    return ids.map((id, index) => (ids.indexOf(id) === index ? (claims.get(id) ?? null) : null));
  },
);

/** Those of mailboxes without a limit, in one statement and without a wait for each other, because most mail is of these. */
function claimUnlimited(ctx: Ctx, ids: string[]): Promise<DeliveryClaim[]> {
  return claimWhere(ctx, sql`${isDue(ids)} and ${mailboxes.sendsPerHour} is null`);
}

/** Those of mailboxes that may send so many an hour, as far as there is room; the others wait. */
function claimLimited(ctx: Ctx, ids: string[]): Promise<DeliveryClaim[]> {
  return inTransaction(ctx, async (ctx) => {
    const due = await lockDue(ctx, ids);
    const waiting = await postponeOverLimit(ctx, due);
    const free = due.map(({ id }) => id).filter((id) => !waiting.has(id));
    const found = new Set(due.map(({ id }) => id));
    await requeueWhenDue(
      ctx,
      ids.filter((id) => !found.has(id)),
    );
    return free.length > 0 ? claimWhere(ctx, inArray(deliveries.id, free)) : [];
  });
}

function isDue(ids: string[]) {
  return and(
    inArray(deliveries.id, ids),
    inArray(deliveries.status, ['queued', 'deferred']),
    lte(deliveries.nextAttemptAt, sql`now() + interval '50 milliseconds'`),
  );
}

function lockDue(ctx: Ctx, ids: string[]) {
  return ctx.db
    .select({
      id: deliveries.id,
      messageId: deliveries.messageId,
      ticketId: messages.ticketId,
      mailboxId: messages.mailboxId,
      recipient: deliveries.recipient,
      waitsFor: deliveries.waitsFor,
      sendsPerHour: mailboxes.sendsPerHour,
    })
    .from(deliveries)
    .innerJoin(messages, eq(messages.id, deliveries.messageId))
    .innerJoin(mailboxes, eq(mailboxes.id, messages.mailboxId))
    .where(isDue(ids))
    .orderBy(deliveries.createdAt, deliveries.id)
    .for('update', { of: deliveries, skipLocked: true });
}

type ClaimedRow = Omit<DeliveryClaim, 'refusal'> & {
  staging: boolean;
  stagingAllowed: string[];
  /** Set for a forward that an assistant proposed: where it may go. */
  forwardTo: string[] | null;
  reason: 'bounce' | 'complaint' | 'manual' | null;
  detail: string | null;
};

/** Claims the deliveries that `condition` tells, but those that others have in hand, and begins an attempt for each. */
async function claimWhere(ctx: Ctx, condition: SQL): Promise<DeliveryClaim[]> {
  const rows = await ctx.db.execute<ClaimedRow>(sql`
    with due as (
      select ${deliveries.id}, ${messages.ticketId}, ${messages.mailboxId}, ${mailboxes.staging}, ${mailboxes.stagingAllowed},
             ${tickets.sample},
             case when ${forwards.draftId} is not null then ${mailboxes.forwardTo} end as forward_to
        from ${deliveries}
        join ${messages} on ${messages.id} = ${deliveries.messageId}
        join ${mailboxes} on ${mailboxes.id} = ${messages.mailboxId}
        join ${tickets} on ${tickets.id} = ${messages.ticketId}
        left join ${forwards} on ${forwards.messageId} = ${messages.id}
       where ${condition}
         for update of ${sql.identifier('deliveries')} skip locked
    ),
    taken as (
      update ${deliveries}
         set status = 'sending', waits_for = null, lease_token = gen_random_uuid(), lease_until = ${leaseUntil()},
             attempts = ${deliveries.attempts} + 1, updated_at = now()
        from due where ${deliveries.id} = due.id
      returning ${deliveries.id}, ${deliveries.messageId}, ${deliveries.recipient}, ${deliveries.returnToken},
                ${deliveries.leaseToken}, ${deliveries.attempts}
    ),
    begun as (insert into ${attempts} (delivery_id, number) select id, attempts from taken)
    select 'dlv_' || replace(taken.id::text, '-', '') as "deliveryId",
           'msg_' || replace(message_id::text, '-', '') as "messageId",
           'tkt_' || replace(ticket_id::text, '-', '') as "ticketId",
           'mbx_' || replace(mailbox_id::text, '-', '') as "mailboxId",
           recipient, return_token as "returnToken", lease_token as "leaseToken", attempts as attempt,
           sample, staging, staging_allowed as "stagingAllowed", forward_to as "forwardTo",
           ${suppressions.reason}, ${suppressions.detail}
      from taken join due on due.id = taken.id
      left join ${suppressions} on ${suppressions.address} = recipient and ${suppressions.liftedAt} is null`);
  return rows.map(({ staging, stagingAllowed, forwardTo, reason, detail, ...claim }) => {
    const suppression = reason === null ? null : { reason, detail };
    const address = claim.recipient;
    const why =
      forwardTo && !isListed(address, forwardTo)
        ? say('delivery.unlisted', { address })
        : blockWords(address, blockOf(address, { staging, stagingAllowed, suppression }));
    return { ...claim, refusal: why && { outcome: 'suppressed', code: null, ...ourWords(why) } };
  });
}

function blockWords(address: string, block: SendingBlock | null): Said | null {
  if (block === null) return null;
  if (block === 'unknown_sender') return say('delivery.unknown_sender');
  return block === 'staging'
    ? say('delivery.staging', { address })
    : say('delivery.suppressed', { address, ...block });
}

/** A job can run before its delivery is due, when clocks differ or the time was moved; another one is left for the time. */
async function requeueWhenDue(ctx: Ctx, ids: string[]) {
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
