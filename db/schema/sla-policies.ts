import { sql } from 'drizzle-orm';
import { check, index, integer, jsonb, pgEnum, pgTable, text } from 'drizzle-orm/pg-core';
import { at, createdAt, id, newId } from '../columns.ts';

/** What a ticket can be due for, in the order in which it comes. */
export const dueKind = pgEnum('due_kind', ['first_answer', 'next_answer', 'resolution']);
export type DueKind = (typeof dueKind.enumValues)[number];
/** Minutes of the day, 0 to 1440; `weekday` 1 is Monday. */
export type WorkSpan = { weekday: number; from: number; to: number };
export type Holiday = { date: string; name: string };

/** When a team works, by the clock of its zone. */
export const businessHours = pgTable('business_hours', {
  id: id('bhr')('id')
    .primaryKey()
    .$defaultFn(() => newId('bhr')),
  name: text('name').notNull(),
  /** An IANA time zone. */
  zone: text('zone').notNull(),
  week: jsonb('week').$type<WorkSpan[]>().notNull(),
  holidays: jsonb('holidays').$type<Holiday[]>().notNull().default([]),
  createdBy: text('created_by').notNull(),
  createdAt: createdAt(),
  updatedAt: at('updated_at').notNull().default(sql`now()`),
  archivedAt: at('archived_at'),
  archivedBy: text('archived_by'),
  version: integer('version').notNull().default(1),
});

/** How soon tickets are to be answered and resolved. The first by `position` whose conditions hold applies. */
export const slaPolicies = pgTable(
  'sla_policies',
  {
    id: id('sla')('id')
      .primaryKey()
      .$defaultFn(() => newId('sla')),
    name: text('name').notNull(),
    businessHoursId: id('bhr')('business_hours_id')
      .notNull()
      .references(() => businessHours.id),
    position: integer('position').notNull(),
    /** Any of these; null is every one. */
    mailboxIds: id('mbx')('mailbox_ids').array(),
    priorities: text('priorities', { enum: ['low', 'normal', 'high', 'urgent'] }).array(),
    tags: text('tags').array(),
    /** In minutes of work; null is no target. */
    firstAnswerMinutes: integer('first_answer_minutes'),
    nextAnswerMinutes: integer('next_answer_minutes'),
    resolutionMinutes: integer('resolution_minutes'),
    /** Who switched it on, and when; mail that waited before counts from then. */
    createdBy: text('created_by').notNull(),
    createdAt: createdAt(),
    updatedAt: at('updated_at').notNull().default(sql`now()`),
    archivedAt: at('archived_at'),
    archivedBy: text('archived_by'),
    version: integer('version').notNull().default(1),
  },
  (t) => [
    check(
      'sla_policies_has_target',
      sql`num_nonnulls(${t.firstAnswerMinutes}, ${t.nextAnswerMinutes}, ${t.resolutionMinutes}) > 0`,
    ),
    index('sla_policies_order_idx').on(t.position, t.id).where(sql`${t.archivedAt} is null`),
  ],
);
