import { sql } from 'drizzle-orm';
import { bigint, boolean, index, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { at, id } from '../columns.ts';

/**
 * The one log: timeline, audit, live stream and webhooks read it. `next_event_id()` (first migration) takes a shared
 * lock that tells readers which ids an open transaction may still add.
 */
export const events = pgTable(
  'events',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().default(sql`next_event_id()`),
    type: text('type').notNull(),
    actorType: text('actor_type', { enum: ['user', 'assistant', 'api_key', 'contact', 'system'] }).notNull(),
    actorId: text('actor_id'),
    actorName: text('actor_name').notNull(),
    mailboxId: id('mbx')('mailbox_id'),
    ticketId: id('tkt')('ticket_id'),
    data: jsonb('data').$type<Record<string, unknown>>().notNull().default({}),
    createdAt: at('created_at').notNull().default(sql`now()`),
  },
  (t) => [
    index('events_ticket_idx').on(t.ticketId, t.id).where(sql`${t.ticketId} is not null`),
    index('events_type_idx').on(t.type, t.id),
    index('events_actor_idx').on(t.actorId, t.id).where(sql`${t.actorId} is not null`),
    index('events_created_idx').on(t.createdAt, t.id),
    index('events_closed_idx')
      .on(t.createdAt, t.mailboxId, t.actorType, t.actorId)
      .where(sql`${t.type} = 'ticket.closed'`),
  ],
);

/** Who is alive: one row for each worker process, renewed while it runs. A web is alive when it answers. */
export const processes = pgTable('processes', {
  id: text('id').primaryKey(),
  role: text('role', { enum: ['worker'] }).notNull(),
  smtpListening: boolean('smtp_listening').notNull().default(false),
  startedAt: at('started_at').notNull().default(sql`now()`),
  seenAt: at('seen_at').notNull().default(sql`now()`),
});

/** What the SMTP listeners turned away, by reason, since the first start. */
export const smtpRefusals = pgTable('smtp_refusals', {
  reason: text('reason').primaryKey(),
  count: bigint('count', { mode: 'number' }).notNull(),
});
