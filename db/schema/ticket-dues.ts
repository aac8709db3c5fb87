import { sql } from 'drizzle-orm';
import { index, pgTable, primaryKey } from 'drizzle-orm/pg-core';
import { at, id } from '../columns.ts';
import { dueKind, slaPolicies } from './sla-policies.ts';
import { tickets } from './tickets.ts';

/** What a ticket was to be answered or resolved by: one row a kind and beginning, so that each passes once. */
export const ticketDues = pgTable(
  'ticket_dues',
  {
    ticketId: id('tkt')('ticket_id')
      .notNull()
      .references(() => tickets.id, { onDelete: 'cascade' }),
    kind: dueKind('kind').notNull(),
    /** When the contact wrote what waits. */
    startedAt: at('started_at').notNull(),
    policyId: id('sla')('policy_id')
      .notNull()
      .references(() => slaPolicies.id),
    /** Null while it is paused. */
    dueAt: at('due_at'),
    soonAt: at('soon_at'),
    /** When the answer or the closing came. */
    metAt: at('met_at'),
    /** When the warning that it is due soon was recorded. */
    soonToldAt: at('soon_told_at'),
    /** The time that it was due by, once its passing is recorded. */
    breachedAt: at('breached_at'),
  },
  (t) => [
    primaryKey({ columns: [t.ticketId, t.kind, t.startedAt] }),
    // Of the clock: what may pass. What was met in time never does.
    index('ticket_dues_passing_idx')
      .on(t.dueAt)
      .where(sql`${t.breachedAt} is null and (${t.metAt} is null or ${t.metAt} > ${t.dueAt})`),
    index('ticket_dues_soon_idx')
      .on(t.soonAt)
      .where(sql`${t.soonToldAt} is null and ${t.breachedAt} is null and ${t.metAt} is null`),
    index('ticket_dues_met_idx').on(t.metAt, t.kind).where(sql`${t.metAt} is not null`),
  ],
);
