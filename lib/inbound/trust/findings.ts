import { eq, isNull } from 'drizzle-orm';
import { contacts, tickets, users } from '#db/schema/index.ts';
import { fileFindings } from '#lib/mail/findings/file-findings.ts';
import { senderFindings } from '#lib/mail/findings/sender-findings.ts';
import type { Finding, MailAddress, ParsedEmail } from '#lib/mail/parsed-email.ts';
import { deduped } from '#lib/platform/batching.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { ownMailboxes } from './own-addresses.ts';

type FindingsContext = {
  /** The sender, unless they are a verified user. */
  stranger: MailAddress | null;
  /** Mailing lists set another Reply-To, which is no finding. */
  list: boolean;
  /** The ticket that the mail names, when its sender does not take part in it. */
  namesTicketId: string | null;
};

/** Why a mail may be deceptive or its files harmful; findings about the sender come first. */
export async function findingsOf(ctx: Ctx, parsed: ParsedEmail, about: FindingsContext): Promise<Finding[]> {
  const { stranger, list } = about;
  const ofSender = stranger
    ? senderFindings({ from: stranger, replyTo: list ? [] : parsed.replyTo }, await knownSenders(ctx, about))
    : [];
  return [...ofSender, ...parsed.findings, ...fileFindings(parsed.attachments)];
}

async function knownSenders(ctx: Ctx, { namesTicketId }: FindingsContext) {
  const [team, ours, contact] = await Promise.all([
    teamMembers(ctx),
    ownMailboxes(ctx),
    namesTicketId === null ? null : contactOf(ctx, namesTicketId),
  ]);
  return { team, mailboxes: ours, contact };
}

const teamMembers = deduped((ctx) =>
  ctx.db.select({ name: users.name, address: users.email }).from(users).where(isNull(users.disabledAt)),
);

async function contactOf(ctx: Ctx, ticketId: string): Promise<MailAddress | null> {
  const [row] = await ctx.db
    .select({ name: contacts.name, address: contacts.address })
    .from(tickets)
    .innerJoin(contacts, eq(contacts.id, tickets.contactId))
    .where(eq(tickets.id, ticketId));
  return row ?? null;
}
