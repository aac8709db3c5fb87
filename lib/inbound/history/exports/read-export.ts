import type { ImportSource } from '#db/schema/index.ts';
import type { PastMailFault } from '../mail-import-record.ts';
import type { ImportedTicket, ReadExportRecord, ReadRecord } from './imported-ticket.ts';
import { conversationReader } from './read-conversation.ts';
import { readZendeskRecord } from './read-zendesk.ts';
import { type PlacedRecord, unpackExport } from './unpack-export.ts';

/** A ticket of an export with its place among its tickets, or why it is none. */
export type ExportItem = { position: number; bytesDone: number } & (
  | { ticket: ImportedTicket }
  | { skipped: PastMailFault; detail: string | null; subject: string | null }
);
export type ExportPerson = Extract<ReadRecord, { person: unknown }>['person'];

/**
 * The tickets of an export from the one after `after` on, as positions count them. What was read before is read over:
 * neither a ZIP nor a list can be entered midway.
 * @throws UnreadableExport as `unpackExport`.
 */
export async function* readExportItems(
  chunks: AsyncIterable<Buffer>,
  { source, after }: { source: ImportSource; after: number },
): AsyncGenerator<ExportItem> {
  let position = 0;
  for await (const { bytesDone, ...record } of unpackExport(chunks)) {
    const read = readRecord(record, readerOf(source));
    if ('person' in read || 'other' in read) continue;
    position += 1;
    if (position > after) yield { ...read, position, bytesDone };
  }
}

/** The people of an export. @throws UnreadableExport as `unpackExport`. */
export async function* readExportPeople(
  chunks: AsyncIterable<Buffer>,
  source: ImportSource,
): AsyncGenerator<ExportPerson> {
  for await (const record of unpackExport(chunks)) {
    const read = readRecord(record, readerOf(source));
    if ('person' in read) yield read.person;
  }
}

function readerOf(source: ImportSource): ReadExportRecord {
  return source === 'zendesk' ? readZendeskRecord : conversationReader(source);
}

function readRecord(
  { content, broken }: Omit<PlacedRecord, 'bytesDone'>,
  read: ReadExportRecord,
): ReadRecord {
  if (content === null) return { skipped: 'too_large', detail: null, subject: null };
  if (broken) return unreadable('It is no JSON: it ends too early.');
  try {
    return read(JSON.parse(content.toString('utf8')) as Record<string, unknown>);
  } catch (error) {
    return unreadable(error instanceof Error ? error.message : 'It is no JSON.');
  }
}

const unreadable = (detail: string): ReadRecord => ({ skipped: 'unreadable', detail, subject: null });
