import { createWriteStream } from 'node:fs';
import { rename, rm, stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type postgres from 'postgres';
import { connect } from '#db/connection.ts';
import { type BackupHeader, type EndLine, endOfRows, listTables, quoted, quotedList } from './tables.ts';

/**
 * Writes all data of the database at `url` as it is at one moment to the file `path`, for nobody else to read. People
 * and mail may go on meanwhile. The file appears when it is whole. @returns the number of rows.
 */
export async function writeBackup(url: string, path: string): Promise<number> {
  const { sql, close } = connect(url, { max: 1, application: 'countersign-backup' });
  const unfinished = `${path}.unfinished`;
  let rows = 0;
  try {
    await sql.begin('isolation level repeatable read read only', async (tx) => {
      const counts: Record<string, number> = {};
      const file = createWriteStream(unfinished, { mode: 0o600 });
      await pipeline(Readable.from(backupOf(tx, counts)), createGzip(), file);
      rows = Object.values(counts).reduce((sum, count) => sum + count, 0);
    });
    await rename(unfinished, path);
    await recordBackup(sql, path, rows);
    return rows;
  } finally {
    await rm(unfinished, { force: true });
    await close();
  }
}

/** So that the doctor and the metrics know of it. A database that can only be read keeps no record. */
async function recordBackup(sql: postgres.Sql, path: string, rows: number): Promise<void> {
  const { size } = await stat(path);
  await sql`insert into backups (row_count, bytes) values (${rows}, ${size})`.catch(() => {});
  await sql`delete from backups where made_at < now() - interval '1 year'`.catch(() => {});
}

async function* backupOf(tx: postgres.TransactionSql, counts: Record<string, number>) {
  yield line(await readHeader(tx));
  for (const { table, columns } of await listTables(tx)) {
    yield line({ table, columns });
    const [counted] = await tx.unsafe(`select count(*)::int as n from ${quoted(table)}`);
    counts[table] = counted?.n ?? 0;
    const text = `copy (select ${quotedList(columns)} from ${quoted(table)}) to stdout`;
    yield* await tx.unsafe(text).readable();
    yield `${endOfRows}\n`;
  }
  yield line({ end: true, rows: counts } satisfies EndLine);
}

async function readHeader(tx: postgres.TransactionSql): Promise<BackupHeader> {
  const migrations = await tx`select created_at from drizzle.__drizzle_migrations order by created_at`;
  const sequences = await tx`
    select sequencename as name, last_value::text as value from pg_sequences
    where schemaname = 'public' and last_value is not null`;
  return {
    format: 'countersign-backup-1',
    madeAt: new Date().toISOString(),
    migrations: migrations.map(({ created_at }) => Number(created_at)),
    sequences: Object.fromEntries(sequences.map(({ name, value }) => [name, value])),
  };
}

const line = (value: object) => `${JSON.stringify(value)}\n`;
