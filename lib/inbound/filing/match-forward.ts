import { and, desc, eq, inArray, isNotNull } from 'drizzle-orm';
import { contacts, deliveries, forwards, messages, tickets } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { say } from '#lib/platform/told.ts';
import type { Sender } from '../trust/sender.ts';
import type { Match } from './match.ts';

export type ForwardLookup = {
  mailboxId: string;
  sender: Sender;
  /** In the recipients, the most reliable ones first. */
  replyTokens: string[];
  returnTokens: string[];
  /** That the mail names, nearest first, in all their spellings. */
  messageIds: string[];
};

/**
 * Finds the forward that a mail answers: by its reply token, its return path, or its Message-ID and that of an answer to
 * it. `known`: it was forwarded to the sender, or the sender is a user. The contact's own mail is never set apart. Null for a
 * stranger who names no more than a Message-ID.
 */
export async function matchForward(ctx: Ctx, lookup: ForwardLookup): Promise<Match | null> {
  const found =
    (await byReplyToken(ctx, lookup)) ??
    (await byReturnPath(ctx, lookup)) ??
    (await byMessageId(ctx, lookup));
  if (!found) return null;
  const { forwardId, contact, by, ...ticket } = found;
  const { user, person } = lookup.sender;
  if (contact === person.address)
    return by === 'token' ? { ticket, by, known: true, because: say('filing.forward_reply_address') } : null;
  const known = user !== null || (await isForwardedTo(ctx, forwardId, person.address));
  if (!known && by === 'header') return null;
  return { ticket, by, known, forwardId, because: say('filing.answers_forward') };
}

/** Whether a mail to one of these reply tokens answers a forward, whoever sends it. */
async function byReplyToken(ctx: Ctx, { mailboxId, replyTokens }: ForwardLookup) {
  if (replyTokens.length === 0) return null;
  const rows = await select(ctx)
    .innerJoin(forwards, eq(forwards.messageId, messages.id))
    .where(and(inArray(forwards.replyToken, replyTokens), eq(messages.mailboxId, mailboxId)))
    .orderBy(desc(messages.createdAt))
    .limit(1);
  return rows[0] ? { ...rows[0], by: 'token' as const } : null;
}

async function byReturnPath(ctx: Ctx, { mailboxId, returnTokens }: ForwardLookup) {
  if (returnTokens.length === 0) return null;
  const rows = await select(ctx)
    .innerJoin(deliveries, eq(deliveries.messageId, messages.id))
    .where(
      and(
        inArray(deliveries.returnToken, returnTokens),
        eq(messages.mailboxId, mailboxId),
        isNotNull(messages.forwardId),
      ),
    )
    .limit(1);
  return rows[0] ? { ...rows[0], by: 'token' as const } : null;
}

async function byMessageId(ctx: Ctx, { mailboxId, messageIds }: ForwardLookup) {
  if (messageIds.length === 0) return null;
  const rows = await select(ctx)
    .where(
      and(
        inArray(messages.internetMessageId, messageIds),
        eq(messages.mailboxId, mailboxId),
        isNotNull(messages.forwardId),
      ),
    )
    .orderBy(desc(messages.createdAt))
    .limit(1);
  return rows[0] ? { ...rows[0], by: 'header' as const } : null;
}

function select(ctx: Ctx) {
  return ctx.db
    .select({
      id: tickets.id,
      number: tickets.number,
      status: tickets.status,
      closedAt: tickets.closedAt,
      forwardId: messages.forwardId,
      contact: contacts.address,
    })
    .from(messages)
    .innerJoin(tickets, eq(tickets.id, messages.ticketId))
    .innerJoin(contacts, eq(contacts.id, tickets.contactId))
    .$dynamic();
}

async function isForwardedTo(ctx: Ctx, forwardId: string | null, address: string): Promise<boolean> {
  if (forwardId === null) return false;
  const rows = await ctx.db
    .select({ id: deliveries.id })
    .from(deliveries)
    .where(and(eq(deliveries.messageId, forwardId), eq(deliveries.recipient, address.toLowerCase())))
    .limit(1);
  return rows.length > 0;
}
