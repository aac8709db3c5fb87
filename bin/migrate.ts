import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { migrate as runMigrations } from 'drizzle-orm/postgres-js/migrator';
import { connect } from '#db/connection.ts';
import { readSchemaState } from '#db/schema-version.ts';
import { createLog, type Log } from '#lib/platform/log.ts';
import { createQueue, createQueues } from '#lib/platform/queue.ts';
import { CliError } from './start/cli-error.ts';
import { runCommand } from './start/command.ts';

const migrationsFolder = fileURLToPath(new URL('../drizzle', import.meta.url));

/**
 * Brings the database at `url` up to date: our tables, then the schema and the queues of pg-boss. Several processes
 * may call it at once; one works, the others wait, at most five minutes.
 * @throws CliError when the database is of a later version.
 */
export async function migrate(url: string, log: Log = createLog('error', 'migrate')): Promise<void> {
  const { db, sql, close } = connect(url, { max: 1, application: 'countersign-migrate' });
  try {
    await sql`set lock_timeout = '5min'`;
    // Two keys: the event log already gives the locks of one key a meaning.
    await sql`select pg_advisory_lock(1, 1)`;
    const schema = await readSchemaState(db);
    if (schema.state === 'newer') throw new CliError(schema.detail);
    await runMigrations(db, { migrationsFolder });
    await prepareQueues(url, log);
  } finally {
    await close();
  }
}

/**
 * Brings an empty database to the state that it had after the migrations of the times `applied`, in milliseconds.
 * @throws CliError when this program does not know one of them.
 */
export async function migrateTo(url: string, applied: number[]): Promise<void> {
  const bring = readMigrationFiles({ migrationsFolder });
  const unknown = applied.filter((time) => !bring.some(({ folderMillis }) => folderMillis === time));
  if (unknown.length > 0)
    throw new CliError(
      `It was made by a later version, with ${unknown.length} migrations that this one lacks.`,
    );
  const { sql, close } = connect(url, { max: 1, application: 'countersign-migrate' });
  try {
    await sql.begin(async (tx) => {
      await tx`create schema if not exists drizzle`;
      await tx`create table drizzle.__drizzle_migrations (id serial primary key, hash text not null, created_at bigint)`;
      for (const { sql: statements, hash, folderMillis } of bring) {
        if (!applied.includes(folderMillis)) continue;
        for (const statement of statements) await tx.unsafe(statement);
        await tx`insert into drizzle.__drizzle_migrations (hash, created_at) values (${hash}, ${folderMillis})`;
      }
    });
  } finally {
    await close();
  }
}

async function prepareQueues(url: string, log: Log) {
  const queue = createQueue(url, log, { owner: true, max: 2 });
  await queue.start();
  try {
    await createQueues(queue);
  } finally {
    await queue.stop({ graceful: false });
  }
}

if (import.meta.main) await runCommand(migrateAndSetUp);

/** For machines where the parts run apart: once per release, before web and worker. */
async function migrateAndSetUp() {
  const [{ loadSettings }, { checkDatabase }, { withContext }, { setUp }, { indexWaitingArticles }] =
    await Promise.all([
      import('./start/settings.ts'),
      import('./start/checks.ts'),
      import('./start/context.ts'),
      import('./start/setup.ts'),
      import('#lib/articles/search/index-waiting-articles.ts'),
    ]);
  const settings = await loadSettings();
  const { DATABASE_URL } = settings;
  if (!DATABASE_URL)
    throw new CliError('DATABASE_URL must be set; npm start alone brings a database of its own.');
  const url = settings.DATABASE_DIRECT_URL ?? DATABASE_URL;
  await checkDatabase(url);
  await migrate(url);
  // Setting up seals and signs nothing, so without a given secret a passing one will do.
  const APP_SECRET = settings.APP_SECRET ?? randomBytes(32).toString('hex');
  const env = { ...settings, DATABASE_URL, APP_SECRET };
  const indexed = await withContext(env, (ctx) => indexWaitingArticles(ctx));
  const { adminEmail, madePassword, address } = await withContext(env, setUp);
  const password = madePassword ? ` with the password ${madePassword} (shown this once)` : '';
  process.stdout.write(
    `The tables are up to date.${indexed > 0 ? ` ${indexed} articles were indexed for search.` : ''} ${adminEmail} signs in${password}; mail comes in to ${address}.\n`,
  );
}
