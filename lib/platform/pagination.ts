import { type Column, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { Refusal } from './errors.ts';

/** One page of a list, by keyset. `next_cursor` is opaque and null on the last page. */
export type Page<T> = { data: T[]; next_cursor: string | null; has_more: boolean };

/** The schema of a page of such items. */
export function pageSchema<T extends z.ZodType>(item: T) {
  return z.object({ data: z.array(item), next_cursor: z.string().nullable(), has_more: z.boolean() });
}

export const pageQuery = {
  limit: z.coerce.number().int().min(1).max(100).default(50),
  cursor: z.string().optional(),
};

const encodeCursor = (keys: unknown[]) => Buffer.from(JSON.stringify(keys)).toString('base64url');

/**
 * The condition for the rows after a cursor, in a list ordered by all `columns` descending (`down`) or ascending (`up`).
 * The cursor holds the keys of `toPage` for the same columns. Undefined on the first page.
 * @throws Refusal `invalid` for a cursor of another list.
 */
export function afterCursor(
  cursor: string | undefined,
  columns: [Column, ...Column[]],
  order: 'down' | 'up',
): SQL | undefined {
  if (!cursor) return undefined;
  const keys = readCursor(cursor, columns);
  const last = columns.map((column, i) => sql`${keys[i]}::${sql.raw(column.getSQLType())}`);
  return sql`(${sql.join(columns, sql`, `)}) ${sql.raw(order === 'down' ? '<' : '>')} (${sql.join(last, sql`, `)})`;
}

function readCursor(cursor: string, [first, ...others]: [Column, ...Column[]]): string[] {
  const keys = z.tuple([keyOf(first), ...others.map(keyOf)]);
  try {
    return keys.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
  } catch (cause) {
    throw new Refusal('invalid', 'request.badCursor', { cause });
  }
}

/** Only what the database can compare with the column: cursors come from clients. */
function keyOf(column: Column): z.ZodType<string> {
  if (column.enumValues) return z.enum(column.enumValues);
  if (column.dataType === 'date') return z.iso.datetime().regex(/^(?!0000)/);
  if (column.getSQLType() === 'integer') return z.string().regex(/^\d{1,9}$/);
  if (column.getSQLType() !== 'uuid') return z.string().regex(/^[^\0]*$/);
  return z
    .string()
    .transform((id) => String(column.mapToDriverValue(id)))
    .pipe(z.hex().length(32));
}

/** Makes a page of `rows`, which were read with `limit + 1`. `keyOf`: the row's values in the ordered columns, times in ISO 8601. */
export function toPage<Row>(rows: Row[], limit: number, keyOf: (row: Row) => unknown[]): Page<Row>;
export function toPage<Row, T>(
  rows: Row[],
  limit: number,
  keyOf: (row: Row) => unknown[],
  toItem: (row: Row) => T,
): Page<T>;
export function toPage<Row>(
  rows: Row[],
  limit: number,
  keyOf: (row: Row) => unknown[],
  toItem: (row: Row) => unknown = (row) => row,
): Page<unknown> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const hasMore = rows.length > limit;
  return {
    data: shown.map(toItem),
    next_cursor: hasMore && last ? encodeCursor(keyOf(last)) : null,
    has_more: hasMore,
  };
}

/** The same page with each item mapped. */
export function mapPage<Row, T>(page: Page<Row>, toItem: (row: Row) => T): Page<T> {
  return { ...page, data: page.data.map(toItem) };
}
