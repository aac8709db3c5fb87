import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { waitFor } from '../start/wait-for.ts';
import { startPostgres } from './start-postgres.ts';

const wait = { limitMs: 30_000, everyMs: 100 };

let dataDir: string;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'countersign-postgres-'));
});
afterAll(() => rm(dataDir, { recursive: true, force: true }));

async function ask<T>(url: string, work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  return work(sql).finally(() => sql.end());
}

test('written data is there after a stop and a start', async () => {
  const first = await startPostgres({ dataDir });
  await ask(first.url, (sql) => sql`create table kept as select 42 as answer`);
  await first.stop();
  const second = await startPostgres({ dataDir });
  expect(await ask(second.url, (sql) => sql`select answer from kept`)).toEqual([{ answer: 42 }]);
  await second.stop();
});

test('the database lets in only who can read the data folder', async () => {
  const server = await startPostgres({ dataDir });
  const other = new URL(server.url);
  other.password = 'guessed';
  await expect(ask(other.href, (sql) => sql`select 1`)).rejects.toThrow('password authentication failed');
  for (const name of ['database-password', 'database-url', 'postgres.log']) {
    expect((await stat(join(dataDir, name))).mode & 0o077).toBe(0);
  }
  await server.stop();
});

test('a server that a killed start left behind is ended, and its data kept', async () => {
  const left = await startPostgres({ dataDir });
  await ask(left.url, (sql) => sql`create table survives as select 1 as row`);
  const next = await startPostgres({ dataDir });
  await left.ended;
  expect(await ask(next.url, (sql) => sql`select row from survives`)).toHaveLength(1);
  await next.stop();
});

test('a server that dies is started again at the same place, with what it had committed', async () => {
  let deaths = 0;
  const server = await startPostgres({ dataDir, onCrash: () => deaths++ });
  await ask(server.url, (sql) => sql`create table outlives as select 1 as row`);
  const pid = await readFile(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8');
  process.kill(Number.parseInt(pid, 10), 'SIGKILL');
  const rows = () => ask(server.url, (sql) => sql`select row from outlives`).catch(() => []);
  expect(await waitFor(async () => ((await rows()).length > 0 ? deaths : undefined), wait)).toBe(1);
  await server.stop();
  await server.ended;
});

test('a pid file whose number belongs to another program by now does not keep it from starting', async () => {
  const bystander = spawn('sleep', ['60']);
  await writeFile(join(dataDir, 'postgres', 'postmaster.pid'), `${bystander.pid}\n${dataDir}\n`);
  const server = await startPostgres({ dataDir });
  await server.stop();
  expect(bystander.exitCode).toBeNull();
  bystander.kill();
});

test('tables of another PostgreSQL are refused in words', async () => {
  const versionFile = join(dataDir, 'postgres', 'PG_VERSION');
  const version = await readFile(versionFile, 'utf8');
  await writeFile(versionFile, '9\n');
  await expect(startPostgres({ dataDir })).rejects.toThrow(
    'was written by PostgreSQL 9, but this is PostgreSQL 18',
  );
  await writeFile(versionFile, version);
});
