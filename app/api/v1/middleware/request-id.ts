import { createMiddleware } from 'hono/factory';
import { v7 as uuidv7 } from 'uuid';
import type { ApiEnv } from '../environment.ts';

/** Names each request, in its answer and in the log, so that a person can tell us which one they mean. */
export const requestId = createMiddleware<ApiEnv>(async (c, next) => {
  c.set('requestId', `req_${uuidv7().replaceAll('-', '')}`);
  await next();
  c.header('X-Request-Id', c.get('requestId'));
});
