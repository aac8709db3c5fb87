import { sql } from 'drizzle-orm';
import type { Database } from '#db/connection.ts';

/** The connections of a PostgreSQL, counted. */
export type ServerRoom = {
  /** How many our role may have in our database, when nobody else has any. */
  usable: number;
  /** Those of them that are taken, whoever has them. */
  used: number;
  /** Those that are ours, by their names. */
  ours: number;
};

/** How many connections the server has for us, and how many are taken now. */
export async function readServerRoom({ db }: { db: Database }): Promise<ServerRoom> {
  const [row] = await db.execute<ServerRoom>(sql`
    with server as (
      select current_setting('max_connections')::int
               - current_setting('superuser_reserved_connections')::int
               - coalesce(current_setting('reserved_connections', true)::int, 0) as most,
             (select nullif(rolconnlimit, -1) from pg_roles where rolname = current_user) as of_role,
             (select nullif(datconnlimit, -1) from pg_database where datname = current_database()) as of_database
    ), taken as (
      -- What serves the server itself has no user.
      select count(*) filter (where usename is not null)::int as whole,
             count(*) filter (where usename = current_user)::int as by_role,
             count(*) filter (where datname = current_database() and usename is not null)::int as in_database,
             count(*) filter (where datname = current_database() and application_name like 'countersign-%')::int as ours
        from pg_stat_activity
    ), room as (
      select most, whole, ours from server, taken
      union all select of_role, by_role, ours from server, taken where of_role is not null
      union all select of_database, in_database, ours from server, taken where of_database is not null
    )
    select most as usable, whole as used, ours from room order by most - whole limit 1`);
  if (!row) throw new Error('The server did not say how many connections it has.');
  return row;
}
