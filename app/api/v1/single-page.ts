import type { Page } from '#lib/platform/pagination.ts';

/** A list that always fits into one answer, in the shape of every other list. */
export const singlePage = <T>(data: T[]): Page<T> => ({ data, next_cursor: null, has_more: false });
