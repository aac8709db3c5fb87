import { ilike, like, type SQL } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';

/** The condition that a text has `part` in it, in capitals or not. */
export const contains = (column: PgColumn, part: string): SQL => ilike(column, `%${escapeLike(part)}%`);

/** The condition that a text ends in `end`, letter for letter. */
export const endsWith = (column: PgColumn, end: string): SQL => like(column, `%${escapeLike(end)}`);

/** The condition that a text begins with `start`, in capitals or not. */
export const startsWith = (column: PgColumn, start: string): SQL => ilike(column, `${escapeLike(start)}%`);

/** `%`, `_` and the backslash have a meaning in a pattern of SQL; here they stand for themselves. */
const escapeLike = (text: string) => text.replace(/[\\%_]/g, '\\$&');
