import type { Context } from 'hono';
import { Refusal } from '#lib/platform/errors.ts';

/**
 * The version that the client has read, from `If-Match`: `"3"` as our ETag gives it, or a bare 3. Absent or `*` asks
 * for no check.
 */
export function ifMatch(c: Context): number | undefined {
  const given = c.req.header('If-Match')?.trim();
  if (given === undefined || given === '*') return undefined;
  const version = /^(?:W\/)?"(\d{1,9})"$|^(\d{1,9})$/.exec(given);
  if (!version) throw new Refusal('invalid', 'request.ifMatch');
  return Number(version[1] ?? version[2]);
}

/** Tells the version as an ETag, which a later If-Match takes as it is. */
export const etag = (c: Context, { version }: { version: number }) => c.header('ETag', `"${version}"`);

/** Declares that a route checks `ifMatch`, for the description of the API. */
export const takesIfMatch = { 'x-takes-if-match': true } as const;
