import { integer, jsonb, pgEnum, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { at, createdAt, id, newId } from '../columns.ts';
import { tickets } from './tickets.ts';
import { users } from './users.ts';

export const unsentTextKind = pgEnum('unsent_text_kind', ['reply', 'note']);

/** What goes with a text that is not sent yet. */
export type UnsentOptions = {
  to: string | null;
  cc: string[];
  bcc: string[];
  files: { id: string; name: string; type: string; size: number }[];
  quote: boolean;
  macro?:
    | {
        saved_reply_ids: string[];
        add_tags: string[];
        status: 'open' | 'in_progress' | 'closed' | null;
        assignee: { id: string | null; name: string | null } | null;
      }
    | null
    | undefined;
};

/** What somebody is writing on a ticket and has not sent: theirs alone, in every browser of theirs. */
export const unsentTexts = pgTable(
  'unsent_texts',
  {
    id: id('uns')('id')
      .primaryKey()
      .$defaultFn(() => newId('uns')),
    userId: id('usr')('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    ticketId: id('tkt')('ticket_id')
      .notNull()
      .references(() => tickets.id, { onDelete: 'cascade' }),
    kind: unsentTextKind('kind').notNull(),
    /** Markdown. */
    body: text('body').notNull(),
    options: jsonb('options').$type<UnsentOptions>(),
    version: integer('version').notNull().default(1),
    createdAt: createdAt(),
    updatedAt: at('updated_at').notNull().defaultNow(),
  },
  (t) => [uniqueIndex('unsent_texts_ticket_key').on(t.ticketId, t.userId, t.kind)],
);
