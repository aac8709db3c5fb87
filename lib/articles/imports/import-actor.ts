import type { Actor } from '#lib/platform/context.ts';
import type { SourceRecord } from './import-record.ts';

/** Who writes imported articles: the system in the name of their source, within the source's mailbox. */
export function importActor({ name }: Pick<SourceRecord, 'name'>): Actor {
  return { type: 'system', id: null, name: `Import from ${name}`, mailboxIds: null };
}
