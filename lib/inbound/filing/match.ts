import { and, desc, eq, inArray, type SQL, sql } from 'drizzle-orm';
import { deliveries, knownMessageIds, messages, tickets } from '#db/schema/index.ts';
import { domainOf } from '#lib/mail/headers/addresses.ts';
import { isForgedMessageId } from '#lib/mail/headers/own-message-id.ts';
import { readReplyToken, readReturnToken, type TokenAddress } from '#lib/mail/headers/reply-token.ts';
import type { ParsedEmail } from '#lib/mail/parsed-email.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { say } from '#lib/platform/told.ts';
import { followMerges } from '#lib/tickets/merges/follow-merges.ts';
import type { Said } from '#locales/told.ts';
import type { IncomingMail, RawEmailRecord } from '../raw/raw-email-status.ts';
import type { Sender } from '../trust/sender.ts';
import { matchForward } from './match-forward.ts';
import { ticketsOfParticipant } from './participants.ts';

type Ticket = Pick<typeof tickets.$inferSelect, 'id' | 'number' | 'status' | 'closedAt'>;
type NamedTicket = Ticket & Pick<typeof tickets.$inferSelect, 'mergedIntoId'>;

/**
 * The ticket that a mail names, and why. `known`: the sender takes part in it. `forwardId`: it
 * answers that forward, not the contact. `mergedTicketId`: it names that one, which was merged into the ticket.
 */
export type Match = {
  ticket: Ticket;
  by: 'token' | 'header';
  because: Said;
  known: boolean;
  forwardId?: string | null;
  mergedTicketId?: string | undefined;
};
export type MatchResult = { match: Match | null; flags: string[] };

type MatchInput = Pick<IncomingMail, 'parsed'> & {
  raw: Pick<RawEmailRecord, 'mailbox' | 'envelopeTo'>;
  sender: Sender;
};
type Mailbox = RawEmailRecord['mailbox'];
const maxRows = 200;

/**
 * Finds the ticket of the mailbox that a mail names: by reply token, return path, In-Reply-To, then References from
 * last to first; never by subject. Forged ids of ours are skipped and flagged.
 */
export async function matchTicket(ctx: Ctx, { raw, parsed, sender }: MatchInput): Promise<MatchResult> {
  const { mailbox } = raw;
  const { genuine, forged } = sortIds(ctx, mailbox.address, namedIds(parsed));
  const flags = forged ? ['forged_message_id'] : [];
  const addressLists = recipientLists(parsed, raw.envelopeTo);
  const addresses = addressLists.flat();
  const match =
    (await matchForward(ctx, {
      mailboxId: mailbox.id,
      sender,
      replyTokens: tokensIn(addresses, readReplyToken),
      returnTokens: tokensIn(addresses, readReturnToken),
      messageIds: spellingsOf(genuine),
    })) ??
    (await byToken(ctx, { mailbox, addressLists, sender })) ??
    (await byReturnPath(ctx, { mailbox, addresses, sender })) ??
    (await byHeader(ctx, { mailbox, parsed, messageIds: genuine, sender }));
  return { match, flags };
}

/** Whether `matchTicket` has anything to look up. */
export function namesAnyTicket(parsed: ParsedEmail, envelopeTo: string[]): boolean {
  return (
    namedIds(parsed).length > 0 ||
    recipientLists(parsed, envelopeTo).some((addresses) =>
      addresses.some((address) => readReplyToken(address)),
    )
  );
}

/** The recipients, most reliable first: the envelope, what servers noted, the header fields. */
function recipientLists({ deliveredTo, to, cc }: ParsedEmail, envelopeTo: string[]) {
  return [envelopeTo, deliveredTo, [...to, ...cc].map(({ address }) => address)];
}

function tokensIn(addresses: string[], read: (address: string) => TokenAddress | null): string[] {
  return addresses.flatMap((address) => read(address)?.token ?? []);
}

const spellingsOf = (ids: string[]) => [...new Set(ids.flatMap((id) => [id, id.toLowerCase()]))];

