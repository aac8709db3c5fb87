import { and, count, eq, exists, gt, inArray, isNull, ne, or, type SQL, sql } from 'drizzle-orm';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { deliveries, drafts, messages } from '#db/schema/index.ts';
import { doubtOf } from '#lib/mail/findings/doubts.ts';
import { acquireAdvisoryLock } from '#lib/platform/advisory-lock.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { Refusal } from '#lib/platform/errors.ts';
import type { TicketRecord } from '#lib/tickets/change-ticket.ts';
import { inboundSinceLastReply } from '#lib/tickets/correspondence.ts';
import { notCancelled } from '#lib/tickets/not-cancelled.ts';
import { sentence } from '#locales/sentence.ts';

type ReplyAuthorship = {
  author: { type: string };
  /** The autonomy rule that signs instead of a person. */
  rule?: string | undefined;
  recipients: string[];
};

const maxConsecutive = 3;

/**
 * Enforces the limits on replies that no person signs. None answers automatic or doubtful mail.
 * They are capped per address (one an hour), per mailbox (`AUTOMATIC_REPLIES_PER_HOUR`) and per ticket (three in a row).
 * Returns whether the reply is automatic, which its headers then say (RFC 3834).
 * @throws Refusal `forbidden` or `too_many`, with what to say to the person who takes over.
 */
export async function enforceAutoReplyLimits(
  ctx: Ctx,
  ticket: TicketRecord,
  signed: ReplyAuthorship,
): Promise<boolean> {
  const { author, rule, recipients } = signed;
  if (ctx.actor.type === 'user') return false;
  if (author.type === 'assistant') await refuseMonologue(ctx, ticket);
  const automatic = rule !== undefined || (ctx.actor.type === 'system' && author.type === 'assistant');
  if (!automatic) return false;
  await refuseDoubtful(ctx, ticket);
  await refuseTooOften(ctx, ticket, recipients);
  return true;
}

/** Since the last word of a person or of the contact; a draft that a user has signed is a person's word. */
async function refuseMonologue(ctx: Ctx, ticket: TicketRecord) {
  const onTicket = eq(messages.ticketId, ticket.id);
  const [last] = await ctx.db
    .select({ at: sql<string | null>`max(${messages.createdAt})` })
    .from(messages)
    .where(and(onTicket, notCancelled, isHumanMessage(ctx)));
  const since = await ctx.db
    .select({ n: count() })
    .from(messages)
    .where(
      and(
        onTicket,
        eq(messages.kind, 'outbound'),
        isNull(messages.forwardId),
        eq(messages.authorType, 'assistant'),
        notCancelled,
        last?.at ? gt(messages.createdAt, sql`${last.at}::timestamptz`) : undefined,
      ),
    );
  if (firstOrThrow(since).n >= maxConsecutive)
    throw new Refusal('too_many', sentence('outgoing.tooManyInARow', { count: maxConsecutive }));
}

function isHumanMessage(ctx: Ctx): SQL | undefined {
  return or(
    and(eq(messages.kind, 'inbound'), eq(messages.automatic, false)),
    and(ne(messages.kind, 'inbound'), eq(messages.authorType, 'user')),
    exists(
      ctx.db
        .select({ one: sql`1` })
        .from(drafts)
        .where(and(eq(drafts.messageId, messages.id), eq(drafts.reviewedByType, 'user'))),
    ),
  );
}

const unansweredFlags: Record<string, string> = {
  no_automatic_answer: 'it asks for no automatic answer',
  answers_elsewhere:
    'it asks for answers at an address in another domain, which nothing proves to be the sender’s',
  via_bulk: 'it came by a list, a bulk sender or a rule, or from an address that nobody may read',
};

/** All that came in since we last wrote is answered together, so each of it must be beyond doubt. */
async function refuseDoubtful(ctx: Ctx, ticket: TicketRecord) {
  const answered = await inboundSinceLastReply(ctx, ticket.id);
  if (answered[0]?.automatic) throw new Refusal('forbidden', 'outgoing.automaticMail');
  const flags = answered.flatMap((entry) => entry.flags);
  const doubt = flags.map((flag) => unansweredFlags[flag]).find(Boolean) ?? doubtOf(flags);
  if (doubt) throw new Refusal('forbidden', sentence('outgoing.doubtful', { doubt }));
}

/** Two tickets of one sender may be answered at the same moment, so the counting is done one after the other. */
async function refuseTooOften(ctx: Ctx, ticket: TicketRecord, recipients: string[]) {
  for (const key of [ticket.mailboxId, ...recipients.toSorted()])
    await acquireAdvisoryLock(ctx, `automatic ${key}`);
  const withinAnHour = and(
    gt(deliveries.createdAt, sql`now() - interval '1 hour'`),
    ne(deliveries.status, 'cancelled'),
    eq(messages.automatic, true),
  );
  const [lately] = await ctx.db
    .select({ recipient: deliveries.recipient })
    .from(deliveries)
    .innerJoin(messages, eq(messages.id, deliveries.messageId))
    .where(and(withinAnHour, inArray(deliveries.recipient, recipients)))
    .limit(1);
  if (lately)
    throw new Refusal('too_many', sentence('outgoing.answeredLately', { recipient: lately.recipient }));
  const most = ctx.env.AUTOMATIC_REPLIES_PER_HOUR;
  const inAll = await ctx.db
    .select({ n: sql<number>`count(distinct ${messages.id})::int` })
    .from(deliveries)
    .innerJoin(messages, eq(messages.id, deliveries.messageId))
    .where(and(withinAnHour, eq(messages.mailboxId, ticket.mailboxId)));
  if (firstOrThrow(inAll).n >= most)
    throw new Refusal('too_many', sentence('outgoing.mailboxAnswersTooOften', { count: most }));
}
