import { z } from 'zod';
import { importSources, mailImportSkips, mailImports } from '#db/schema/index.ts';
import { keptTold, toldSchema } from '#lib/platform/told.ts';
import type { MailImportRecord, MailImportSkip } from './mail-import-record.ts';

const when = z.iso.datetime();
const count = z.number().int();

export const mailImportSchema = z
  .object({
    id: z.string(),
    mailbox_id: z.string(),
    source: z.enum(importSources),
    file_name: z.string(),
    file_size: count.describe('Bytes.'),
    bytes_done: count.describe('Every mail before this byte of the file is filed or skipped.'),
    status: z.enum(mailImports.status.enumValues),
    mails_read: count.describe('Of another helpdesk’s export, its tickets are counted instead of mails.'),
    mails_filed: count,
    mails_skipped: count,
    tickets_opened: count,
    started_by: z.string(),
    error: z.string().nullable(),
    error_told: toldSchema.nullable().describe('The same by its code.'),
    created_at: when,
    started_at: when.nullable(),
    finished_at: when.nullable(),
  })
  .meta({ id: 'MailImport' });
export type MailImport = z.infer<typeof mailImportSchema>;

const skipReasons = mailImportSkips.reason.enumValues;

export const mailImportWithSkipsSchema = mailImportSchema
  .extend({
    skipped: z
      .array(z.object({ reason: z.enum(skipReasons), count }))
      .describe('Why mails were not filed, the most frequent reason first.'),
  })
  .meta({ id: 'MailImportWithSkips' });
export type MailImportWithSkips = z.infer<typeof mailImportWithSkipsSchema>;

export const mailImportSkipSchema = z
  .object({
    position: count.describe('The place of the mail in the file, counted from 1.'),
    reason: z.enum(skipReasons),
    detail: z.string().nullable(),
    subject: z.string().nullable(),
    from_address: z.string().nullable(),
  })
  .meta({ id: 'MailImportSkip' });

/** An import for the API. */
export function toMailImport(row: MailImportRecord): MailImport {
  return {
    id: row.id,
    mailbox_id: row.mailboxId,
    source: row.source,
    file_name: row.fileName,
    file_size: row.fileSize,
    bytes_done: row.bytesDone,
    status: row.status,
    mails_read: row.mailsRead,
    mails_filed: row.mailsFiled,
    mails_skipped: row.mailsRead - row.mailsFiled,
    tickets_opened: row.ticketsOpened,
    started_by: row.startedBy,
    error: row.error,
    error_told: keptTold(row.error, row.errorTold),
    created_at: row.createdAt.toISOString(),
    started_at: row.startedAt?.toISOString() ?? null,
    finished_at: row.finishedAt?.toISOString() ?? null,
  };
}

/** A mail that was not filed, for the API. */
export function toMailImportSkip({ position, reason, detail, subject, fromAddress }: MailImportSkip) {
  return { position, reason, detail, subject, from_address: fromAddress };
}
