import { asc, eq } from 'drizzle-orm';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { attempts, deliveries, mailboxes, messages, runs, tickets } from '#db/schema/index.ts';
import { replyAddress } from '#lib/mail/headers/reply-token.ts';
import type { Ctx } from '#lib/platform/context.ts';

export async function readTicket(ctx: Ctx, id: string) {
  return firstOrThrow(await ctx.db.select().from(tickets).where(eq(tickets.id, id)));
}

export async function readMessage(ctx: Ctx, id: string) {
  return firstOrThrow(await ctx.db.select().from(messages).where(eq(messages.id, id)));
}

export async function readRun(ctx: Ctx, id: string) {
  return firstOrThrow(await ctx.db.select().from(runs).where(eq(runs.id, id)));
}

export async function readDelivery(ctx: Ctx, id: string) {
  return firstOrThrow(await ctx.db.select().from(deliveries).where(eq(deliveries.id, id)));
}

/** The entries of a ticket, oldest first. */
export function messagesOf(ctx: Ctx, ticketId: string) {
  return ctx.db
    .select()
    .from(messages)
    .where(eq(messages.ticketId, ticketId))
    .orderBy(asc(messages.createdAt), asc(messages.id));
}

export function runsOf(ctx: Ctx, ticketId: string) {
  return ctx.db.select().from(runs).where(eq(runs.ticketId, ticketId)).orderBy(asc(runs.startedAt));
}

export function deliveriesOf(ctx: Ctx, messageId: string) {
  return ctx.db.select().from(deliveries).where(eq(deliveries.messageId, messageId)).orderBy(deliveries.id);
}

export function attemptsOf(ctx: Ctx, deliveryId: string) {
  return ctx.db.select().from(attempts).where(eq(attempts.deliveryId, deliveryId)).orderBy(attempts.number);
}

/** The address that an answer to the ticket goes to. */
export async function replyAddressOf(ctx: Ctx, ticketId: string): Promise<string> {
  const rows = await ctx.db
    .select({ token: tickets.replyToken, mailbox: mailboxes.address })
    .from(tickets)
    .innerJoin(mailboxes, eq(mailboxes.id, tickets.mailboxId))
    .where(eq(tickets.id, ticketId));
  const { mailbox, token } = firstOrThrow(rows);
  return replyAddress(mailbox, token);
}
