import { fileURLToPath } from 'node:url';
import { migrate as runMigrations } from 'drizzle-orm/postgres-js/migrator';
import { connect } from '#db/connection.ts';
import { createLog, type Log } from '#lib/log.ts';
import { createQueue, createQueues } from '#lib/queue.ts';

const migrationsFolder = fileURLToPath(new URL('../drizzle', import.meta.url));

/**
 * Brings the database at `url` up to date: our tables, then the schema and the queues of pg-boss. Several processes
 * may call it at once; one works, the others wait, at most five minutes.
 */
export async function migrate(url: string, log: Log = createLog('error', 'migrate')): Promise<void> {
  const { db, sql, close } = connect(url, { max: 1, application: 'countersign-migrate' });
  try {
    await sql`set lock_timeout = '5min'`;
    // Two keys: the event log already gives the locks of one key a meaning.
    await sql`select pg_advisory_lock(1, 1)`;
    await runMigrations(db, { migrationsFolder });
    await prepareQueues(url, log);
  } finally {
    await close();
  }
}

async function prepareQueues(url: string, log: Log) {
  const queue = createQueue(url, log, { owner: true });
  await queue.start();
  try {
    await createQueues(queue);
  } finally {
    await queue.stop({ graceful: false });
  }
}
