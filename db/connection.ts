import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { withPreparedStatements } from './prepared-statements.ts';
import * as schema from './schema/index.ts';
import { withTransactionFence } from './transaction-fence.ts';

export type Database = PostgresJsDatabase<typeof schema>;
export type Connection = { db: Database; sql: postgres.Sql; close: () => Promise<void> };

/**
 * Opens a pool on `url`. It connects lazily; `close` waits at most five seconds for running queries.
 * Statements are planned for their values each time, which lists of a hundred thousand tickets need.
 * With `cachePlans` the database may cache plans, which is faster for lookups by key.
 */
export function connect(
  url: string,
  { max = 10, application = 'countersign', keepsPlans: cachePlans = false } = {},
): Connection {
  const sql = postgres(url, {
    max,
    connect_timeout: 10,
    // The driver's own pauses grow to 20 seconds; a database that is back must be used within one.
    backoff: (failures: number) => Math.min(1, 0.05 * 2 ** failures),
    connection: {
      application_name: application,
      plan_cache_mode: cachePlans ? 'auto' : 'force_custom_plan',
    },
    onnotice: () => {},
  });
  return {
    db: drizzle(withTransactionFence(withPreparedStatements(sql)), { schema }),
    sql,
    close: () => sql.end({ timeout: 5 }),
  };
}