async function byToken(
  ctx: Ctx,
  { mailbox, addressLists, sender }: { mailbox: Mailbox; addressLists: string[][]; sender: Sender },
): Promise<Match | null> {
  const lists = addressLists.map((addresses) => tokensIn(addresses, readReplyToken));
  const tokens = lists.flat();
  if (tokens.length === 0) return null;
  const rows = await ctx.db
    .select({ ticket: ticketColumns, token: tickets.replyToken })
    .from(tickets)
    .where(and(inArray(tickets.replyToken, tokens), eq(tickets.mailboxId, mailbox.id)))
    .orderBy(desc(tickets.lastMessageAt));
  if (rows.length > 1) {
    const numbers = rows.map(({ ticket }) => ticket.number);
    ctx.log.warn({ tickets: numbers }, 'A mail was sent to the reply addresses of several tickets');
  }
  const ticket = lists
    .map((list) => rows.find(({ token }) => list.includes(token)))
    .find((row) => row !== undefined)?.ticket;
  if (!ticket) return null;
  const found = await throughMerges(ctx, ticket);
  const known = await takesPart(ctx, found, sender);
  const because = found.mergedTicketId
    ? say('filing.merged_reply_address', { ticket: String(ticket.number) })
    : say('filing.reply_address');
  return { ...found, by: 'token', because, known };
}

/** The ticket that holds the entries of the one that a mail names. */
async function throughMerges(
  ctx: Ctx,
  { mergedIntoId, ...ticket }: NamedTicket,
): Promise<Pick<Match, 'ticket' | 'mergedTicketId'>> {
  if (mergedIntoId === null) return { ticket };
  const [into] = await ctx.db
    .select(ticketColumns)
    .from(tickets)
    .where(eq(tickets.id, await followMerges(ctx, mergedIntoId)));
  return { ticket: into ?? ticket, mergedTicketId: ticket.id };
}

/** In the ticket, or in the one that was merged into it. */
async function takesPart(
  ctx: Ctx,
  { ticket, mergedTicketId }: Pick<Match, 'ticket' | 'mergedTicketId'>,
  sender: Sender,
): Promise<boolean> {
  const ids = mergedTicketId ? [ticket.id, mergedTicketId] : [ticket.id];
  return (await ticketsOfSender(ctx, ids, sender)).size > 0;
}

/** Auto-replies go to the return path (RFC 3834 section 4) and often name nothing else. */
async function byReturnPath(
  ctx: Ctx,
  { mailbox, addresses, sender }: { mailbox: Mailbox; addresses: string[]; sender: Sender },
): Promise<Match | null> {
  const tokens = tokensIn(addresses, readReturnToken);
  if (tokens.length === 0) return null;
  const [row] = await ctx.db
    .select({ ticket: ticketColumns })
    .from(deliveries)
    .innerJoin(messages, eq(messages.id, deliveries.messageId))
    .innerJoin(tickets, eq(tickets.id, messages.ticketId))
    .where(and(inArray(deliveries.returnToken, tokens), eq(tickets.mailboxId, mailbox.id)))
    .orderBy(desc(tickets.lastMessageAt))
    .limit(1);
  if (!row) return null;
  const known = (await ticketsOfSender(ctx, [row.ticket.id], sender)).has(row.ticket.id);
  const because = say('filing.return_path');
  return { ticket: row.ticket, by: 'token', because, known };
}

/**
 * An id can lead to several tickets, because anybody can put any id into their headers: the sender's own ticket wins.
 * A stranger names a ticket only by the id of one of its mails, not by an id that those mention.
 */
