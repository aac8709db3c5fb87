import { cookies } from 'next/headers';
import type { Env } from '#lib/platform/env.ts';
import { knownDeviceDays } from '#lib/users/known-devices.ts';
import { secureCookies } from './session-token.ts';

export const deviceCookieName = (env: Env) => `${secureCookies(env) ? '__Host-' : ''}countersign-device`;

/** The token of the browser that asks; undefined when nobody has signed in with it yet. */
export async function readDeviceCookie(env: Env): Promise<string | undefined> {
  return (await cookies()).get(deviceCookieName(env))?.value;
}

/** Gives the browser its token, which says only that somebody has signed in here before. */
export async function writeDeviceCookie(env: Env, token: string): Promise<void> {
  (await cookies()).set(deviceCookieName(env), token, {
    httpOnly: true,
    secure: secureCookies(env),
    sameSite: 'lax',
    path: '/',
    maxAge: knownDeviceDays * 24 * 3600,
  });
}
