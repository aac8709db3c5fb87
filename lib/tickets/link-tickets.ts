import { and, eq } from 'drizzle-orm';
import { ticketLinks } from '#db/schema/index.ts';
import { assertScope, type Ctx, inTransaction } from '#lib/platform/context.ts';
import { notFound, Refusal } from '#lib/platform/errors.ts';
import { changeTicket, lockTicket, type TicketRecord } from './change-ticket.ts';
import { getTicket } from './get-ticket.ts';

/**
 * Links two tickets (id or number), with an event on both. Does nothing when they are.
 * @throws Refusal `not_found` for either out of reach, `invalid` for one ticket, `conflict` for a merged one.
 */
export async function linkTickets(ctx: Ctx, ticket: string, other: string): Promise<void> {
  assertScope(ctx, 'write');
  await inTransaction(ctx, async (ctx) => {
    const pair = await lockLinkable(ctx, ticket, other);
    const rows = await ctx.db
      .insert(ticketLinks)
      .values({ ...linkOf(pair), createdBy: ctx.actor.name })
      .onConflictDoNothing()
      .returning({ id: ticketLinks.ticketId });
    if (rows.length > 0) await recordOnBoth(ctx, pair, 'ticket.linked');
  });
}

/** Removes the link of two tickets. @throws Refusal as `linkTickets`, `not_found` when there is none. */
export async function unlinkTickets(ctx: Ctx, ticket: string, other: string): Promise<void> {
  assertScope(ctx, 'write');
  await inTransaction(ctx, async (ctx) => {
    const pair = await lockLinkable(ctx, ticket, other);
    const { ticketId, otherTicketId } = linkOf(pair);
    const rows = await ctx.db
      .delete(ticketLinks)
      .where(and(eq(ticketLinks.ticketId, ticketId), eq(ticketLinks.otherTicketId, otherTicketId)))
      .returning({ id: ticketLinks.ticketId });
    if (rows.length === 0) throw notFound('linkOfTickets');
    await recordOnBoth(ctx, pair, 'ticket.unlinked');
  });
}

/** The lower id first, as a link names them. */
type LinkedPair = [TicketRecord, TicketRecord];

async function lockLinkable(ctx: Ctx, ticket: string, other: string): Promise<LinkedPair> {
  const ids = [(await getTicket(ctx, ticket)).id, (await getTicket(ctx, other)).id] as const;
  if (ids[0] === ids[1]) throw new Refusal('invalid', 'tickets.linkToItself');
  const [lower, higher] = ids[0] < ids[1] ? ids : [ids[1], ids[0]];
  return [await lockTicket(ctx, lower), await lockTicket(ctx, higher)];
}

function linkOf([one, other]: LinkedPair) {
  return { ticketId: one.id, otherTicketId: other.id };
}

async function recordOnBoth(
  ctx: Ctx,
  [one, other]: LinkedPair,
  type: 'ticket.linked' | 'ticket.unlinked',
): Promise<void> {
  const refTo = ({ id, number }: TicketRecord) => ({ other: { ticket_id: id, number } });
  await changeTicket(ctx, one, {}, { type, data: refTo(other) });
  await changeTicket(ctx, other, {}, { type, data: refTo(one) });
}
