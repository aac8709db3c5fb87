import { and, asc, desc, eq, isNull, or, sql } from 'drizzle-orm';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { contacts, mailboxes, messages, surveys, tickets } from '#db/schema/index.ts';
import { type Actor, type Ctx, inTransaction, withActor } from '#lib/platform/context.ts';
import { notFound } from '#lib/platform/errors.ts';
import { recordEvent } from '#lib/platform/events.ts';
import type { TicketRecord } from '../change-ticket.ts';
import { lockTicketOfMessage } from '../merges/follow-merges.ts';
import { notCancelled } from '../not-cancelled.ts';
import { notify } from '../notifications/notify.ts';
import { maxCommentLength, type Rating, surveyDays } from './schema.ts';
import { readSurveyToken } from './survey-token.ts';

/** What whoever holds the link may see: nothing of the ticket, and of the answer only what they gave themselves. */
export type OpenSurvey = {
  language: string;
  /** In the mailbox's own words; null: ours. */
  question: string | null;
  mailboxName: string;
  rating: Rating | null;
  comment: string | null;
  expired: boolean;
};

/**
 * The survey of a token, as its page shows it. Reading records nothing: scanners of mail servers follow every link.
 * @throws Refusal `not_found` for a token that we did not make, and for a reply that was taken back.
 */
export async function openSurvey(ctx: Ctx, token: string): Promise<OpenSurvey> {
  const row = await findSurvey(ctx, token);
  const { language, question, mailboxName, rating, comment, expired } = row;
  return { language, question, mailboxName, rating, comment, expired };
}

/**
 * Records what the contact thinks of an answer, or changes it; an empty comment is none. A bad rating notifies the
 * assignee; of a ticket without one, nobody: `rating:bad assignee:none` finds those.
 * @returns the survey as it stands then; an expired one is unchanged.
 * @throws Refusal `not_found` as `openSurvey`.
 */
export async function answerSurvey(
  ctx: Ctx,
  token: string,
  { rating, comment }: { rating: Rating; comment: string },
): Promise<OpenSurvey> {
  const { messageId } = await findSurvey(ctx, token);
  return inTransaction(ctx, async (ctx) => {
    const ticket = await lockTicketOfMessage(ctx, messageId);
    if (!ticket) throw notFound('survey');
    const before = await findSurvey(ctx, token);
    const kept = cleanComment(comment);
    if (before.expired || (before.rating === rating && before.comment === kept)) return before;
    await ctx.db
      .update(surveys)
      .set({ rating, comment: kept, ratedAt: sql`now()` })
      .where(eq(surveys.id, before.id));
    const { mailboxId, assigneeId } = ticket;
    const asked = withActor(ctx, await findAsked(ctx, before, ticket));
    if (rating === 'bad' && before.rating !== 'bad' && assigneeId)
      await notify(asked, ticket, { kind: 'rated_bad', userIds: [assigneeId] });
    await recordEvent(asked, 'survey.answered', {
      ticketId: ticket.id,
      mailboxId,
      data: {
        survey_id: before.id,
        message_id: messageId,
        rating,
        before: before.rating,
        has_comment: kept !== null,
      },
    });
    return { ...before, rating, comment: kept };
  });
}

/** Who was asked: the ticket's contact, unless it is another's by now. */
async function findAsked(
  ctx: Ctx,
  { recipient }: { recipient: string },
  ticket: TicketRecord,
): Promise<Actor> {
  const asked = recipient.toLowerCase();
  const isContact = eq(contacts.id, ticket.contactId);
  const hasAddress = and(eq(contacts.address, asked), isNull(contacts.replyTo));
  const { id, name, address } = firstOrThrow(
    await ctx.db
      .select()
      .from(contacts)
      .where(or(isContact, hasAddress))
      .orderBy(
        desc(sql`${isContact} and ${asked} in (${contacts.address}, coalesce(${contacts.replyTo}, ''))`),
        asc(isContact),
      )
      .limit(1),
  );
  return { type: 'contact', id, name: name ?? address, mailboxIds: [ticket.mailboxId] };
}

async function findSurvey(ctx: Ctx, token: string) {
  const id = readSurveyToken(ctx.env.APP_SECRET, token);
  if (!id) throw notFound('survey');
  const [row] = await ctx.db
    .select({
      id: surveys.id,
      messageId: surveys.messageId,
      recipient: surveys.recipient,
      language: surveys.language,
      question: surveys.question,
      rating: surveys.rating,
      comment: surveys.comment,
      mailboxName: mailboxes.displayName,
      expired: sql<boolean>`${surveys.createdAt} < now() - make_interval(days => ${surveyDays}::int)`,
    })
    .from(surveys)
    .innerJoin(messages, eq(messages.id, surveys.messageId))
    .innerJoin(tickets, eq(tickets.id, messages.ticketId))
    .innerJoin(mailboxes, eq(mailboxes.id, tickets.mailboxId))
    .where(and(eq(surveys.id, id), notCancelled));
  if (!row) throw notFound('survey');
  return row;
}

/** Kept as it was written, but for what no database holds and what nobody can see. */
function cleanComment(comment: string): string | null {
  const visible = comment
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
    .toWellFormed()
    .trim();
  return Array.from(visible).slice(0, maxCommentLength).join('').trim() || null;
}
