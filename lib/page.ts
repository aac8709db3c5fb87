import { z } from 'zod';
import { Refusal } from './errors.ts';

/** One page of a list: keyset, never offsets. `next_cursor` is opaque and null on the last page. */
export type Page<T> = { data: T[]; next_cursor: string | null; has_more: boolean };

export const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({ data: z.array(item), next_cursor: z.string().nullable(), has_more: z.boolean() });

export const pageQuery = {
  limit: z.coerce.number().int().min(1).max(100).default(50),
  cursor: z.string().optional(),
};

/** An id within a cursor. */
export const keyId = (prefix: string) => z.string().regex(new RegExp(`^${prefix}_[0-9a-f]{32}$`));

export const encodeCursor = (key: unknown[]) => Buffer.from(JSON.stringify(key)).toString('base64url');

/** @throws Refusal `invalid` for a cursor that we did not make. */
export function decodeCursor<T extends z.ZodType>(cursor: string, key: T): z.infer<T> {
  try {
    return key.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
  } catch (cause) {
    throw new Refusal('invalid', 'The cursor is not one of this list.', { cause });
  }
}

/** Cuts `rows`, read with a limit one larger than `limit`, to a page. `keyOf` names the row's place in the order. */
export function toPage<Row, T>(
  rows: Row[],
  limit: number,
  keyOf: (row: Row) => unknown[],
  shape: (row: Row) => T,
): Page<T> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const hasMore = rows.length > limit;
  return {
    data: shown.map(shape),
    next_cursor: hasMore && last ? encodeCursor(keyOf(last)) : null,
    has_more: hasMore,
  };
}
