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
  for (const name of ['database-password', 'database-app-password', 'database-url', 'postgres.log']) {
    expect((await stat(join(dataDir, name))).mode & 0o077).toBe(0);
  }
  await server.stop();
});

test('who connects owns the database, and has nothing else of the machine', async () => {
  const server = await startPostgres({ dataDir });
  await ask(server.url, async (sql) => {
    expect(await sql`select usesuper, usecreatedb from pg_user where usename = current_user`).toEqual([
      { usesuper: false, usecreatedb: false },
    ]);
    await sql`create schema of_a_library`;
    for (const forbidden of [
      "copy (select 1) to program 'true'",
      "select pg_read_file('/etc/passwd')",
      "copy kept to '/tmp/countersign-kept'",
      'create role mallory superuser',
      'create database another',
      "alter system set log_statement = 'all'",
      'set role countersign',
    ])
      await expect(sql.unsafe(forbidden)).rejects.toThrow(/permission denied/);
  });
  await server.stop();
});

test('the data of a version that connected as superuser become the role’s at the next start', async () => {
  const first = await startPostgres({ dataDir });
  const old = new URL(first.url);
  old.username = 'countersign';
  old.password = (await readFile(join(dataDir, 'database-password'), 'utf8')).trim();
  await ask(old.href, async (sql) => {
    await sql.unsafe(`
      alter database countersign owner to countersign;
      create schema old;
      create type old.mood as enum ('calm');
      create table old.mails (id bigint generated always as identity, n serial, mood old.mood, at date) partition by range (at);
      create table old.mails_2026 partition of old.mails for values from ('2026-01-01') to ('2027-01-01');
      create sequence old.numbers;
      create view old.calm as select * from old.mails;
      create function old.one() returns int language sql return 1;
      insert into old.mails (mood, at) values ('calm', '2026-05-05');
      select lo_from_bytea(4711, 'bytes')`);
  });
  await first.stop();
  const next = await startPostgres({ dataDir });
  await ask(next.url, async (sql) => {
    expect(await sql`select nextval('old.numbers'), id, n, mood from old.calm`).toEqual([
      { nextval: '1', id: '1', n: 1, mood: 'calm' },
    ]);
    await sql.unsafe(`
      alter table old.mails add column more text;
      insert into old.mails (mood, at) values ('calm', '2026-06-06');
      alter type old.mood add value 'cross';
      create or replace function old.one() returns int language sql return 2;
      select lo_unlink(4711);
      drop schema old cascade;
      create table afterwards ()`);
  });
  await next.stop();
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
