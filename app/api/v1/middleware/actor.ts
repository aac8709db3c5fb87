import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import { createMiddleware } from 'hono/factory';
import { HTTPException } from 'hono/http-exception';
import { type Actor, assertScope, system } from '#lib/platform/context.ts';
import { actorOfToken } from '#lib/users/api-keys.ts';
import { actorOfSession } from '#lib/users/sessions.ts';
import type { ApiEnv } from '../api-env.ts';
import { refuseCrossOriginWrite } from './same-origin.ts';

/** Finds out who asks: a program by its key, a person by their session. Whoever may not read may not ask anything. */
export const actor = createMiddleware<ApiEnv>(async (c, next) => {
  const currentActor = await identifyActor(c);
  const found = await currentActor();
  if (!found) {
    c.header('WWW-Authenticate', 'Bearer');
    throw new HTTPException(401, {
      message: 'Give a valid API key (Authorization: Bearer cs_live_…) or sign in.',
    });
  }
  const ctx = await c.get('host').contextFor(found);
  c.set('ctx', ctx);
  c.set('currentActor', currentActor);
  if (c.req.method === 'GET' || c.req.method === 'HEAD') assertScope(ctx, 'read');
  await next();
});

async function identifyActor(c: Context<ApiEnv>): Promise<() => Promise<Actor | null>> {
  const host = c.get('host');
  c.set('sessionId', null);
  const authorization = c.req.header('Authorization');
  if (authorization !== undefined) {
    const token = /^Bearer +(\S+)$/i.exec(authorization)?.[1] ?? '';
    return async () => actorOfToken(await host.contextFor(system), token);
  }
  const session = await host.sessionOf(getCookie(c));
  if (!session) return async () => null;
  refuseCrossOriginWrite(c);
  c.set('sessionId', session.sessionId);
  return async () => actorOfSession(await host.contextFor(system), session.sessionId);
}
