import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import { matchedRoutes } from 'hono/route';
import { currentOrigin, requestIdFor, withinOrigin } from '#lib/platform/origin.ts';
import type { ApiEnv } from '../api-env.ts';

const nothing = "default-src 'none'; frame-ancestors 'none'; sandbox";

/**
 * Names each request, in its answer and in the log, by the id that it brings or a new one. No answer is kept
 * by anybody on the way, unless it says so, and none is a page that could run anything.
 */
export const requestId = createMiddleware<ApiEnv>(async (c, next) => {
  const origin = currentOrigin() ?? { requestId: requestIdFor(c.req.header('X-Request-Id')) };
  c.set('requestId', origin.requestId ?? requestIdFor(null));
  await withinOrigin(origin, next);
  origin.route = patternOf(c);
  origin.actorId = c.get('ctx')?.actor.id ?? null;
  c.header('X-Request-Id', c.get('requestId'));
  if (!c.res.headers.has('Cache-Control')) c.header('Cache-Control', 'no-store');
  if (!c.res.headers.has('Content-Security-Policy')) c.header('Content-Security-Policy', nothing);
});

/** As it was declared: `/api/v1/tickets/:id`. Middleware stands under a star. */
function patternOf(c: Context<ApiEnv>): string {
  return matchedRoutes(c).findLast(({ path }) => !path.endsWith('*'))?.path ?? 'other';
}
