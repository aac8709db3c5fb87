import { sql } from 'drizzle-orm';
import { check, integer, pgTable } from 'drizzle-orm/pg-core';
import { at, id } from '../columns.ts';
import { tickets } from './tickets.ts';

/** How far a change of policies or hours has reached the open tickets: one row for the whole desk. */
export const dueRefreshes = pgTable(
  'due_refreshes',
  {
    id: integer('id').primaryKey().default(1),
    /** Counts the changes: who works for an earlier one stops. */
    round: integer('round').notNull().default(1),
    /** Passes over all open tickets that are still to end; 0 when nothing is stale. */
    passesLeft: integer('passes_left').notNull(),
    /** The last ticket that this pass has done. */
    afterTicketId: id('tkt')('after_ticket_id'),
    requestedAt: at('requested_at').notNull().default(sql`now()`),
    /** The pass does not begin before. */
    startAt: at('start_at').notNull().default(sql`now()`),
  },
  (t) => [check('due_refreshes_only', sql`${t.id} = 1`)],
);

/** Tickets whose dues could not be worked out by a fault of ours; the sweep tries them again. */
export const dueFailures = pgTable('due_failures', {
  ticketId: id('tkt')('ticket_id')
    .primaryKey()
    .references(() => tickets.id, { onDelete: 'cascade' }),
  failures: integer('failures').notNull().default(1),
  failedAt: at('failed_at').notNull().default(sql`now()`),
  nextAt: at('next_at').notNull(),
});
