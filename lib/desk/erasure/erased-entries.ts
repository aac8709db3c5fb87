import { type SQL, sql } from 'drizzle-orm';

/** Entries that go: all of some tickets, and messages that stand on others' tickets. */
export type ErasedEntries = { ticketIds: string[]; messageIds: string[] };

/** The condition that a column of ids is one of these. */
export function isOneOf(column: string, ids: string[]): SQL {
  return sql`${sql.identifier(column)} = any(${uuids(ids)})`;
}

/** Ids as the database stores them. */
export function uuids(ids: string[]): SQL {
  return sql`${sql.param(ids.map((id) => id.slice(id.indexOf('_') + 1)))}::text[]::uuid[]`;
}

/** What leads to the rows of a table that hang on tickets or messages. */
export function rowsOf(by: string, { ticketIds, messageIds }: ErasedEntries): SQL | null {
  const drafts = sql`(select id from drafts where ${isOneOf('ticket_id', ticketIds)})`;
  const deliveries = sql`(select id from deliveries where ${isOneOf('message_id', messageIds)})`;
  switch (by) {
    case 'ticket':
      return isOneOf('ticket_id', ticketIds);
    case 'message':
      return isOneOf('message_id', messageIds);
    case 'draft':
      return sql`draft_id in ${drafts}`;
    case 'run':
      return sql`run_id in (select id from runs where ${isOneOf('ticket_id', ticketIds)})`;
    case 'delivery':
      return sql`delivery_id in ${deliveries}`;
    default:
      return null;
  }
}
