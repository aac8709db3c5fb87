import { and, eq, isNull, ne, sql } from 'drizzle-orm';
import { tickets } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { notFound } from '#lib/platform/errors.ts';
import { senderDoubt } from '../guards/sender-trust.ts';
import type { ToolClaim, ToolCtx } from './tool.ts';

/**
 * The scope lock: resolves a ticket among this contact's tickets in this mailbox, by default the run's own. While the
 * sender is unverified, only the run's own ticket is visible.
 * @throws Refusal `not_found`.
 */
export async function ticketWithinReach(ctx: ToolCtx, idOrNumber?: string | null): Promise<string> {
  const { ticketId } = ctx.run.claim;
  if (!idOrNumber || idOrNumber === ticketId) return ticketId;
  const number = /^#?(\d{1,15})$/.exec(idOrNumber)?.[1];
  if (!number && !/^tkt_[0-9a-f]{32}$/.test(idOrNumber)) throw notFound('ticket');
  const own = (await senderDoubt(ctx, ticketId)) === null ? undefined : eq(tickets.id, ticketId);
  const [row] = await ctx.db
    .select({ id: tickets.id })
    .from(tickets)
    .where(
      and(
        sameContact(ctx.run.claim),
        own,
        number ? eq(tickets.number, Number(number)) : eq(tickets.id, idOrNumber),
      ),
    );
  if (!row) throw notFound('ticket');
  return row.id;
}

/** The number of other tickets within the run's scope. */
export async function countOtherTickets(ctx: Ctx, claim: ToolClaim): Promise<number> {
  if ((await senderDoubt(ctx, claim.ticketId)) !== null) return 0;
  const [row] = await ctx.db
    .select({ count: sql<number>`count(*)::int` })
    .from(tickets)
    .where(
      and(
        sameContact(claim),
        ne(tickets.id, claim.ticketId),
        isNull(tickets.mergedIntoId),
        isNull(tickets.withdrawnAt),
      ),
    );
  return row?.count ?? 0;
}

function sameContact(claim: ToolClaim) {
  return and(eq(tickets.contactId, claim.contactId), eq(tickets.mailboxId, claim.mailboxId));
}
