import { integer, pgEnum, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { at, createdAt, id, newId } from '../columns.ts';
import { users } from './users.ts';

/** How a team shares out the tickets that are assigned to it. */
export const teamMode = pgEnum('team_mode', ['by_hand', 'round_robin', 'least_busy']);

/** Users to whom tickets are assigned together. Its row is the lock of whose turn it is. */
export const teams = pgTable('teams', {
  id: id('tem')('id')
    .primaryKey()
    .$defaultFn(() => newId('tem')),
  name: text('name').notNull(),
  mode: teamMode('mode').notNull().default('by_hand'),
  /** The mailboxes that it serves; null for all. */
  mailboxIds: id('mbx')('mailbox_ids').array(),
  /** Who got the last ticket of a round. */
  lastUserId: id('usr')('last_user_id').references(() => users.id),
  createdAt: createdAt(),
  archivedAt: at('archived_at'),
});

export const teamMembers = pgTable(
  'team_members',
  {
    teamId: id('tem')('team_id')
      .notNull()
      .references(() => teams.id),
    userId: id('usr')('user_id')
      .notNull()
      .references(() => users.id),
    /** Its place in the round. */
    position: integer('position').notNull(),
  },
  (t) => [primaryKey({ columns: [t.teamId, t.userId] })],
);
