import { PgBoss } from 'pg-boss';
import postgres, { type TransactionSql } from 'postgres';
import { readEnv } from '#lib/platform/env.ts';

const { DATABASE_URL: url } = readEnv();

/** The database that the bench has filled, without anything of ours between. */
export const sql = postgres(url, { max: 20, onnotice: () => {} });

/** The queue as pg-boss itself is. */
export const boss = new PgBoss({
  connectionString: url,
  supervise: false,
  schedule: false,
  migrate: false,
  createSchema: false,
});
await boss.start();

/** How pg-boss sends a job within the transaction `tx`. */
export function within(tx: TransactionSql) {
  return {
    executeSql: async (statement: string, values?: unknown[]) => ({
      rows: await tx.unsafe(statement, values as never[], { prepare: true }),
    }),
  };
}
