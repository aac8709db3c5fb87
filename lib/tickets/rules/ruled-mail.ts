import { and, desc, eq, gt, isNull, type SQL, sql } from 'drizzle-orm';
import { isAnyOf } from '#db/rows.ts';
import { contacts, messages, rawEmails, tickets } from '#db/schema/index.ts';
import { plainAddress } from '#lib/mail/headers/reply-token.ts';
import { batched } from '#lib/platform/batching.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { withinReach } from '#lib/platform/within-reach.ts';
import { isContactMail } from '../correspondence.ts';
import { tagNames } from '../tag-names.ts';
import type { RuledState } from './plan-actions.ts';

/** A mail of a contact as rules read it: what it says itself, and the ticket as it is now. */
export type RuledMail = {
  messageId: string;
  rawEmailId: string;
  ticketId: string;
  number: number;
  ticketSubject: string | null;
  receivedAt: Date;
  opensTicket: boolean;
  sender: string;
  recipients: string[];
  subject: string;
  text: string;
  language: string | null;
  kind: 'person' | 'list' | 'auto_reply';
  hasAttachment: boolean;
  company: string | null;
  state: RuledState;
};

/** The mail of a message that was just filed; null for one that no rule reads, such as a stranger's on a ticket. */
export const readRuledMail: (ctx: Ctx, messageId: string) => Promise<RuledMail | null> = batched(
  async (ctx, ids: string[]) => {
    const found = await select(ctx).where(and(isRuled, isAnyOf(messages.id, ids)));
    const mails = found.map(toRuledMail);
    return ids.map((id) => mails.find(({ messageId }) => messageId === id) ?? null);
  },
);

type MailsAsked = {
  since: Date;
  before: RuledMail | undefined;
  limit: number;
  /** Only those of this ticket. */
  ticketId?: string;
};

/** The mails within reach that came since then and before another one, newest first, at most `limit`. */
export async function listRuledMails(
  ctx: Ctx,
  { since, before, limit, ticketId }: MailsAsked,
): Promise<RuledMail[]> {
  const rows = await select(ctx)
    .where(
      and(
        isRuled,
        gt(rawEmails.receivedAt, since),
        before && cameBefore(before),
        ticketId === undefined ? undefined : eq(tickets.id, ticketId),
        withinReach(ctx, rawEmails.mailboxId),
        isNull(tickets.withdrawnAt),
      ),
    )
    .orderBy(desc(rawEmails.receivedAt), desc(rawEmails.id))
    .limit(limit);
  return rows.map(toRuledMail);
}

function cameBefore({ receivedAt, rawEmailId }: RuledMail): SQL {
  const at = sql.param(receivedAt, rawEmails.receivedAt);
  return sql`(${rawEmails.receivedAt}, ${rawEmails.id}) < (${at}, ${sql.param(rawEmailId, rawEmails.id)}::uuid)`;
}

/** A stranger on somebody else's ticket must not have it closed. */
const isRuled = and(
  isContactMail,
  eq(messages.authorType, 'contact'),
  sql`not 'not_a_participant' = any(${messages.flags})`,
  isNull(tickets.mergedIntoId),
);

const opensTicket: SQL<boolean> = sql`not exists (
  select 1 from messages as earlier
  where earlier.ticket_id = ${messages.ticketId} and earlier.kind <> 'note'
    and (earlier.created_at, earlier.id) < (${messages.createdAt}, ${messages.id}))`;
const hasAttachment: SQL<boolean> = sql`exists (
  select 1 from attachments where attachments.message_id = ${messages.id} and not attachments.inline)`;

function select(ctx: Ctx) {
  return ctx.db
    .select({
      messageId: messages.id,
      rawEmailId: rawEmails.id,
      ticketId: tickets.id,
      number: tickets.number,
      ticketSubject: tickets.subject,
      receivedAt: rawEmails.receivedAt,
      opensTicket,
      sender: messages.sender,
      to: messages.to,
      cc: messages.cc,
      envelopeTo: rawEmails.envelopeTo,
      subject: messages.subject,
      text: sql<string>`left(coalesce(${messages.newText}, ${messages.visibleText}), 200000)`,
      language: messages.language,
      automatic: messages.automatic,
      kind: rawEmails.kind,
      hasAttachment,
      company: contacts.companyDomain,
      tags: tagNames,
      status: tickets.status,
      priority: tickets.priority,
      assigneeId: tickets.assigneeId,
      mailboxId: tickets.mailboxId,
    })
    .from(rawEmails)
    .innerJoin(messages, eq(messages.rawEmailId, rawEmails.id))
    .innerJoin(tickets, eq(tickets.id, messages.ticketId))
    .innerJoin(contacts, eq(contacts.id, tickets.contactId))
    .$dynamic();
}

type Row = Awaited<ReturnType<typeof select>>[number];

function toRuledMail({ to, cc, envelopeTo, ...row }: Row): RuledMail {
  const { tags, status, priority, assigneeId, mailboxId } = row;
  const addressed = [...to, ...cc].map(({ address }) => address);
  return {
    messageId: row.messageId,
    rawEmailId: row.rawEmailId,
    ticketId: row.ticketId,
    number: row.number,
    ticketSubject: row.ticketSubject,
    receivedAt: row.receivedAt,
    opensTicket: row.opensTicket,
    sender: row.sender?.address ?? '',
    recipients: [...new Set([...addressed, ...envelopeTo].map(plainAddress))],
    subject: row.subject ?? '',
    text: row.text,
    language: row.language,
    kind: row.automatic ? 'auto_reply' : row.kind === 'list' ? 'list' : 'person',
    hasAttachment: row.hasAttachment,
    company: row.company,
    state: { tags, status, priority, assigneeId, mailboxId },
  };
}
