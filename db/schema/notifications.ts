import { sql } from 'drizzle-orm';
import { check, index, pgEnum, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { at, createdAt, id, newId } from '../columns.ts';
import { messages } from './messages.ts';
import { tickets, todos } from './tickets.ts';
import { users } from './users.ts';

export const notificationKind = pgEnum('notification_kind', [
  'mention',
  'assigned',
  'todo_due',
  'sla_due_soon',
  'sla_breached',
  'rated_bad',
]);

/** What concerns one user and has come about without them, made in the transaction of its cause. */
export const notifications = pgTable(
  'notifications',
  {
    id: id('ntf')('id')
      .primaryKey()
      .$defaultFn(() => newId('ntf')),
    userId: id('usr')('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    kind: notificationKind('kind').notNull(),
    /** Where its message or todo stands now. */
    ticketId: id('tkt')('ticket_id')
      .notNull()
      .references(() => tickets.id),
    messageId: id('msg')('message_id').references(() => messages.id),
    todoId: id('tod')('todo_id').references(() => todos.id),
    actorType: text('actor_type').notNull(),
    actorId: text('actor_id'),
    actorName: text('actor_name').notNull(),
    createdAt: createdAt(),
    readAt: at('read_at'),
  },
  (t) => [
    check('notifications_mention_has_message', sql`(${t.kind} = 'mention') = (${t.messageId} is not null)`),
    check('notifications_due_has_todo', sql`(${t.kind} = 'todo_due') = (${t.todoId} is not null)`),
    uniqueIndex('notifications_mention_key').on(t.messageId, t.userId),
    uniqueIndex('notifications_todo_key').on(t.todoId, t.userId),
    index('notifications_user_idx').on(t.userId, t.createdAt.desc().nullsFirst(), t.id.desc().nullsFirst()),
    index('notifications_unread_idx').on(t.userId, t.ticketId).where(sql`${t.readAt} is null`),
    index('notifications_ticket_idx').on(t.ticketId, t.userId),
  ],
);
