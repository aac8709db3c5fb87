import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { withConnectionGate } from './connection-gate.ts';
import { withPreparedStatements } from './prepared-statements.ts';
import * as schema from './schema/index.ts';
import { withTransactionFence } from './transaction-fence.ts';

export type Database = PostgresJsDatabase<typeof schema>;
export type Connection = { db: Database; sql: postgres.Sql; close: () => Promise<void> };

/** How long a statement or transaction waits for a connection of its pool. */
const usualWaitMs = 20_000;

/**
 * Opens a pool on `url`. It connects lazily; `close` waits at most five seconds for running queries.
 * Statements are planned for their values each time, which lists of a hundred thousand tickets need.
 * With `keepsPlans` the database may cache plans, which is faster for lookups by key. `isPooled` says that a pooler
 * stands at `url` and hands out another session for each transaction: then nothing is left in one.
 */
export function connect(
  url: string,
  {
    max = 10,
    application = 'countersign',
    keepsPlans: cachePlans = false,
    isPooled = false,
    waitMs = usualWaitMs,
  } = {},
): Connection {
  const sql = postgres(url, {
    max,
    connect_timeout: 10,
    prepare: !isPooled,
    // The driver's own pauses grow to 20 seconds; a database that is back must be used within one.
    backoff: (failures: number) => Math.min(1, 0.05 * 2 ** failures),
    connection: {
      application_name: application,
      // A pooler refuses what it does not know. Statements that are not prepared are planned anew anyway.
      ...(isPooled ? {} : { plan_cache_mode: cachePlans ? 'auto' : 'force_custom_plan' }),
    },
    onnotice: () => {},
  });
  return {
    db: drizzle(withTransactionFence(withPreparedStatements(withConnectionGate(sql, { max, waitMs }))), {
      schema,
    }),
    sql,
    close: () => sql.end({ timeout: 5 }),
  };
}
