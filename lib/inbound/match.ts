import { and, desc, eq, inArray, ne, or, sql } from 'drizzle-orm';
import { contacts, knownMessageIds, type mailboxes, messages, tickets, users } from '#db/schema/index.ts';
import type { Ctx } from '../context.ts';
import { isForgedMessageId } from '../mail/message-id.ts';
import type { ParsedEmail } from '../mail/parsed-email.ts';
import { readReplyToken } from '../mail/reply-token.ts';

/** Where a mail belongs and why, in words that stay on the message. A stranger named a ticket that is not theirs. */
export type Match = {
  ticketId: string;
  number: number;
  because: string;
  by: 'token' | 'header';
  stranger: boolean;
};
export type MatchResult = { match: Match | null; flags: string[] };

/**
 * Finds the ticket that a mail answers: by reply token, then In-Reply-To, then References from last to first, always
 * within its mailbox; never by subject. An id that claims to be ours but is not signed counts for nothing.
 */
export async function matchTicket(
  ctx: Ctx,
  mailbox: typeof mailboxes.$inferSelect,
  parsed: ParsedEmail,
  envelopeTo: string[],
): Promise<MatchResult> {
  const { genuine, forged } = sortIds(ctx, mailbox.address, [
    ...parsed.inReplyTo,
    ...parsed.references.toReversed(),
  ]);
  const flags = forged ? ['forged_message_id'] : [];
  const found =
    (await byToken(ctx, mailbox, parsed, envelopeTo)) ?? (await byHeader(ctx, mailbox, parsed, genuine));
  if (!found) return { match: null, flags };
  const stranger = !(parsed.from && (await isOnTicket(ctx, found.ticketId, parsed.from.address)));
  return { match: { ...found, stranger }, flags };
}

type Found = Omit<Match, 'stranger'>;

async function byToken(
  ctx: Ctx,
  mailbox: typeof mailboxes.$inferSelect,
  parsed: ParsedEmail,
  envelopeTo: string[],
): Promise<Found | null> {
  const addressed = [
    ...envelopeTo,
    ...parsed.deliveredTo,
    ...parsed.to.map((to) => to.address),
    ...parsed.cc.map((cc) => cc.address),
  ];
  for (const address of addressed) {
    const read = readReplyToken(address);
    if (!read || read.mailbox !== mailbox.address) continue;
    const [ticket] = await ctx.db
      .select({ id: tickets.id, number: tickets.number })
      .from(tickets)
      .where(and(eq(tickets.replyToken, read.token), eq(tickets.mailboxId, mailbox.id)));
    if (ticket)
      return {
        ticketId: ticket.id,
        number: ticket.number,
        by: 'token',
        because: 'It was sent to the reply address of this ticket.',
      };
  }
  return null;
}

async function byHeader(
  ctx: Ctx,
  mailbox: typeof mailboxes.$inferSelect,
  parsed: ParsedEmail,
  ids: string[],
): Promise<Found | null> {
  if (ids.length === 0) return null;
  const rows = await ctx.db
    .select({
      internetMessageId: knownMessageIds.internetMessageId,
      ticketId: tickets.id,
      number: tickets.number,
    })
    .from(knownMessageIds)
    .innerJoin(tickets, eq(tickets.id, knownMessageIds.ticketId))
    .where(and(eq(knownMessageIds.mailboxId, mailbox.id), inArray(knownMessageIds.internetMessageId, ids)))
    .orderBy(desc(tickets.lastMessageAt));
  for (const id of ids) {
    const row = rows.find((candidate) => candidate.internetMessageId === id);
    if (!row) continue;
    const header = parsed.inReplyTo.includes(id) ? 'In-Reply-To' : 'References';
    return {
      ticketId: row.ticketId,
      number: row.number,
      by: 'header',
      because: `Its ${header} names a mail of this ticket.`,
    };
  }
  return null;
}

/** At most fifty: long chains name their newest mails last, and those come first here. */
function sortIds(ctx: Ctx, mailboxAddress: string, ids: string[]) {
  const domain = mailboxAddress.slice(mailboxAddress.lastIndexOf('@') + 1);
  const unique = [...new Set(ids)].slice(0, 50);
  const forged = unique.filter((id) => isForgedMessageId(ctx.env.APP_SECRET!, domain, id));
  return { genuine: unique.filter((id) => !forged.includes(id)), forged: forged.length > 0 };
}

/** The contact, anyone the contact or the team has written to or copied here, or a user of the team. */
async function isOnTicket(ctx: Ctx, ticketId: string, address: string): Promise<boolean> {
  const person = sql`jsonb_build_array(jsonb_build_object('address', ${address}::text))`;
  const [[contact], [entry], [user]] = await Promise.all([
    ctx.db
      .select({ id: contacts.id })
      .from(contacts)
      .innerJoin(tickets, eq(tickets.contactId, contacts.id))
      .where(and(eq(tickets.id, ticketId), eq(contacts.address, address))),
    ctx.db
      .select({ id: messages.id })
      .from(messages)
      .where(
        and(
          eq(messages.ticketId, ticketId),
          ne(messages.kind, 'note'),
          or(sql`${messages.to} @> ${person}`, sql`${messages.cc} @> ${person}`),
          sql`not (${messages.flags} @> array['not_a_participant'])`,
        ),
      )
      .limit(1),
    ctx.db.select({ id: users.id }).from(users).where(eq(users.email, address)),
  ]);
  return Boolean(contact ?? entry ?? user);
}
