import type postgres from 'postgres';

/** The first line of a backup. */
export type BackupHeader = {
  format: 'countersign-backup-1';
  madeAt: string;
  /** The times by which Drizzle knows the migrations, in milliseconds. */
  migrations: number[];
  /** The last value of each sequence that has one. */
  sequences: Record<string, string>;
};
/** The line before the rows of a table, which are in the text format of COPY and end with a line `\.`. */
export type TableLine = { table: string; columns: string[] };
/** The last line: without it a backup is not whole. */
export type EndLine = { end: true; rows: Record<string, number> };

export const endOfRows = '\\.';
/** Who lives at the moment, and what the processes have counted, is no one's data. */
const transient = ['processes', 'metric_counts'];

/** Our tables with the columns that are not made from others. Jobs only wake rows, and sweeps make them anew. */
export async function listTables(sql: postgres.Sql | postgres.TransactionSql): Promise<TableLine[]> {
  const rows = await sql<{ table: string; columns: string[] }[]>`
    select c.relname as table,
      (select json_agg(a.attname order by a.attnum) from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
    order by c.relname`;
  return rows
    .filter(({ table }) => !transient.includes(table))
    .map(({ table, columns }) => ({ table, columns }));
}

export const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;
export const quotedList = (names: string[]) => names.map(quoted).join(', ');
