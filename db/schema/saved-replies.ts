import { sql } from 'drizzle-orm';
import { check, index, integer, pgEnum, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { at, createdAt, id, newId } from '../columns.ts';
import { mailboxes } from './mailboxes.ts';
import { messages } from './messages.ts';
import { users } from './users.ts';

export const macroStatus = pgEnum('macro_status', ['open', 'in_progress', 'closed']);
export const macroAssign = pgEnum('macro_assign', ['sender', 'user', 'nobody']);

/** A text for replies in Markdown, personal to its owner or shared; a macro when it also changes the ticket. */
export const savedReplies = pgTable(
  'saved_replies',
  {
    id: id('srp')('id')
      .primaryKey()
      .$defaultFn(() => newId('srp')),
    name: text('name').notNull(),
    body: text('body').notNull(),
    /** Null when it is shared. */
    ownerId: id('usr')('owner_id').references(() => users.id),
    /** The one mailbox that a shared one serves; null for all. */
    mailboxId: id('mbx')('mailbox_id').references(() => mailboxes.id),
    addTags: text('add_tags').array().notNull().default(sql`'{}'`),
    statusAfter: macroStatus('status_after'),
    assign: macroAssign('assign'),
    assigneeId: id('usr')('assignee_id').references(() => users.id),
    createdBy: text('created_by').notNull(),
    createdAt: createdAt(),
    updatedAt: at('updated_at').notNull().default(sql`now()`),
    archivedAt: at('archived_at'),
    version: integer('version').notNull().default(1),
  },
  (t) => [
    check('saved_replies_personal_serves_all', sql`${t.ownerId} is null or ${t.mailboxId} is null`),
    check(
      'saved_replies_assignee_named',
      sql`(${t.assign} is not distinct from 'user') = (${t.assigneeId} is not null)`,
    ),
    index('saved_replies_owner_idx').on(t.ownerId).where(sql`${t.archivedAt} is null`),
  ],
);

/** The replies that were sent with a saved reply. One that is taken back is none. */
export const savedReplyUses = pgTable(
  'saved_reply_uses',
  {
    savedReplyId: id('srp')('saved_reply_id')
      .notNull()
      .references(() => savedReplies.id),
    messageId: id('msg')('message_id')
      .notNull()
      .references(() => messages.id),
    usedAt: at('used_at').notNull().default(sql`now()`),
  },
  (t) => [
    primaryKey({ columns: [t.savedReplyId, t.messageId] }),
    index('saved_reply_uses_message_idx').on(t.messageId),
  ],
);
