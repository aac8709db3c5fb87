import { pgTable, text, unique } from 'drizzle-orm/pg-core';
import { id } from '../columns.ts';
import { mailboxes } from './mailboxes.ts';
import { users } from './users.ts';

/** What a user signs with, in Markdown: in one mailbox, or (null) in all that have none of their own. */
export const userSignatures = pgTable(
  'user_signatures',
  {
    userId: id('usr')('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    mailboxId: id('mbx')('mailbox_id').references(() => mailboxes.id, { onDelete: 'cascade' }),
    body: text('body').notNull(),
  },
  (t) => [unique('user_signatures_key').on(t.userId, t.mailboxId).nullsNotDistinct()],
);
