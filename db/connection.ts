import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import * as schema from './schema/index.ts';

export type Database = PostgresJsDatabase<typeof schema>;
export type Connection = { db: Database; sql: postgres.Sql; close: () => Promise<void> };

/** Opens a pool on `url`. It connects lazily; `close` waits at most five seconds for queries under way. */
export function connect(url: string, { max = 10, application = 'countersign' } = {}): Connection {
  const sql = postgres(url, {
    max,
    connect_timeout: 10,
    connection: { application_name: application },
    onnotice: () => {},
  });
  return { db: drizzle(sql, { schema }), sql, close: () => sql.end({ timeout: 5 }) };
}
