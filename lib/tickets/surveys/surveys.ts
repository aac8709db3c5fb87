import { and, desc, eq, isNotNull, isNull, type SQL, sql } from 'drizzle-orm';
import { messages, surveys, tickets } from '#db/schema/index.ts';
import { assertScope, type Ctx } from '#lib/platform/context.ts';
import { notFound } from '#lib/platform/errors.ts';
import { afterCursor, type Page, toPage } from '#lib/platform/pagination.ts';
import { withinReach } from '#lib/platform/within-reach.ts';
import { notCancelled } from '../not-cancelled.ts';
import type { Rating, Survey, SurveysQuery, TicketRating } from './schema.ts';

/** The surveys within reach whose reply was not taken back, newest first, answered or not. */
export async function listSurveys(ctx: Ctx, query: SurveysQuery): Promise<Page<Survey>> {
  assertScope(ctx, 'read');
  const { mailbox, ticket, rating, rated, limit, cursor } = query;
  const rows = await selectSurveys(ctx)
    .where(
      and(
        standing(ctx),
        mailbox ? eq(tickets.mailboxId, mailbox) : undefined,
        ticket ? eq(tickets.id, ticket) : undefined,
        rating ? eq(surveys.rating, rating) : undefined,
        rated === undefined ? undefined : rated ? isNotNull(surveys.rating) : isNull(surveys.rating),
        afterCursor(cursor, [surveys.createdAt, surveys.id], 'down'),
      ),
    )
    .orderBy(desc(surveys.createdAt), desc(surveys.id))
    .limit(limit + 1);
  return toPage(rows, limit, (row) => [row.createdAt.toISOString(), row.id], toSurvey);
}

/** @throws Refusal `not_found`, also out of reach. */
export async function getSurvey(ctx: Ctx, id: string): Promise<Survey> {
  assertScope(ctx, 'read');
  const [row] = await selectSurveys(ctx).where(and(standing(ctx), eq(surveys.id, id)));
  if (!row) throw notFound('survey');
  return toSurvey(row);
}

/** What was asked on a ticket last, and the answer; null when nothing was. An answered one stands before others. */
export async function ratingOfTicket(ctx: Ctx, ticketId: string): Promise<TicketRating | null> {
  const [row] = await selectSurveys(ctx)
    .where(and(standing(ctx), eq(messages.ticketId, ticketId)))
    .orderBy(sql`${surveys.ratedAt} desc nulls last`, desc(surveys.createdAt))
    .limit(1);
  if (!row) return null;
  const { id, message_id, rating, comment, asked_at, rated_at } = toSurvey(row);
  return { survey_id: id, message_id, asked_at, rating, comment, rated_at };
}

/** The condition that a ticket bears this rating. */
export function isRated(rating: Rating): SQL {
  return sql`exists (select 1 from ${surveys} join ${messages} on ${messages.id} = ${surveys.messageId}
    where ${messages.ticketId} = ${tickets.id} and ${surveys.rating} = ${rating})`;
}

const standing = (ctx: Ctx) => and(withinReach(ctx, tickets.mailboxId), notCancelled);

function selectSurveys(ctx: Ctx) {
  return ctx.db
    .select({
      id: surveys.id,
      ticketId: tickets.id,
      ticketNumber: tickets.number,
      mailboxId: tickets.mailboxId,
      messageId: surveys.messageId,
      authorType: messages.authorType,
      authorId: messages.authorId,
      authorName: messages.authorName,
      recipient: surveys.recipient,
      language: surveys.language,
      question: surveys.question,
      rating: surveys.rating,
      comment: surveys.comment,
      createdAt: surveys.createdAt,
      ratedAt: surveys.ratedAt,
    })
    .from(surveys)
    .innerJoin(messages, eq(messages.id, surveys.messageId))
    .innerJoin(tickets, eq(tickets.id, messages.ticketId));
}

type Row = Awaited<ReturnType<typeof selectSurveys>>[number];

function toSurvey(row: Row): Survey {
  return {
    id: row.id,
    ticket_id: row.ticketId,
    ticket_number: row.ticketNumber,
    mailbox_id: row.mailboxId,
    message_id: row.messageId,
    author: { type: row.authorType, id: row.authorId, name: row.authorName },
    recipient: row.recipient,
    language: row.language,
    question: row.question,
    rating: row.rating,
    comment: row.comment,
    asked_at: row.createdAt.toISOString(),
    rated_at: row.ratedAt?.toISOString() ?? null,
  };
}
