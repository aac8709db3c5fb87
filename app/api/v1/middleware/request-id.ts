import { createMiddleware } from 'hono/factory';
import { v7 as uuidv7 } from 'uuid';
import type { ApiEnv } from '../api-env.ts';

const nothing = "default-src 'none'; frame-ancestors 'none'; sandbox";

/**
 * Names each request, in its answer and in the log, so that a person can tell us which one they mean. No answer is kept
 * by anybody on the way, unless it says so, and none is a page that could run anything.
 */
export const requestId = createMiddleware<ApiEnv>(async (c, next) => {
  c.set('requestId', `req_${uuidv7().replaceAll('-', '')}`);
  await next();
  c.header('X-Request-Id', c.get('requestId'));
  if (!c.res.headers.has('Cache-Control')) c.header('Cache-Control', 'no-store');
  if (!c.res.headers.has('Content-Security-Policy')) c.header('Content-Security-Policy', nothing);
});
