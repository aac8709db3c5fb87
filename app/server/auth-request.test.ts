import { NextRequest } from 'next/server';
import { expect, test } from 'vitest';
import { checkedAuthRequest } from './auth-request.ts';

const form = 'application/x-www-form-urlencoded';

async function ask(method: string, path: string, body?: string, type = form) {
  const request = new NextRequest(`http://desk.test/api/auth/${path}`, {
    method,
    ...(body === undefined ? {} : { body, headers: { 'Content-Type': type } }),
  });
  return checkedAuthRequest(request);
}

async function statusOf(...request: Parameters<typeof ask>) {
  const checked = await ask(...request);
  return checked instanceof Response ? checked.status : 'passed on';
}

test('a sign-in goes on as it came', async () => {
  const body = 'csrfToken=x&email=grace%40shop.example&password=%C3%A9&json=true';
  const checked = await ask('POST', 'callback/credentials', body);
  if (checked instanceof Response) throw new Error('It was refused.');
  expect(await checked.text()).toBe(body);
  expect(checked.headers.get('Content-Type')).toBe(form);
  expect(await statusOf('GET', 'session')).toBe('passed on');
});

test('what next-auth would call our fault is refused', async () => {
  const json = 'application/json';
  const sent = ['POST', 'callback/credentials'] as const;
  expect(await statusOf('GET', 'callback/credentials')).toBe(405);
  expect(await statusOf('GET', 'callback/nobody')).toBe(404);
  expect(await statusOf('POST', 'session', '')).toBe(405);
  expect(await statusOf('GET', 'session?callbackUrl=nonsense')).toBe(400);
  expect(await statusOf('GET', 'session?callbackUrl=%2Finbox')).toBe('passed on');
  expect(await statusOf(...sent, '{', json)).toBe(400);
  expect(await statusOf(...sent, 'null', json)).toBe(400);
  expect(await statusOf(...sent, '{"email":{"length":5}}', json)).toBe(400);
  expect(await statusOf(...sent, '{"email":"a\\u0000b"}', json)).toBe(400);
  expect(await statusOf(...sent, '{"email":"\\ud800"}', json)).toBe(400);
  expect(await statusOf(...sent, 'email=a%00b')).toBe(400);
  expect(await statusOf(...sent, 'x'.repeat(20_000))).toBe(413);
});
