import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { migrate } from './migrate.ts';
import { type PostgresServer, startPostgres } from './postgres/start-postgres.ts';

const run = promisify(execFile);

let dataDir: string;
let server: PostgresServer;
let superuserUrl: string;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'countersign-prepare-'));
  server = await startPostgres({ dataDir });
  const url = new URL(server.url);
  url.username = 'countersign';
  url.password = (await readFile(join(dataDir, 'database-password'), 'utf8')).trim();
  url.pathname = '';
  superuserUrl = url.href.replace(/\/$/, '');
});
afterAll(async () => {
  await server.stop();
  await rm(dataDir, { recursive: true, force: true });
});

async function ask<T>(url: string, work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  return work(sql).finally(() => sql.end());
}

function prepare(password: string) {
  const { PATH } = process.env;
  return run(process.execPath, ['bin/prepare-database.ts'], {
    env: { PATH, NODE_ENV: 'production', SUPERUSER_URL: superuserUrl, DATABASE_PASSWORD: password },
    timeout: 60_000,
  });
}

test('the volume of an earlier compose becomes that of a role who is no superuser, as often as it is asked', async () => {
  const old = `${superuserUrl}/countersign`;
  await ask(old, (sql) => sql.unsafe('alter database countersign owner to countersign'));
  await migrate(old);
  await prepare('first-password');
  await prepare('second-password');
  const url = new URL(server.url);
  url.password = 'first-password';
  await expect(ask(url.href, (sql) => sql`select 1`)).rejects.toThrow('password authentication failed');
  url.password = 'second-password';
  await ask(url.href, async (sql) => {
    expect(await sql`select usesuper from pg_user where usename = current_user`).toEqual([
      { usesuper: false },
    ]);
    const left = await sql`
      select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = relnamespace
      where relkind in ('r', 'p', 'S', 'v', 'm') and nspname in ('public', 'drizzle', 'pgboss')
        and relowner <> (select oid from pg_roles where rolname = current_user)
        and not exists (select 1 from pg_depend where objid = c.oid and deptype = 'e')`;
    expect(left).toEqual([]);
  });
  await migrate(url.href);
});

test('a password that would have to be quoted is refused in one sentence', async () => {
  const refusal: Error & { stderr?: string } = await prepare("it's").then(
    () => new Error('It was taken.'),
    (error) => error,
  );
  expect(refusal.stderr).toContain('DATABASE_PASSWORD must consist of letters, digits, _ and - only.');
  expect(refusal.stderr).not.toContain('    at ');
});
