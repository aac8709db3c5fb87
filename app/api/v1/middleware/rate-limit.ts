import { createMiddleware } from 'hono/factory';
import { Refusal } from '#lib/platform/errors.ts';
import type { ApiEnv } from '../api-env.ts';

type Bucket = { tokens: number; filledAt: number };

/**
 * A token bucket for each key or user, in the memory of this process: with several web processes each allows as much.
 * It keeps one runaway program from taking the desk away from the people at it; it is no quota.
 */
export function rateLimit({ burst, perSecond }: { burst: number; perSecond: number }) {
  const buckets = new Map<string, Bucket>();
  return createMiddleware<ApiEnv>(async (c, next) => {
    const bucket = refill(buckets, String(c.get('ctx').actor.id), { burst, perSecond });
    if (bucket.tokens < 1) {
      const retryAfter = Math.max(1, Math.ceil((1 - bucket.tokens) / perSecond));
      throw new Refusal('too_many', `Too many requests. Try again in ${retryAfter} s.`, {
        facts: { retry_after: retryAfter },
      });
    }
    bucket.tokens -= 1;
    await next();
  });
}

function refill(
  buckets: Map<string, Bucket>,
  key: string,
  limit: { burst: number; perSecond: number },
): Bucket {
  const now = Date.now();
  const held = buckets.get(key);
  const tokens = held
    ? Math.min(limit.burst, held.tokens + ((now - held.filledAt) / 1000) * limit.perSecond)
    : limit.burst;
  const bucket = { tokens, filledAt: now };
  buckets.delete(key);
  buckets.set(key, bucket);
  // Oldest first, so whoever falls out has long been full again.
  const [oldest] = buckets.keys();
  if (oldest !== undefined && buckets.size > 10_000) buckets.delete(oldest);
  return bucket;
}
