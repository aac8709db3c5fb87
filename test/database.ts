import { createHash, randomBytes } from 'node:crypto';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate as migrateTables } from 'drizzle-orm/postgres-js/migrator';
import postgres from 'postgres';
import { migrate } from '#bin/migrate.ts';
import { connect } from '#db/connection.ts';

export type TestDatabase = { url: string; drop: () => Promise<void> };

const root = new URL('../', import.meta.url);

/** Makes a fresh, migrated database on the server at TEST_DATABASE_URL, as a copy of a template that all runs share. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const template = `countersign_template_${await schemaHash()}`;
  const name = newName();
  await onServer(async (sql) => {
    await makeTemplateOnce(sql, template);
    await sql`create database ${sql(name)} template ${sql(template)} strategy file_copy`;
  });
  return { url: databaseUrl(name), drop: () => drop(name) };
}

/** An empty database without any table. */
export async function createEmptyDatabase(): Promise<TestDatabase> {
  const name = newName();
  await onServer((sql) => sql`create database ${sql(name)}`);
  return { url: databaseUrl(name), drop: () => drop(name) };
}

/** The same after the migration `tag` only, filled by the SQL of `fixtures`, files in this folder, in one session. */
export async function createOldDatabase(tag: string, ...fixtures: string[]): Promise<TestDatabase> {
  const name = newName();
  await onServer((sql) => sql`create database ${sql(name)}`);
  const url = databaseUrl(name);
  const { db, sql, close } = connect(url, { max: 1 });
  const migrationsFolder = await migrationsUpTo(tag);
  try {
    await migrateTables(db, { migrationsFolder });
    for (const fixture of fixtures)
      await sql.unsafe(await readFile(new URL(fixture, import.meta.url), 'utf8'));
  } finally {
    await close();
    await rm(migrationsFolder, { recursive: true });
  }
  return { url, drop: () => drop(name) };
}

/** A folder with the migrations that there were then. */
async function migrationsUpTo(tag: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'countersign-migrations-'));
  await cp(new URL('drizzle/', root), folder, { recursive: true });
  const path = join(folder, 'meta/_journal.json');
  const journal: { entries: { tag: string }[] } = JSON.parse(await readFile(path, 'utf8'));
  const entries = journal.entries.slice(0, journal.entries.findIndex((entry) => entry.tag === tag) + 1);
  await writeFile(path, JSON.stringify({ ...journal, entries }));
  return folder;
}

const newName = () => `countersign_test_${randomBytes(8).toString('hex')}`;

async function drop(name: string): Promise<void> {
  await onServer(async (sql) => {
    // Not `with (force)`: it refuses when a vacuum is there, which it may not end; without it the server ends that.
    await sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = ${name} and usename = current_user`;
    await sql`drop database if exists ${sql(name)}`;
  });
}

async function schemaHash(): Promise<string> {
  const migrations = (await readdir(new URL('drizzle/', root)))
    .filter((name) => name.endsWith('.sql'))
    .sort();
  const sources = [
    ...migrations.map((name) => `drizzle/${name}`),
    'lib/platform/queue.ts',
    'node_modules/pg-boss/package.json',
  ];
  const hash = createHash('sha256');
  for (const source of sources) hash.update(source).update(await readFile(new URL(source, root)));
  return hash.digest('hex').slice(0, 16);
}

async function onServer<T>(work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(serverUrl(), { max: 1, onnotice: () => {} });
  try {
    return await work(sql);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

async function makeTemplateOnce(sql: postgres.Sql, template: string) {
  const exists = async () => (await sql`select 1 from pg_database where datname = ${template}`).length > 0;
  if (await exists()) return;
  await sql`select pg_advisory_lock(2, 1)`;
  if (!(await exists())) {
    // Renamed only when it is whole, so that a run that died half-way leaves nothing that looks finished.
    const unfinished = `${template}_unfinished`;
    await sql`drop database if exists ${sql(unfinished)} with (force)`;
    await sql`create database ${sql(unfinished)}`;
    await migrate(databaseUrl(unfinished));
    await sql`alter database ${sql(unfinished)} rename to ${sql(template)}`;
  }
  await sql`select pg_advisory_unlock(2, 1)`;
}

function serverUrl(): string {
  const url = process.env.TEST_DATABASE_URL;
  if (!url)
    throw new Error('TEST_DATABASE_URL is not set; vitest.config.ts starts a server when it runs the tests.');
  return url;
}

function databaseUrl(name: string): string {
  const url = new URL(serverUrl());
  url.pathname = `/${name}`;
  return url.href;
}
