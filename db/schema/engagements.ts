import { sql } from 'drizzle-orm';
import { boolean, index, integer, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { at, id, newId } from '../columns.ts';
import { deliveries } from './deliveries.ts';
import { messages } from './messages.ts';

/** Where a counted link of a mail leads. The mail names the row, never the address, so that nobody can forge a redirect. */
export const trackedLinks = pgTable(
  'tracked_links',
  {
    id: id('lnk')('id')
      .primaryKey()
      .$defaultFn(() => newId('lnk')),
    messageId: id('msg')('message_id')
      .notNull()
      .references(() => messages.id),
    position: integer('position').notNull(),
    url: text('url').notNull(),
  },
  (t) => [uniqueIndex('tracked_links_position_key').on(t.messageId, t.position)],
);

/** Somebody, or some robot, opened a mail or followed a link of it. */
export const engagements = pgTable(
  'engagements',
  {
    id: id('eng')('id')
      .primaryKey()
      .$defaultFn(() => newId('eng')),
    deliveryId: id('dlv')('delivery_id')
      .notNull()
      .references(() => deliveries.id),
    kind: text('kind', { enum: ['open', 'click'] }).notNull(),
    linkId: id('lnk')('link_id').references(() => trackedLinks.id),
    bot: boolean('bot').notNull(),
    happenedAt: at('happened_at').notNull().default(sql`now()`),
  },
  (t) => [index('engagements_delivery_idx').on(t.deliveryId, t.happenedAt)],
);
