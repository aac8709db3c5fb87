import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import { createMiddleware } from 'hono/factory';
import { type Actor, assertScope, system } from '#lib/platform/context.ts';
import { clientNetwork } from '#lib/platform/network.ts';
import { actorOfToken } from '#lib/users/api-keys.ts';
import { userOfSession } from '#lib/users/sessions.ts';
import { spokenLocale } from '#locales/locale.ts';
import type { ApiEnv } from '../api-env.ts';
import { HttpRefusal } from '../http-refusal.ts';
import { tooManyRequests } from './rate-limit.ts';
import { refuseCrossOriginWrite } from './same-origin.ts';
import { TokenBuckets } from './token-buckets.ts';

/** By client network. A valid key is looked up first, so it is never slowed by those who guess beside it. */
const wrongKeys = new TokenBuckets({ burst: 60, perSecond: 1 });

/** Finds out who asks: a program by its key, a person by their session. Whoever may not read may not ask anything. */
export const actor = createMiddleware<ApiEnv>(async (c, next) => {
  const currentActor = await identifyActor(c);
  const found = await currentActor();
  if (!found) {
    if (c.req.header('Authorization') !== undefined) countWrongKey(c);
    c.header('WWW-Authenticate', 'Bearer');
    throw new HttpRefusal(401, 'request.unauthenticated');
  }
  const browserZone = getCookie(c, 'cs_tz');
  const ctx = {
    ...(await c.get('host').contextFor(found)),
    locale: c.get('locale'),
    ...(browserZone ? { browserZone } : {}),
  };
  c.set('ctx', ctx);
  c.set('currentActor', currentActor);
  if (c.req.method === 'GET' || c.req.method === 'HEAD') assertScope(ctx, 'read');
  await next();
});

function countWrongKey(c: Context<ApiEnv>): void {
  const retryAfter = wrongKeys.take(clientNetwork(c.get('host').clientOf(c.req.raw.headers)));
  if (retryAfter) throw tooManyRequests(retryAfter);
}

async function identifyActor(c: Context<ApiEnv>): Promise<() => Promise<Actor | null>> {
  const host = c.get('host');
  c.set('sessionId', null);
  const authorization = c.req.header('Authorization');
  if (authorization !== undefined) {
    c.set('locale', 'en');
    const token = /^Bearer +(\S+)$/i.exec(authorization)?.[1] ?? '';
    return async () => actorOfToken(await host.contextFor(system), token);
  }
  const session = await host.sessionOf(getCookie(c));
  if (!session) return async () => null;
  refuseCrossOriginWrite(c, (await host.contextFor(system)).env.APP_URL);
  c.set('sessionId', session.sessionId);
  return async () => {
    const user = await userOfSession(await host.contextFor(system), session.sessionId);
    if (user) c.set('locale', spokenLocale(user.settings.reading_language) ?? c.get('locale'));
    return user?.actor ?? null;
  };
}
