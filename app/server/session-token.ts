import { getToken } from 'next-auth/jwt';
import type { Env } from '#lib/platform/env.ts';

/** What a session holds: who signed in, and the stamp of the password they did it with. */
export type SessionToken = { userId: string; stamp: string };

/** Cookies marked secure are dropped by browsers on plain http, so the mark follows the public address. */
export const secureCookies = (env: Env) => env.APP_URL.startsWith('https://');

/** Reads the session out of a request's cookies; null when there is none, or it is expired or not ours. */
export async function readSession(env: Env, cookies: Record<string, string>): Promise<SessionToken | null> {
  const req = { cookies, headers: {} } as Parameters<typeof getToken>[0]['req'];
  const token = await getToken({ req, secret: env.APP_SECRET, secureCookie: secureCookies(env) });
  return token?.sub && typeof token.stamp === 'string' ? { userId: token.sub, stamp: token.stamp } : null;
}
