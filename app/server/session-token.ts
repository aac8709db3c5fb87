import { getToken } from 'next-auth/jwt';
import type { Env } from '#lib/platform/env.ts';

/** What the cookie holds: which row is the session. All else is read with each request. */
export type SessionToken = { sessionId: string };

/** Cookies marked secure are dropped by browsers on plain http, so the mark follows the public address. */
export const secureCookies = (env: Env) => env.APP_URL.startsWith('https://');

/** As next-auth names it. */
export function sessionCookieName(env: Env): string {
  return `${secureCookies(env) ? '__Secure-' : ''}next-auth.session-token`;
}

/** Reads which session a request's cookies name; null when they name none, or the cookie is not ours. */
export async function readSession(env: Env, cookies: Record<string, string>): Promise<SessionToken | null> {
  const req = { cookies, headers: {} } as Parameters<typeof getToken>[0]['req'];
  const token = await getToken({ req, secret: env.APP_SECRET, secureCookie: secureCookies(env) });
  return typeof token?.sid === 'string' ? { sessionId: token.sid } : null;
}
