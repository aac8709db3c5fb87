import { afterAll, beforeAll, expect, test } from 'vitest';
import { readSession } from '#app/server/session-token.ts';
import type { Env } from '#lib/platform/env.ts';
import { userOfSession } from '#lib/users/sessions.ts';
import { createUser, updateUser } from '#lib/users/users.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { adminSessionCookie } from './session-cookie.ts';
import { loopbackUrl, type SignInServer, startSignInServer } from './sign-in-link.ts';

const webUrl = 'http://localhost:3000';
let world: TestContext;
let env: Env & { APP_SECRET: string };
let server: SignInServer;
let clockMs = 0;

beforeAll(async () => {
  world = await openTestContext();
  const { ctx } = world;
  env = { ...ctx.env, APP_SECRET: ctx.env.APP_SECRET ?? '' };
  const person = { name: 'Grace', password: 'a password for the tests' };
  await createUser(ctx, { ...person, email: 'member@shop.example', role: 'member' });
  await createUser(ctx, { ...person, email: 'admin@shop.example', role: 'admin' });
  const createCookie = () => adminSessionCookie(ctx, env.APP_SECRET);
  server = await startSignInServer({ webUrl, createCookie }, () => clockMs);
});
afterAll(async () => {
  server.close();
  await world.close();
});

const open = (url: string, method = 'GET') => fetch(url, { method, redirect: 'manual' });

async function signedIn(answer: Response) {
  const [name = '', value = ''] = answer.headers.getSetCookie()[0]?.split(';')[0]?.split('=') ?? [];
  const session = await readSession(env, { [name]: value });
  return session && ((await userOfSession(world.ctx, session.sessionId))?.actor ?? null);
}

test('a sign-in link leads to the inbox with a session of the admin, as the sign-in page makes it', async () => {
  const answer = await open(server.newLink().url);
  expect([answer.status, answer.headers.get('location')]).toEqual([303, `${webUrl}/inbox`]);
  expect(answer.headers.getSetCookie()[0]).toMatch(/; Path=\/; Max-Age=\d+; HttpOnly; SameSite=Lax$/);
  expect(await signedIn(answer)).toMatchObject({ type: 'user', role: 'admin' });
});

test('a sign-in link works once', async () => {
  const { url } = server.newLink();
  expect((await open(url)).status).toBe(303);
  const again = await open(url);
  expect([again.status, again.headers.getSetCookie()]).toEqual([410, []]);
});

test('a sign-in link is over after its minutes', async () => {
  const { url, validMinutes } = server.newLink();
  clockMs += validMinutes * 60_000;
  expect((await open(url)).status).toBe(410);
});

test('a sign-in link is not used up by a request that only looks at it, and cannot be guessed', async () => {
  const { url } = server.newLink();
  expect((await open(url, 'HEAD')).status).toBe(405);
  expect((await open(new URL('/', url).href)).status).toBe(410);
  expect((await open(`${url}x`)).status).toBe(410);
  expect((await open(url)).status).toBe(303);
});

test('a sign-in link is answered on 127.0.0.1 alone', async () => {
  const url = new URL(server.newLink().url);
  url.hostname = '127.0.0.2';
  await expect(open(url.href)).rejects.toThrow('fetch failed');
  url.hostname = '127.0.0.1';
  expect((await open(url.href)).status).toBe(303);
});

test('a session made by a link ends with a new password, as any other', async () => {
  const answer = await open(server.newLink().url);
  const actor = await signedIn(answer);
  await updateUser(world.ctx, actor?.id ?? '', { password: 'another password for the tests' });
  expect(await signedIn(answer)).toBeNull();
});

test('a sign-in link leads to a loopback name, or there is none', () => {
  const at = (HOST: string, APP_URL: string) => loopbackUrl({ HOST, PORT: 3000, APP_URL });
  expect(at('127.0.0.1', 'http://127.0.0.1:3000')).toBe('http://127.0.0.1:3000');
  expect(at('0.0.0.0', 'https://desk.example')).toBe('http://localhost:3000');
  expect(at('127.0.0.1', 'http://localhost:8080')).toBe('http://localhost:3000');
  expect(at('192.0.2.7', 'http://192.0.2.7:3000')).toBeNull();
});
