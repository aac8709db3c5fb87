import type { mailImportSkips, mailImports } from '#db/schema/index.ts';
import type { Actor } from '#lib/platform/context.ts';

export type MailImportRecord = typeof mailImports.$inferSelect;
export type MailImportSkip = typeof mailImportSkips.$inferSelect;
/** Why a mail of the file was not filed. */
export type PastMailFault = MailImportSkip['reason'];

/** Who files past mail: the system, in the name of the file. */
export function mailImportActor({ fileName }: Pick<MailImportRecord, 'fileName'>): Actor {
  return { type: 'system', id: null, name: `Import of ${fileName}`, mailboxIds: null };
}

/** What the events of an import carry. */
export function aboutMailImport<Data extends object>(
  { id, mailboxId, fileName }: Pick<MailImportRecord, 'id' | 'mailboxId' | 'fileName'>,
  data: Data,
) {
  return { mailboxId, data: { import_id: id, name: fileName, ...data } };
}
