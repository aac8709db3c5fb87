import { sql } from 'drizzle-orm';
import { bigint, boolean, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { at, createdAt, id, newId } from '../columns.ts';
import { mailboxes } from './mailboxes.ts';
import { blobs } from './messages.ts';
import type { Noted } from './noted.ts';
import { tickets } from './tickets.ts';

export const importSources = ['mbox', 'zendesk', 'help_scout', 'freescout'] as const;
export type ImportSource = (typeof importSources)[number];

/**
 * What was before: mail out of an mbox file, or tickets out of another helpdesk's export; of those, a “mail” is a ticket.
 * A worker holds it by its lease while it is `running`.
 */
export const mailImports = pgTable(
  'mail_imports',
  {
    id: id('mim')('id')
      .primaryKey()
      .$defaultFn(() => newId('mim')),
    mailboxId: id('mbx')('mailbox_id')
      .notNull()
      .references(() => mailboxes.id),
    source: text('source', { enum: importSources }).notNull().default('mbox'),
    fileName: text('file_name').notNull(),
    fileSize: bigint('file_size', { mode: 'number' }).notNull(),
    status: text('status', { enum: ['queued', 'running', 'finished', 'failed', 'cancelled'] })
      .notNull()
      .default('queued'),
    startedBy: text('started_by').notNull(),
    createdAt: createdAt(),
    startedAt: at('started_at'),
    finishedAt: at('finished_at'),
    error: text('error'),
    errorTold: jsonb('error_told').$type<Noted>(),
    cancelRequestedAt: at('cancel_requested_at'),
    leaseToken: uuid('lease_token'),
    leaseUntil: at('lease_until'),
    crashes: integer('crashes').notNull().default(0),
    /** Where the next mail begins: everything before it is filed or skipped. */
    bytesDone: bigint('bytes_done', { mode: 'number' }).notNull().default(0),
    mailsRead: integer('mails_read').notNull().default(0),
    mailsFiled: integer('mails_filed').notNull().default(0),
    ticketsOpened: integer('tickets_opened').notNull().default(0),
    /** When the people of an export were read, who may stand behind the tickets that name them by id. */
    peopleReadAt: at('people_read_at'),
    /** The share of its bytes that the last event told, in percent. */
    progressPercent: integer('progress_percent').notNull().default(0),
  },
  (t) => [
    index('mail_imports_active_idx').on(t.createdAt).where(sql`${t.status} in ('queued', 'running')`),
    index('mail_imports_list_idx').on(t.createdAt.desc().nullsFirst(), t.id.desc().nullsFirst()),
  ],
);

/** The file of an import, as it was uploaded: whole, or in parts. They go when it ends. */
export const mailImportParts = pgTable(
  'mail_import_parts',
  {
    importId: id('mim')('import_id')
      .notNull()
      .references(() => mailImports.id),
    position: integer('position').notNull(),
    sha256: text('sha256')
      .notNull()
      .references(() => blobs.sha256),
    size: integer('size').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.importId, t.position] }),
    index('mail_import_parts_sha256_idx').on(t.sha256),
  ],
);

/** A mail of the file that was not filed, and why. `position` counts the mails of the file from 1. */
export const mailImportSkips = pgTable(
  'mail_import_skips',
  {
    importId: id('mim')('import_id')
      .notNull()
      .references(() => mailImports.id),
    position: integer('position').notNull(),
    reason: text('reason', {
      enum: [
        'duplicate',
        'set_aside',
        'report',
        'no_sender',
        'no_contact',
        'too_large',
        'unreadable',
        'infected',
        'failed',
        'spam',
        'deleted',
        'no_messages',
        'article',
        'invalid',
      ],
    }).notNull(),
    /** The parser's or the database's own words. */
    detail: text('detail'),
    subject: text('subject'),
    fromAddress: text('from_address'),
  },
  (t) => [primaryKey({ columns: [t.importId, t.position] })],
);

/** Who stands behind an id of an export, until its import ends. */
export const importPeople = pgTable(
  'import_people',
  {
    importId: id('mim')('import_id')
      .notNull()
      .references(() => mailImports.id),
    externalId: text('external_id').notNull(),
    address: text('address'),
    name: text('name'),
    /** One of the team there. */
    ours: boolean('ours').notNull(),
  },
  (t) => [primaryKey({ columns: [t.importId, t.externalId] })],
);

/** Which ticket is which of another helpdesk, so that a second import brings none twice. */
export const importedTickets = pgTable(
  'imported_tickets',
  {
    source: text('source', { enum: importSources }).notNull(),
    /** The account there, as far as the export names it. */
    account: text('account').notNull(),
    externalId: text('external_id').notNull(),
    ticketId: id('tkt')('ticket_id')
      .notNull()
      .references(() => tickets.id),
  },
  (t) => [
    primaryKey({ columns: [t.source, t.account, t.externalId] }),
    index('imported_tickets_ticket_idx').on(t.ticketId),
  ],
);
