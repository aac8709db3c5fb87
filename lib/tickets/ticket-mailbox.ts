import { eq } from 'drizzle-orm';
import { tickets } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { notFound } from '#lib/platform/errors.ts';
import { reachesTicket } from '#lib/platform/within-reach.ts';

/** The id of the mailbox that a ticket is in. @throws Refusal `not_found` for a ticket out of reach. */
export async function mailboxOfTicket(ctx: Ctx, ticketId: string): Promise<string> {
  const [ticket] = await ctx.db
    .select({ mailboxId: tickets.mailboxId })
    .from(tickets)
    .where(eq(tickets.id, ticketId));
  if (!ticket || !(await reachesTicket(ctx, { ...ticket, ticketId }))) throw notFound('ticket');
  return ticket.mailboxId;
}
