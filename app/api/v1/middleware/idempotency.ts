import { createHash } from 'node:crypto';
import { createMiddleware } from 'hono/factory';
import { Refusal } from '#lib/platform/errors.ts';
import { claimKey, releaseKey, storeResponse } from '#lib/platform/idempotency.ts';
import type { ApiEnv } from '../api-env.ts';

/**
 * `Idempotency-Key` on any write: the same request again gets the stored answer. A refusal (4xx, 503) had no effect and
 * frees the key. Any other failure keeps it: we cannot know that nothing happened, and nothing may go out twice.
 */
export const idempotency = createMiddleware<ApiEnv>(async (c, next) => {
  const key = c.req.header('Idempotency-Key');
  if (key === undefined || c.req.method === 'GET' || c.req.method === 'HEAD') return next();
  if (!/^[\x20-\x7e]{1,255}$/.test(key))
    throw new Refusal('invalid', 'An Idempotency-Key is 1 to 255 printable ASCII characters.');

  const ctx = c.get('ctx');
  const { pathname, search } = new URL(c.req.url);
  const request = [c.req.method, pathname + search, c.req.header('If-Match') ?? '', await c.req.text()];
  const hash = createHash('sha256').update(JSON.stringify(request)).digest('hex');
  const stored = await claimKey(ctx, key, hash);
  if (stored) {
    const type = stored.status < 400 ? 'application/json' : 'application/problem+json';
    c.header('Idempotent-Replayed', 'true');
    if (stored.body) c.header('Content-Type', type);
    return c.newResponse(stored.body, stored.status as 200);
  }

  await next();
  const { status } = c.res;
  if ((status >= 400 && status < 500) || status === 503) await releaseKey(ctx, key);
  else await storeResponse(ctx, key, { status, body: withoutSecret(await c.res.clone().text()) });
});

/** A new key’s token or a mailbox’s secret is returned once and never stored; a replay omits it. */
function withoutSecret(body: string): string | null {
  if (body.includes('"token":"cs_live_')) return JSON.stringify({ ...JSON.parse(body), token: null });
  if (/^\{"mailbox_id":"[^"]*","secret":"/.test(body))
    return JSON.stringify({ ...JSON.parse(body), secret: null });
  return body || null;
}
