import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import { Refusal } from '#lib/platform/errors.ts';
import type { KeyedRequest } from '#lib/platform/idempotency.ts';
import type { ApiEnv } from '../api-env.ts';

/**
 * A request by its Idempotency-Key, and a hash of what it asks; null without a key.
 * @throws Refusal `invalid` for a key that is none.
 */
export function keyedRequest(c: Context<ApiEnv>, content: (string | Buffer)[]): KeyedRequest | null {
  const key = c.req.header('Idempotency-Key');
  if (key === undefined) return null;
  if (!/^[\x20-\x7e]{1,255}$/.test(key)) throw new Refusal('invalid', 'request.badIdempotencyKey');
  const { pathname, search } = new URL(c.req.url);
  const head = [c.req.method, pathname + search, c.req.header('If-Match') ?? ''];
  const hash = createHash('sha256').update(JSON.stringify(head));
  for (const part of content) hash.update(part);
  return { key, hash: hash.digest('hex') };
}
