import { integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { at, createdAt, id } from '../columns.ts';
import { mailboxes } from './mailboxes.ts';
import type { MailAddress } from './messages.ts';
import type { UnsentOptions } from './unsent-texts.ts';
import { users } from './users.ts';

/** What goes with a new mail that is not sent yet. */
export type UnsentMailContent = {
  to: MailAddress[];
  cc: string[];
  bcc: string[];
  files: { id: string; name: string; type: string; size: number }[];
  macro?: UnsentOptions['macro'];
};

/** The new mail that somebody is writing: one each, theirs alone, in every browser of theirs. */
export const unsentMails = pgTable('unsent_mails', {
  userId: id('usr')('user_id')
    .primaryKey()
    .references(() => users.id, { onDelete: 'cascade' }),
  /** Where it is to leave from; null until they choose. */
  mailboxId: id('mbx')('mailbox_id').references(() => mailboxes.id, { onDelete: 'set null' }),
  subject: text('subject').notNull(),
  /** Markdown. */
  body: text('body').notNull(),
  content: jsonb('content').$type<UnsentMailContent>().notNull(),
  version: integer('version').notNull().default(1),
  createdAt: createdAt(),
  updatedAt: at('updated_at').notNull().defaultNow(),
});
