import { index, integer, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { createdAt, id, newId } from '../columns.ts';
import { sessions, users } from './users.ts';

/** A browser that shows its user's notifications, as long as they are signed in there. */
export const pushSubscriptions = pgTable(
  'push_subscriptions',
  {
    id: id('psh')('id')
      .primaryKey()
      .$defaultFn(() => newId('psh')),
    userId: id('usr')('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    sessionId: id('ses')('session_id')
      .notNull()
      .references(() => sessions.id, { onDelete: 'cascade' }),
    /** At the push service of the browser's maker. Whoever knows it and the keys could write to the browser. */
    endpoint: text('endpoint').notNull(),
    p256dh: text('p256dh').notNull(),
    auth: text('auth').notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex('push_subscriptions_session_key').on(t.sessionId),
    uniqueIndex('push_subscriptions_endpoint_key').on(t.endpoint),
    index('push_subscriptions_user_idx').on(t.userId, t.createdAt),
  ],
);

/** The one key pair that names us to push services (RFC 8292); its private part is sealed. */
export const pushKeys = pgTable('push_keys', {
  id: integer('id').primaryKey().default(1),
  publicKey: text('public_key').notNull(),
  sealedPrivateKey: text('sealed_private_key').notNull(),
  createdAt: createdAt(),
});
