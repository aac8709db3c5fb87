import { type Column, getTableColumns, is, type SQL, sql } from 'drizzle-orm';
import { type PgColumn, PgJsonb, type PgTable } from 'drizzle-orm/pg-core';
import type { Database } from './connection.ts';

type Row<T extends PgTable> = T['$inferInsert'];

/**
 * Inserts many rows by one statement for those with the same columns given. Its text is the same however many they are,
 * so that the database plans it once. `onConflict` is what follows the rows in SQL. Not for columns of bytes.
 */
export async function insertRows<T extends PgTable>(
  db: Database,
  table: T,
  rows: Row<T>[],
  onConflict: SQL = sql``,
): Promise<void> {
  for (const { columns, given } of groupByColumns(table, rows))
    await db.execute(
      sql`insert into ${table} (${names(columns)}) select ${names(columns)} from ${given} ${onConflict}`,
    );
}

/** The same, and answers the rows as they stand then, in no order. */
export async function insertRowsReturning<T extends PgTable>(
  db: Database,
  table: T,
  rows: Row<T>[],
  onConflict: SQL = sql``,
): Promise<T['$inferSelect'][]> {
  const inserted: T['$inferSelect'][] = [];
  for (const { columns, given } of groupByColumns(table, rows)) {
    const answer = await db.execute(
      sql`insert into ${table} (${names(columns)}) select ${names(columns)} from ${given} ${onConflict} returning ${table}.*`,
    );
    for (const row of answer) inserted.push(fromDriver(table, row));
  }
  return inserted;
}

/**
 * Gives each row of `rows` the columns that stand with its id, by one statement for those with the same columns, where
 * `still` holds. `set` is what all of them get besides, in SQL. Answers the ids of those that were changed.
 */
export async function updateRows<T extends PgTable & { id: Column }>(
  db: Database,
  table: T,
  rows: (Partial<Row<T>> & { id: string })[],
  { set, still: where }: { set: SQL; still: SQL },
): Promise<Set<string>> {
  const changed = new Set<string>();
  for (const { columns, given } of groupByColumns(table, rows)) {
    const sets = columns.flatMap(({ name }) =>
      name === 'id' ? [] : [sql`${sql.identifier(name)} = given.${sql.identifier(name)}`],
    );
    const answer = await db.execute<{ id: string }>(
      sql`update ${table} set ${sql.join([...sets, set], sql`, `)} from ${given} where ${table.id} = given.id and ${where} returning ${table.id}`,
    );
    for (const { id } of answer) changed.add(String(table.id.mapFromDriverValue(id)));
  }
  return changed;
}

/** Like inArray, but its text too is the same however many there are. */
export function isAnyOf(column: PgColumn, values: string[]): SQL {
  return sql`${column} = any(${sql.param(values.map((value) => column.mapToDriverValue(value)))}::${sql.raw(column.getSQLType())}[])`;
}

/** The rows as a table `given`, each group with the columns that all of it gives; `undefined` gives none. */
function groupByColumns<T extends PgTable>(table: T, rows: Partial<Row<T>>[]) {
  const columnsOf = getTableColumns(table) as Record<string, Column>;
  const groups = Map.groupBy(rows as Record<string, unknown>[], (row) =>
    Object.keys(columnsOf)
      .filter((key) => row[key] !== undefined)
      .join(),
  );
  return [...groups].map(([keys, group]) => {
    const given = new Set(keys.split(','));
    const columns = Object.entries(columnsOf)
      .filter(([key]) => given.has(key))
      .map(([key, column]) => ({ key, column }));
    const objects = group.map((row) =>
      Object.fromEntries(columns.map(({ key, column }) => [column.name, toDriver(column, row[key])])),
    );
    const types = columns.map(
      ({ column }) => sql`${sql.identifier(column.name)} ${sql.raw(column.getSQLType())}`,
    );
    return {
      columns: columns.map(({ column }) => column),
      given: sql`json_to_recordset(${JSON.stringify(objects)}::text::json) as given (${sql.join(types, sql`, `)})`,
    };
  });
}

function names(columns: Column[]) {
  return sql.join(
    columns.map(({ name }) => sql.identifier(name)),
    sql`, `,
  );
}

/** JSON would hand over half a character, which the database refuses in JSON and the driver mends in text. */
function toDriver(column: Column, value: unknown): unknown {
  if (value === null || is(column, PgJsonb)) return value;
  const driven = column.mapToDriverValue(value);
  return typeof driven === 'string' ? driven.toWellFormed() : driven;
}

function fromDriver<T extends PgTable>(table: T, row: Record<string, unknown>): T['$inferSelect'] {
  return Object.fromEntries(
    Object.entries(getTableColumns(table) as Record<string, Column>).map(([key, column]) => {
      const value = row[column.name];
      return [key, value === null ? null : column.mapFromDriverValue(value)];
    }),
  ) as T['$inferSelect'];
}
