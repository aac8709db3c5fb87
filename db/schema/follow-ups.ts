import { sql } from 'drizzle-orm';
import { index, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { at, createdAt, id } from '../columns.ts';
import { messages } from './messages.ts';
import { runs } from './runs.ts';

/**
 * What follows when a mail of ours stays unanswered: a check-in, or the end of the ticket. It is due `afterHours` after
 * the mail has left, not after it was written.
 */
export const followUps = pgTable(
  'follow_ups',
  {
    messageId: id('msg')('message_id')
      .primaryKey()
      .references(() => messages.id),
    kind: text('kind', { enum: ['check_in', 'close'] }).notNull(),
    status: text('status', { enum: ['pending', 'done', 'cancelled'] })
      .notNull()
      .default('pending'),
    afterHours: integer('after_hours').notNull(),
    dueAt: at('due_at').notNull(),
    runId: id('run')('run_id').references(() => runs.id),
    createdAt: createdAt(),
    decidedAt: at('decided_at'),
  },
  (t) => [index('follow_ups_due_idx').on(t.dueAt).where(sql`${t.status} = 'pending'`)],
);
