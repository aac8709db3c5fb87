import { sql } from 'drizzle-orm';
import journal from '../drizzle/meta/_journal.json' with { type: 'json' };
import type { Database } from './connection.ts';

/** How the tables compare with this program, and what to do about it in a sentence. */
export type SchemaState = { state: 'current' } | { state: 'newer' | 'older'; detail: string };

const known = journal.entries.map(({ when }) => when);

/**
 * Compares the migrations that the database has had with those that this program brings. `bring` are the times of the
 * program's migrations, in milliseconds.
 */
export async function readSchemaState(db: Database, bring: number[] = known): Promise<SchemaState> {
  const applied = await appliedMigrations(db);
  const unknown = applied.filter((when) => !bring.includes(when)).length;
  if (unknown > 0)
    return {
      state: 'newer',
      detail: `The database is newer than this program, which does not know ${unknown} of its ${applied.length} migrations: start the version that made them, or a later one.`,
    };
  const missing = bring.filter((when) => !applied.includes(when)).length;
  if (missing > 0)
    return {
      state: 'older',
      detail: `The database is older than this program, which brings ${missing} more migrations: run npm run migrate first.`,
    };
  return { state: 'current' };
}

/** The times by which Drizzle knows them, in milliseconds; none in a new database. */
async function appliedMigrations(db: Database): Promise<number[]> {
  const [table] = await db.execute<{ there: boolean }>(
    sql`select to_regclass('drizzle.__drizzle_migrations') is not null as there`,
  );
  if (!table?.there) return [];
  const rows = await db.execute<{ created_at: string }>(
    sql`select created_at from drizzle.__drizzle_migrations order by created_at`,
  );
  return [...rows].map(({ created_at }) => Number(created_at));
}