async function byHeader(
  ctx: Ctx,
  {
    mailbox,
    parsed,
    messageIds,
    sender,
  }: { mailbox: Mailbox; parsed: ParsedEmail; messageIds: string[]; sender: Sender },
): Promise<Match | null> {
  const spellings = spellingsOf(messageIds);
  if (spellings.length === 0) return null;
  const named = sql`${eq(knownMessageIds.mailboxId, mailbox.id)} and ${inArray(knownMessageIds.internetMessageId, spellings)}`;
  const rows = await knownTickets(ctx, named);
  if (rows.length === 0) return null;
  if (rows.length === maxRows && !sender.user) rows.push(...(await knownTicketsOfSender(ctx, named, sender)));
  const inOrder = messageIds.flatMap((id) =>
    rows
      .filter(({ messageId }) => messageId === id || messageId === id.toLowerCase())
      .sort((a, b) => origins.indexOf(a.origin) - origins.indexOf(b.origin))
      .map((row) => ({ ...row, id })),
  );
  const places = new Map<string, Pick<Match, 'ticket' | 'mergedTicketId'>>();
  for (const { ticket } of rows)
    if (!places.has(ticket.id)) places.set(ticket.id, await throughMerges(ctx, ticket));
  const ids = [...places].flatMap(([id, { ticket }]) => [id, ticket.id]);
  const participating = await ticketsOfSender(ctx, [...new Set(ids)], sender);
  const own = inOrder.find(
    ({ ticket: { id } }) => participating.has(id) || participating.has(places.get(id)?.ticket.id ?? id),
  );
  const found = own ?? inOrder.find(({ origin }) => origin !== 'mentioned');
  if (!found) return null;
  const place = places.get(found.ticket.id) ?? { ticket: found.ticket };
  const header = parsed.inReplyTo.includes(found.id) ? 'in_reply_to' : 'references';
  const because = say('filing.header', { header, origin: found.origin });
  return { ...place, by: 'header', because, known: own !== undefined };
}

/** The newest of each origin. */
function knownTickets(ctx: Ctx, named: SQL) {
  return ctx.db
    .select({
      ticket: ticketColumns,
      messageId: knownMessageIds.internetMessageId,
      origin: knownMessageIds.origin,
    })
    .from(knownMessageIds)
    .innerJoin(tickets, eq(tickets.id, knownMessageIds.ticketId))
    .where(named)
    .orderBy(
      sql`array_position(${sql.param(origins)}::text[], ${knownMessageIds.origin})`,
      desc(tickets.lastMessageAt),
    )
    .limit(maxRows);
}

/** Some programs give all their mails one id, so the sender's own tickets may be beyond `maxRows`. */
async function knownTicketsOfSender(ctx: Ctx, named: SQL, { person, replyTo }: Sender) {
  const all = ctx.db.select({ id: knownMessageIds.ticketId }).from(knownMessageIds).where(named);
  const own = [...(await ticketsOfParticipant(ctx, all, { address: person.address, replyTo }))];
  return own.length ? knownTickets(ctx, sql`${named} and ${inArray(knownMessageIds.ticketId, own)}`) : [];
}

const ticketColumns = {
  id: tickets.id,
  number: tickets.number,
  status: tickets.status,
  closedAt: tickets.closedAt,
  mergedIntoId: tickets.mergedIntoId,
};
const origins = ['ours', 'theirs', 'mentioned'];

/** A user takes part in every ticket of the mailbox. */
async function ticketsOfSender(
  ctx: Ctx,
  ticketIds: string[],
  { user, person, replyTo }: Sender,
): Promise<Set<string>> {
  return user
    ? new Set(ticketIds)
    : ticketsOfParticipant(ctx, ticketIds, { address: person.address, replyTo });
}

/** Only the first id of In-Reply-To is the mail that is answered (RFC 5322 3.6.4); the others come last. */
function namedIds({ inReplyTo, references }: ParsedEmail) {
  return [...new Set([...inReplyTo.slice(0, 1), ...references.toReversed(), ...inReplyTo.slice(1)])];
}

function sortIds(ctx: Ctx, mailboxAddress: string, ids: string[]) {
  const domain = domainOf(mailboxAddress);
  const forged = ids.filter((id) => isForgedMessageId(ctx.env.APP_SECRET, domain, id));
  return { genuine: ids.filter((id) => !forged.includes(id)), forged: forged.length > 0 };
}
