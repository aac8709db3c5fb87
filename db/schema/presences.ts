import { pgEnum, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { at, id } from '../columns.ts';

export const presenceDoing = pgEnum('presence_doing', ['reading', 'writing']);

/**
 * Who has a ticket in front of them, by window. Unlogged and without references: a row lasts seconds, and writing it
 * locks no ticket.
 */
export const presences = pgTable(
  'presences',
  {
    ticketId: id('tkt')('ticket_id').notNull(),
    userId: id('usr')('user_id').notNull(),
    window: text('window').notNull(),
    mailboxId: id('mbx')('mailbox_id').notNull(),
    doing: presenceDoing('doing').notNull(),
    seenAt: at('seen_at').notNull(),
  },
  (table) => [uniqueIndex('presences_window_key').on(table.ticketId, table.userId, table.window)],
);
