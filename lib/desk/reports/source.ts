import { eq, type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { drafts, mailboxes, messages, tickets } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { withinReach } from '#lib/platform/within-reach.ts';
import type { Period } from './period.ts';
import type { Answerer } from './schema.ts';

/** What a part of a report is read for. */
export type ReportScope = { period: Period; mailbox?: string; hasSamples: boolean };

/**
 * A mailbox's rows: within the actor's reach, of the mailbox that was asked for, and of no sample. Only a desk that has
 * samples is asked for them: the reports of any other read out of indexes alone.
 */
export function ofMailboxes(ctx: Ctx, { mailbox, hasSamples }: ReportScope, column: PgColumn): SQL {
  const asked = mailbox === undefined ? sql`true` : sql`${column} = ${sql.param(mailbox, column)}`;
  const isOfTicket = hasSamples && column.table !== mailboxes;
  const real = isOfTicket ? sql`(${ticketOf(column)} = any(${samples})) is not true` : sql`true`;
  return sql`(${withinReach(ctx, column) ?? sql`true`} and ${asked} and ${real})`;
}

const samples = sql`array(select sampled.id from ${tickets} sampled where sampled.sample)`;

/** Whether there are samples. */
export async function hasSamples({ db }: Ctx): Promise<boolean> {
  return (await db.$count(tickets, eq(tickets.sample, true))) > 0;
}

/** The ticket that a row of a mailbox is, or is of. */
function ticketOf({ table }: PgColumn): SQL {
  return table === tickets ? sql`${tickets.id}` : sql`${table}.ticket_id`;
}

/** The moment lies in the period or the one before. */
export function inEither(column: PgColumn, { startBefore, end }: Period): SQL {
  return sql`${column} >= ${startBefore}::timestamptz and ${column} < ${end}::timestamptz`;
}

/** The moment lies in the period. */
export function inPeriod(column: PgColumn, { start, end }: Period): SQL {
  return sql`${column} >= ${start}::timestamptz and ${column} < ${end}::timestamptz`;
}

/** Whether it lies in the period rather than in the one before. */
export const isCurrent = (column: PgColumn, { start }: Period) => sql`${column} >= ${start}::timestamptz`;

/**
 * A ticket that a person began by writing to us: not one of robots alone, nor one that was merged into another. A mail of
 * ours that opened a ticket is its first reply, and as old as itself.
 */
export const isCounted = sql`(${tickets.mergedIntoId} is null and ${tickets.lastInboundAt} is not null
  and ${tickets.firstReplyAt} is distinct from ${tickets.createdAt})`;

/**
 * The first answer of a ticket and the draft that it was, if any, for `answererOf`. `written` bounds when it was written:
 * what it says follows from the ticket's row, but only so are the answers read out of their index.
 */
export function withFirstAnswer(written: SQL): SQL {
  return sql`
  left join ${messages} on ${messages.ticketId} = ${tickets.id} and ${messages.createdAt} = ${tickets.firstReplyAt}
    and ${messages.kind} = 'outbound' and ${messages.forwardId} is null and ${written}
  left join ${drafts} on ${drafts.messageId} = ${messages.id} and ${drafts.status} = 'approved'`;
}

/** Who signed the first answer. A person who countersigns owns the words; a rule leaves them the assistant's. */
export const answererOf = sql<Answerer>`case
  when ${drafts.reviewedByType} = 'user' then 'countersigned'
  when ${messages.authorType} = 'user' then 'people'
  when ${messages.authorType} in ('assistant', 'system') then 'assistant'
  else 'programs' end`;
