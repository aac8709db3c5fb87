import { and, asc, eq, isNotNull, isNull, type SQL, sql } from 'drizzle-orm';
import { closingSurveys, mailboxes, messages, tickets } from '#db/schema/index.ts';
import { type Ctx, inTransaction } from '#lib/platform/context.ts';
import { Refusal } from '#lib/platform/errors.ts';
import { lockTicketRow, type TicketRecord } from '#lib/tickets/change-ticket.ts';
import { notCancelled } from '#lib/tickets/not-cancelled.ts';
import { acceptedLocale } from '#locales/locale.ts';
import { translatorOf } from '#locales/translator.ts';
import { queueReply } from '../queue-reply.ts';
import { writeReply } from '../reply/write-reply.ts';
import { asksRating } from './ask-rating.ts';

/** What signs the mail: the mailbox's own setting, which an admin switched on. */
const rule = 'rating_after_closing';
/** Who could not be asked for so long after it was due, for want of room in the hour, is not asked any more. */
const givenUpAfterDays = 3;

type Outcome = (typeof closingSurveys.$inferSelect)['outcome'];

/**
 * Asks about tickets that were closed without a reply so many hours ago, where their mailbox wants that: one mail in the
 * ticket's thread, to a contact whom we have answered before. Until it is due nothing waits anywhere, so a ticket that
 * is opened again meanwhile is not asked about. The guards are those of `askRating` and of mail that no person signs.
 * @returns how many closings it decided.
 */
export async function sweepClosedTickets(ctx: Ctx): Promise<number> {
  const due = await ctx.db
    .select({ id: tickets.id, closedAt: tickets.closedAt })
    .from(tickets)
    .innerJoin(mailboxes, eq(mailboxes.id, tickets.mailboxId))
    .where(and(isDue, isNull(tickets.mergedIntoId), isNull(tickets.withdrawnAt), eq(tickets.sample, false)))
    .orderBy(asc(tickets.closedAt))
    .limit(50);
  let decided = 0;
  for (const { id, closedAt } of due) if (closedAt && (await decide(ctx, id, closedAt))) decided += 1;
  return decided;
}

/** Closed since the setting is on, long enough ago, after an answer of ours but not by one, and not decided yet. */
const isDue: SQL | undefined = and(
  isNull(mailboxes.deletedAt),
  mailboxes.asksRating,
  isNotNull(tickets.firstReplyAt),
  sql`${tickets.closedAt} between
    greatest(${mailboxes.ratingAfterSince}, now() - make_interval(days => ${givenUpAfterDays}, hours => ${mailboxes.ratingAfterHours}))
    and now() - make_interval(hours => ${mailboxes.ratingAfterHours})`,
  sql`not exists (select 1 from ${closingSurveys}
    where ${closingSurveys.ticketId} = ${tickets.id} and ${closingSurveys.closedAt} = ${tickets.closedAt})`,
  sql`not exists (select 1 from ${messages} where ${messages.ticketId} = ${tickets.id}
    and ${messages.kind} = 'outbound' and ${messages.createdAt} >= ${tickets.closedAt} and ${notCancelled})`,
);

/** Under the ticket's lock, so that two workers ask once. A mailbox without room in its hour is tried again. */
async function decide(ctx: Ctx, ticketId: string, closedAt: Date): Promise<boolean> {
  try {
    return await inTransaction(ctx, async (ctx) => {
      const ticket = await lockTicketRow(ctx, ticketId);
      if (ticket.closedAt?.getTime() !== closedAt.getTime()) return false;
      const outcome = await ask(ctx, ticket);
      return outcome !== null && (await record(ctx, { ticketId, closedAt, outcome }));
    });
  } catch (err) {
    ctx.log.error({ err, ticketId }, 'A contact could not be asked about a closed ticket');
    return record(ctx, { ticketId, closedAt, outcome: 'failed' });
  }
}

async function record(
  ctx: Ctx,
  decision: { ticketId: string; closedAt: Date; outcome: Outcome },
): Promise<boolean> {
  const rows = await ctx.db.insert(closingSurveys).values(decision).onConflictDoNothing().returning();
  return rows.length > 0;
}

/** Null: later. Within a savepoint, because what is refused leaves nothing behind. */
async function ask(ctx: Ctx, ticket: TicketRecord): Promise<Outcome | null> {
  const reply = { body: translatorOf(acceptedLocale(ticket.language))('surveys.closed'), quote: false };
  try {
    return await inTransaction(ctx, async (ctx) => {
      if (!(await asksRating(ctx, ticket, await writeReply(ctx, ticket, reply)))) return 'unsuited';
      // biome-ignore lint/suspicious/noThenProperty: the name that the API's conventions give it.
      await queueReply(ctx, ticket.id, { ...reply, then: 'open' }, { rule, onlyAsks: true });
      return 'asked';
    });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return error.code === 'too_many' ? null : 'refused';
  }
}
