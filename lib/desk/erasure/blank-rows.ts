import { getTableName, is, type SQL, sql } from 'drizzle-orm';
import { getTableConfig, type PgColumn, PgTable } from 'drizzle-orm/pg-core';
import * as schema from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { contactWords } from './contact-words.ts';

const parts: unknown[] = Object.values(schema);
const tables = new Map(
  parts.filter((part) => is(part, PgTable)).map((table) => [getTableName(table), getTableConfig(table)]),
);

/** The columns of a table that hold a contact's words and that can be written. */
export function wordColumns(table: string): PgColumn[] {
  const named = contactWords[table]?.columns ?? [];
  return (tables.get(table)?.columns ?? []).filter(
    ({ name, generated }) => named.includes(name) && generated === undefined,
  );
}

/** Empties these columns of rows; `set` gives those that cannot be empty, and others. @returns how many rows. */
export function blankRows(
  ctx: Ctx,
  table: string,
  { where, set = {} }: { where: SQL; set?: Record<string, SQL> },
): Promise<number> {
  const values = {
    ...Object.fromEntries(wordColumns(table).map((column) => [column.name, emptyOf(column)])),
    ...set,
  };
  const sets = Object.entries(values).map(([name, value]) => sql`${sql.identifier(name)} = ${value}`);
  return countOf(ctx, sql`update ${sql.identifier(table)} set ${sql.join(sets, sql`, `)} where ${where}`);
}

/** Deletes rows. @returns how many. */
export function deleteRows(ctx: Ctx, table: string, where: SQL): Promise<number> {
  return countOf(ctx, sql`delete from ${sql.identifier(table)} where ${where}`);
}

/** How many rows a statement changed. */
export async function countOf({ db }: Ctx, statement: SQL): Promise<number> {
  const [row] = await db.execute<{ n: number }>(
    sql`with changed as (${statement} returning 1) select count(*)::int as n from changed`,
  );
  return row?.n ?? 0;
}

function emptyOf(column: PgColumn): SQL {
  const type = column.getSQLType();
  if (!column.notNull) return sql`null`;
  if (type.endsWith('[]')) return sql`'{}'`;
  if (type === 'jsonb') return column.default === undefined ? sql`'{}'` : sql`default`;
  return sql`''`;
}
