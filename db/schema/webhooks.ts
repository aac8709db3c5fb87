import { sql } from 'drizzle-orm';
import { bigint, index, integer, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { at, createdAt, id, newId } from '../columns.ts';

/** Why a webhook is off: somebody asked, its server said that it is gone (410), or every attempt failed for days. */
export const webhookOffReasons = ['asked', 'gone', 'failing'] as const;
/** What came of a delivery: it waits for an attempt, was taken, or is given up. */
export const webhookDeliveryStatuses = ['queued', 'delivered', 'failed'] as const;
/** Why an attempt failed. */
export const webhookProblems = [
  'status',
  'redirect',
  'timeout',
  'network',
  'not_public',
  'interrupted',
  'off',
] as const;

/** Where a program outside is told of events. */
export const webhooks = pgTable(
  'webhooks',
  {
    id: id('whk')('id')
      .primaryKey()
      .$defaultFn(() => newId('whk')),
    url: text('url').notNull(),
    /** Empty: every type. */
    eventTypes: text('event_types').array().notNull(),
    /** Null: every mailbox, and what belongs to none. Never beyond what its maker reached. */
    mailboxIds: id('mbx')('mailbox_ids').array(),
    /** Encrypted, as the former one, which signs too until its time is over. */
    secret: text('secret').notNull(),
    formerSecret: text('former_secret'),
    formerSecretUntil: at('former_secret_until'),
    /** The event up to which the log was read for it. */
    readUpTo: bigint('read_up_to', { mode: 'number' }).notNull(),
    disabledAt: at('disabled_at'),
    disabledBecause: text('disabled_because', { enum: webhookOffReasons }),
    /** Since when no attempt has succeeded. */
    failingSince: at('failing_since'),
    /** The last attempt, to some seconds. */
    attemptedAt: at('attempted_at'),
    attemptStatus: integer('attempt_status'),
    attemptProblem: text('attempt_problem', { enum: webhookProblems }),
    createdAt: createdAt(),
    createdBy: text('created_by').notNull(),
  },
  (t) => [index('webhooks_list_idx').on(t.createdAt, t.id)],
);

/** One event for one webhook. Its id is the `webhook-id` of every attempt, so that a receiver knows a repetition. */
export const webhookDeliveries = pgTable(
  'webhook_deliveries',
  {
    id: id('whd')('id')
      .primaryKey()
      .$defaultFn(() => newId('whd')),
    webhookId: id('whk')('webhook_id')
      .notNull()
      .references(() => webhooks.id, { onDelete: 'cascade' }),
    /** Null: a test. */
    eventId: bigint('event_id', { mode: 'number' }),
    eventType: text('event_type').notNull(),
    status: text('status', { enum: webhookDeliveryStatuses }).notNull().default('queued'),
    attempts: integer('attempts').notNull().default(0),
    /** While an attempt runs: when it is taken for interrupted. Null once it is over. */
    nextAttemptAt: at('next_attempt_at'),
    /** While an attempt runs. */
    claimedAt: at('claimed_at'),
    attemptedAt: at('attempted_at'),
    durationMs: integer('duration_ms'),
    responseStatus: integer('response_status'),
    problem: text('problem', { enum: webhookProblems }),
    /** How the answer begins, or the code of the network’s fault. */
    excerpt: text('excerpt'),
    deliveredAt: at('delivered_at'),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex('webhook_deliveries_event_key').on(t.webhookId, t.eventId),
    index('webhook_deliveries_due_idx').on(t.webhookId, t.nextAttemptAt).where(sql`${t.status} = 'queued'`),
    index('webhook_deliveries_list_idx').on(t.webhookId, t.id),
    index('webhook_deliveries_ended_idx').on(t.createdAt).where(sql`${t.status} <> 'queued'`),
  ],
);
