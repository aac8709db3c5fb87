import { createMiddleware } from 'hono/factory';
import { Refusal } from '#lib/platform/errors.ts';
import { sentence } from '#locales/sentence.ts';
import type { ApiEnv } from '../api-env.ts';
import { TokenBuckets } from './token-buckets.ts';

/**
 * Limits the requests of each key or user. It keeps one runaway program from taking the desk away from the people at
 * it; it is no quota.
 */
export function rateLimit(limit: { burst: number; perSecond: number }) {
  const buckets = new TokenBuckets(limit);
  return createMiddleware<ApiEnv>(async (c, next) => {
    const retryAfter = buckets.take(String(c.get('ctx').actor.id));
    if (retryAfter) throw tooManyRequests(retryAfter);
    await next();
  });
}

/** The refusal that says when to come again, in seconds. */
export function tooManyRequests(retryAfter: number): Refusal {
  return new Refusal('too_many', sentence('request.tooMany', { seconds: retryAfter }), {
    facts: { retry_after: retryAfter },
  });
}
