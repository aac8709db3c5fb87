import { sql } from 'drizzle-orm';
import { boolean, check, doublePrecision, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { at, createdAt, id, newId } from '../columns.ts';
import { assistants } from './assistants.ts';

/** An address that we receive and send as; the boundary of who may see what. Deleted ones keep their tickets. */
export const mailboxes = pgTable(
  'mailboxes',
  {
    id: id('mbx')('id')
      .primaryKey()
      .$defaultFn(() => newId('mbx')),
    address: text('address').notNull(),
    displayName: text('display_name').notNull(),
    signature: text('signature').notNull().default(''),
    assistantId: id('ast')('assistant_id').references(() => assistants.id),
    assistantStartsItself: boolean('assistant_starts_itself').notNull().default(true),
    autoSendThreshold: doublePrecision('auto_send_threshold').notNull().default(0.9),
    clientId: text('client_id'),
    createdAt: createdAt(),
    pausedAt: at('paused_at'),
    deletedAt: at('deleted_at'),
  },
  (t) => [
    uniqueIndex('mailboxes_address_key').on(t.address).where(sql`${t.deletedAt} is null`),
    uniqueIndex('mailboxes_client_id_key').on(t.clientId).where(sql`${t.deletedAt} is null`),
    check('mailboxes_address_lower', sql`${t.address} = lower(${t.address})`),
  ],
);
