import { sql } from 'drizzle-orm';
import { boolean, index, integer, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { at, createdAt, id, newId } from '../columns.ts';
import { mailboxes } from './mailboxes.ts';
import type { Noted } from './noted.ts';

/** A mail server that takes our mail: of one mailbox, or of all without one. The second of two is the fallback. */
export const relays = pgTable(
  'relays',
  {
    id: id('rly')('id')
      .primaryKey()
      .$defaultFn(() => newId('rly')),
    mailboxId: id('mbx')('mailbox_id').references(() => mailboxes.id),
    rank: integer('rank').notNull().default(1),
    host: text('host').notNull(),
    port: integer('port').notNull(),
    /** `tls` from the first byte, `starttls` or nothing at all, or `plain` for a server on the same machine. */
    security: text('security', { enum: ['tls', 'starttls', 'plain'] }).notNull(),
    username: text('username'),
    /** Encrypted. */
    password: text('password'),
    maxConnections: integer('max_connections').notNull().default(5),
    testedAt: at('tested_at'),
    testPassed: boolean('test_passed'),
    testResponse: text('test_response'),
    testTold: jsonb('test_told').$type<Noted>(),
    createdAt: createdAt(),
    createdBy: text('created_by').notNull(),
    removedAt: at('removed_at'),
    removedBy: text('removed_by'),
  },
  (t) => [
    uniqueIndex('relays_rank_key')
      .on(sql`coalesce(${t.mailboxId}, '00000000-0000-0000-0000-000000000000'::uuid)`, t.rank)
      .where(sql`${t.removedAt} is null`),
    index('relays_mailbox_idx').on(t.mailboxId).where(sql`${t.removedAt} is null`),
  ],
);

export type DomainCheck = {
  record: 'spf' | 'dkim' | 'dmarc' | 'mx';
  ok: boolean;
  found: string[];
  words: string;
  /** The same by its code; what was checked before there were codes has none. */
  told?: Noted;
};

/** A domain that we send as, with the key that signs its mail (DKIM, RFC 6376) and what DNS said when it was last asked. */
export const domains = pgTable(
  'domains',
  {
    id: id('dom')('id')
      .primaryKey()
      .$defaultFn(() => newId('dom')),
    name: text('name').notNull(),
    dkimSelector: text('dkim_selector').notNull(),
    /** Encrypted. */
    dkimPrivateKey: text('dkim_private_key').notNull(),
    dkimPublicKey: text('dkim_public_key').notNull(),
    /** The key that takes over once its record is seen in DNS; until then the one above signs. */
    nextSelector: text('next_selector'),
    /** Encrypted. */
    nextPrivateKey: text('next_private_key'),
    nextPublicKey: text('next_public_key'),
    /** Whose record must stay in DNS for some days yet, for the mail that it has signed. */
    previousSelector: text('previous_selector'),
    rotatedAt: at('rotated_at'),
    checks: jsonb('checks').$type<DomainCheck[]>(),
    checkedAt: at('checked_at'),
    createdAt: createdAt(),
    createdBy: text('created_by').notNull(),
  },
  (t) => [uniqueIndex('domains_name_key').on(t.name)],
);
