import { type Column, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { Refusal } from './errors.ts';

/** One page of a list: keyset, never offsets. `next_cursor` is opaque and null on the last page. */
export type Page<T> = { data: T[]; next_cursor: string | null; has_more: boolean };

/** The shape of a page of items of this shape. */
export function pageSchema<T extends z.ZodType>(item: T) {
  return z.object({ data: z.array(item), next_cursor: z.string().nullable(), has_more: z.boolean() });
}

export const pageQuery = {
  limit: z.coerce.number().int().min(1).max(100).default(50),
  cursor: z.string().optional(),
};

const encodeCursor = (keys: unknown[]) => Buffer.from(JSON.stringify(keys)).toString('base64url');

/**
 * The condition that a row comes after the one whose keys the cursor holds, in a list ordered by `columns`: all of them
 * from the greatest `down`, or all from the least `up`. Undefined on the first page. The keys of `toPage` are those of
 * the same columns, times in ISO 8601. @throws Refusal `invalid` for a cursor that is not one of such a list.
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
    throw new Refusal('invalid', 'The cursor is not one of this list.', { cause });
  }
}

/** What the database can compare with the column: anybody may have written the cursor. */
function keyOf(column: Column): z.ZodType<string> {
  if (column.enumValues) return z.enum(column.enumValues);
  if (column.dataType === 'date') return z.iso.datetime().regex(/^(?!0000)/);
  if (column.getSQLType() !== 'uuid') return z.string().regex(/^[^\0]*$/);
  return z
    .string()
    .transform((id) => String(column.mapToDriverValue(id)))
    .pipe(z.hex().length(32));
}

/** Cuts `rows`, read with a limit one larger than `limit`, to a page. `storageKey` names the row's place in the order. */
export function toPage<Row, T>(
  rows: Row[],
  limit: number,
  keyOf: (row: Row) => unknown[],
  toItem: (row: Row) => T,
): Page<T> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const hasMore = rows.length > limit;
  return {
    data: shown.map(toItem),
    next_cursor: hasMore && last ? encodeCursor(keyOf(last)) : null,
    has_more: hasMore,
  };
}
