import { and, eq, inArray, isNull, ne, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { knownMessageIds, type MailAddress, messages, rawEmails, tickets, users } from '#db/schema/index.ts';
import { isFromPerson } from '#lib/mail/classification.ts';
import { plainAddress } from '#lib/mail/headers/reply-token.ts';
import type { Ctx } from '#lib/platform/context.ts';
import type { IncomingMail } from '../raw/raw-email-status.ts';
import { ownAddresses } from '../trust/own-addresses.ts';
import type { Sender, TeamUser } from '../trust/sender.ts';
import type { Destination } from './destination.ts';
import type { DuplicateCheck } from './duplicate.ts';

/**
 * What a user meant by a mail from their own mail program. `sent`: outsiders have it already, the first being `contact`.
 * `answer`: it goes on to the contact of its ticket. `note`: it is kept for the team.
 */
export type UserMail = { user: TeamUser } & (
  | { act: 'sent'; contact: MailAddress }
  | { act: 'answer' }
  | { act: 'note' }
);

type UserMailInput = IncomingMail & { sender: Sender; destination: Destination };

/** Reads what a verified user meant; null for any other mail, and for one to nobody but the desk on no ticket. */
export async function readUserMail(ctx: Ctx, mail: UserMailInput): Promise<UserMail | null> {
  const { raw, parsed, classification, sender, destination } = mail;
  const { user } = sender;
  if (!user || !isFromPerson(classification) || parsed.messageId === null) return null;
  const [contact] = await outsidersAmong(ctx, [...parsed.to, ...parsed.cc]);
  if (contact) return { user, act: 'sent', contact };
  if (!destination.joins) return null;
  const sendsOn = raw.mailbox.userMail === 'send' && user.role !== 'viewer';
  return { user, act: sendsOn && parsed.visibleText.trim() !== '' ? 'answer' : 'note' };
}

/** Those who are neither addresses of ours nor users, in order. */
async function outsidersAmong(ctx: Ctx, people: MailAddress[]): Promise<MailAddress[]> {
  const addresses = people.map(({ address }) => address.toLowerCase());
  if (addresses.length === 0) return [];
  const [own, team] = await Promise.all([
    ownAddresses(ctx),
    ctx.db
      .select({ address: users.email })
      .from(users)
      .where(and(inArray(users.email, addresses), isNull(users.disabledAt))),
  ]);
  const inside = new Set([...own, ...team.map(({ address }) => address)]);
  return people.filter(
    ({ address }) => !inside.has(plainAddress(address)) && !inside.has(address.toLowerCase()),
  );
}

const named = alias(tickets, 'named');

/**
 * The message that an earlier copy of a user's mail became: what is sent on bears another Message-ID, so
 * `findDuplicate` cannot know it. Call it after that, which locks the id.
 */
export async function findSentCopy(
  ctx: Ctx,
  { raw, parsed }: IncomingMail,
): Promise<DuplicateCheck['duplicate']> {
  if (parsed.messageId === null) return null;
  const [found] = await ctx.db
    .select({ messageId: messages.id, ticketId: messages.ticketId, number: tickets.number })
    .from(knownMessageIds)
    .innerJoin(named, eq(named.id, knownMessageIds.ticketId))
    .innerJoin(messages, sql`${messages.ticketId} in (${named.id}, ${named.mergedIntoId})`)
    .innerJoin(tickets, eq(tickets.id, messages.ticketId))
    .innerJoin(rawEmails, eq(rawEmails.id, messages.rawEmailId))
    .where(
      and(
        eq(knownMessageIds.mailboxId, raw.mailboxId),
        eq(knownMessageIds.internetMessageId, parsed.messageId),
        ne(messages.kind, 'inbound'),
        eq(rawEmails.internetMessageId, parsed.messageId),
        sql`${rawEmails.subject} is not distinct from ${parsed.subject}`,
      ),
    )
    .limit(1);
  return found ?? null;
}
