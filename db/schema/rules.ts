import { sql } from 'drizzle-orm';
import { check, index, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { at, createdAt, id, newId } from '../columns.ts';
import { messages } from './messages.ts';

/** What is done to a ticket when a mail of a contact fits. It works while it is switched on. */
export const rules = pgTable(
  'rules',
  {
    id: id('rul')('id')
      .primaryKey()
      .$defaultFn(() => newId('rul')),
    name: text('name').notNull(),
    /** Rules work in this order; the later one sees what the earlier did. */
    position: integer('position').notNull(),
    trigger: text('trigger', { enum: ['mail.received', 'ticket.created', 'mail.answered'] }).notNull(),
    /** The mailboxes whose mail it looks at; null for all. */
    mailboxIds: id('mbx')('mailbox_ids').array(),
    match: text('match', { enum: ['all', 'any'] }).notNull(),
    /** As `conditionSchema` has them. */
    conditions: jsonb('conditions').$type<Record<string, unknown>[]>().notNull(),
    /** As `actionSchema` has them. */
    actions: jsonb('actions').$type<Record<string, unknown>[]>().notNull(),
    enabledAt: at('enabled_at'),
    enabledBy: text('enabled_by'),
    disabledAt: at('disabled_at'),
    disabledBy: text('disabled_by'),
    createdBy: text('created_by').notNull(),
    createdAt: createdAt(),
    updatedAt: at('updated_at').notNull().default(sql`now()`),
    archivedAt: at('archived_at'),
    archivedBy: text('archived_by'),
    version: integer('version').notNull().default(1),
  },
  (t) => [
    check('rules_enabled_by', sql`(${t.enabledAt} is null) = (${t.enabledBy} is null)`),
    check('rules_disabled_by', sql`(${t.disabledAt} is null) = (${t.disabledBy} is null)`),
    check('rules_on_or_off', sql`num_nonnulls(${t.enabledAt}, ${t.disabledAt}) <= 1`),
    check('rules_archived_is_off', sql`${t.archivedAt} is null or ${t.enabledAt} is null`),
    index('rules_at_work_idx').on(t.position, t.id).where(sql`${t.enabledAt} is not null`),
  ],
);

/** Each mail on which a rule changed its ticket. */
export const ruleApplications = pgTable(
  'rule_applications',
  {
    ruleId: id('rul')('rule_id')
      .notNull()
      .references(() => rules.id),
    messageId: id('msg')('message_id')
      .notNull()
      .references(() => messages.id),
    appliedAt: at('applied_at').notNull().default(sql`now()`),
  },
  (t) => [
    primaryKey({ columns: [t.ruleId, t.messageId] }),
    index('rule_applications_applied_idx').on(t.ruleId, t.appliedAt),
    index('rule_applications_message_idx').on(t.messageId),
  ],
);
