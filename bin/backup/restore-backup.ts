import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import type postgres from 'postgres';
import { migrate, migrateTo } from '#bin/migrate.ts';
import { CliError } from '#bin/start/cli-error.ts';
import { connect } from '#db/connection.ts';
import { readLines } from './read-lines.ts';
import {
  type BackupHeader,
  type EndLine,
  endOfRows,
  listTables,
  quoted,
  quotedList,
  type TableLine,
} from './tables.ts';

/**
 * Fills the empty database at `url` with the backup in `path`. One of an earlier version is brought up to date. All of
 * it commits together. @returns the number of rows. @throws CliError when it is not empty or not whole.
 */
export async function restoreBackup(url: string, path: string): Promise<number> {
  const lines = readLines(path);
  const header = await readHeader(lines);
  const { sql, close } = connect(url, { max: 1, application: 'countersign-restore' });
  try {
    const [tables] = await sql`select count(*)::int as n from pg_tables where schemaname = 'public'`;
    if (tables?.n) throw new CliError('The database is not empty. Restore into a new one.');
    await migrateTo(url, header.migrations);
    const rows = await sql.begin((tx) => load(tx, lines, header));
    await migrate(url);
    return rows;
  } finally {
    await close();
  }
}

async function readHeader(lines: AsyncGenerator<Buffer>): Promise<BackupHeader> {
  const first = await lines.next().catch(() => ({ value: undefined }));
  try {
    const header = JSON.parse(String(first.value));
    if (header.format === 'countersign-backup-1') return header;
  } catch {}
  throw new CliError('This file is no backup of Countersign.');
}

async function load(tx: postgres.TransactionSql, lines: AsyncGenerator<Buffer>, header: BackupHeader) {
  const tables = (await listTables(tx)).map(({ table }) => table);
  const keys = await tx<{ table: string; name: string }[]>`
    select conrelid::regclass::text as table, conname as name from pg_constraint
    where contype = 'f' and connamespace = 'public'::regnamespace and conparentid = 0`;
  for (const { table, name } of keys)
    await tx.unsafe(`alter table ${table} alter constraint ${quoted(name)} deferrable initially deferred`);
  for (const table of tables) await tx.unsafe(`alter table ${quoted(table)} disable trigger user`);
  // What a migration has put there stands in the backup, too.
  await tx.unsafe(`truncate ${quotedList(tables)}`);
  const rows = await copyTables(tx, lines);
  await tx.unsafe('set constraints all immediate');
  for (const { table, name } of keys)
    await tx.unsafe(`alter table ${table} alter constraint ${quoted(name)} not deferrable`);
  for (const table of tables) await tx.unsafe(`alter table ${quoted(table)} enable trigger user`);
  for (const [name, value] of Object.entries(header.sequences))
    await tx`select setval(${`public.${quoted(name)}`}::regclass, ${value}::bigint)`;
  // Until they are judged as uncertain nothing sends them, were this to end here.
  await tx`update deliveries set next_attempt_at = now() + interval '100 years', lease_until = now() + interval '100 years'
    where status in ('queued', 'deferred', 'sending')`;
  return rows;
}

/** @throws CliError when the file ends early or a table has another number of rows than it had. */
async function copyTables(tx: postgres.TransactionSql, lines: AsyncGenerator<Buffer>): Promise<number> {
  const counts: Record<string, number> = {};
  for await (const line of lines) {
    const next: TableLine | EndLine = JSON.parse(String(line));
    if ('end' in next) {
      for (const [table, count] of Object.entries(next.rows))
        if (counts[table] !== count)
          throw new CliError(`The backup is not whole: rows of ${table} are missing.`);
      return Object.values(counts).reduce((sum, count) => sum + count, 0);
    }
    const text = `copy ${quoted(next.table)} (${quotedList(next.columns)}) from stdin`;
    counts[next.table] = await copyRows(await tx.unsafe(text).writable(), lines);
  }
  throw new CliError('The backup is not whole: its end is missing.');
}

async function copyRows(rows: Writable, lines: AsyncGenerator<Buffer>): Promise<number> {
  const done = finished(rows);
  done.catch(() => {});
  let count = 0;
  for (;;) {
    const { value: line, done: ended } = await lines.next();
    if (ended) throw new CliError('The backup is not whole: its end is missing.');
    if (line.length === endOfRows.length + 1 && String(line) === `${endOfRows}\n`) break;
    count += 1;
    if (!rows.write(line)) await Promise.race([new Promise((resume) => rows.once('drain', resume)), done]);
  }
  rows.end();
  await done;
  return count;
}
