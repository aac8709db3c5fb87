import { afterAll, beforeAll, expect, test } from 'vitest';
import { listEvents } from '#lib/platform/events.ts';
import { updateUser } from '#lib/users/users.ts';
import { openTestApi, type TestApi } from '#test/world/api.ts';
import { createWorld, type World } from '#test/world/world.ts';

let api: TestApi;
let mine: World;
beforeAll(async () => {
  api = await openTestApi();
  mine = await createWorld(api.ctx, { address: 'mine@shop.example', from: 'ada@customer.example' });
  await createWorld(api.ctx, { address: 'theirs@shop.example', from: 'bob@customer.example' });
});
afterAll(() => api.close());

const problem = expect.objectContaining({
  type: 'about:blank',
  title: expect.any(String),
  status: expect.any(Number),
  detail: expect.any(String),
  code: expect.any(String),
  request_id: expect.stringMatching(/^req_/),
});

test('a request without a valid key is refused, and the answer says how to sign in', async () => {
  for (const key of ['', 'nonsense', `cs_live_${'x'.repeat(43)}`]) {
    const { status, headers, body } = await api.json('GET', '/tickets', { key });
    expect([status, body]).toEqual([401, problem]);
    expect(headers.get('WWW-Authenticate')).toBe('Bearer');
    expect(headers.get('Content-Type')).toBe('application/problem+json');
    expect(headers.get('X-Request-Id')).toBe(body.request_id);
  }
});

test('a network that tries wrong keys is told to wait, and a valid key beside it never is', async () => {
  const at = (last: number) => ({ 'X-Test-Client': `198.51.100.${last}` });
  const valid = () => api.call('GET', '/me', { headers: at(9) });
  const wrong = (i: number) => api.json('GET', '/me', { key: `cs_live_${i}`, headers: at(i) });
  const answers = await Promise.all(Array.from({ length: 80 }, (_, i) => wrong(i)));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([401, 429]));
  const slowed = await wrong(80);
  expect([slowed.status, slowed.body.code]).toEqual([429, 'too_many']);
  expect(Number(slowed.headers.get('Retry-After'))).toBeGreaterThan(0);
  expect((await valid()).status).toBe(200);
  expect((await api.call('GET', '/me', { key: 'wrong' })).status).toBe(401);
});

test('a revoked key ends at once', async () => {
  const { body: made } = await api.json('POST', '/api-keys', { body: { name: 'brief', scopes: ['read'] } });
  expect((await api.call('GET', '/me', { key: made.token })).status).toBe(200);
  await api.call('DELETE', `/api-keys/${made.id}`);
  expect((await api.call('GET', '/me', { key: made.token })).status).toBe(401);
});

test('a key does what its scopes allow and nothing else', async () => {
  const [read, write, blind] = [
    await api.keyFor(['read']),
    await api.keyFor(['read', 'write']),
    await api.keyFor(['write']),
  ];
  const ticket = `/tickets/${mine.ticketId}`;
  expect((await api.call('GET', ticket, { key: read })).status).toBe(200);
  expect((await api.call('GET', ticket, { key: blind })).status).toBe(403);
  expect((await api.call('POST', `${ticket}/notes`, { key: read, body: { body: 'x' } })).status).toBe(403);
  expect((await api.call('POST', `${ticket}/notes`, { key: write, body: { body: 'x' } })).status).toBe(201);
  expect((await api.call('POST', `${ticket}/reply`, { key: write, body: { body: 'x' } })).status).toBe(403);
});

test('a list tells only what is within reach, and so does a search', async () => {
  const key = await api.keyFor(['read', 'write', 'send'], [mine.mailbox.id]);
  expect(
    (await api.json('GET', '/tickets?status=all', { key })).body.data.map((row: { id: string }) => row.id),
  ).toEqual([mine.ticketId]);
  expect((await api.json('GET', '/tickets?q=parcel', { key })).body.data).toHaveLength(1);
  expect((await api.json('GET', '/contacts', { key })).body.data).toHaveLength(1);
  expect((await api.json('GET', '/mailboxes', { key })).body.data).toHaveLength(1);
  const { body: log } = await api.json('GET', '/events?limit=100', { key });
  expect(new Set(log.data.map((event: { mailbox_id: string }) => event.mailbox_id))).toEqual(
    new Set([mine.mailbox.id]),
  );
});

test('a person switches off the mail about reviews, which an event records, and a key has none', async () => {
  const session = await api.sessionFor('member');
  const readMine = async () => (await api.json('GET', '/me', { session })).body.notify_reviews;
  expect(await readMine()).toBe(true);
  const headers = { 'Sec-Fetch-Site': 'same-origin' };
  const answer = await api.json('PATCH', '/me', { session, headers, body: { notify_reviews: false } });
  expect(answer).toMatchObject({ status: 200, body: { notify_reviews: false } });
  expect(await readMine()).toBe(false);
  const [event] = await listEvents(api.ctx, { type: 'user.updated', newest: true, limit: 1 });
  expect(event?.data).toMatchObject({
    user_id: session.userId,
    before: { notify_reviews: true },
    after: { notify_reviews: false },
  });
  expect((await api.json('GET', '/me')).body.notify_reviews).toBeNull();
});

test('a person chooses the language they read, goes back to their browser’s, and can name no other thing', async () => {
  const session = await api.sessionFor('viewer');
  const headers = { 'Sec-Fetch-Site': 'same-origin' };
  const choose = (reading_language: unknown) =>
    api.json('PATCH', '/me', { session, headers, body: { reading_language } });
  for (const language of ['de', null]) {
    expect(await choose(language)).toMatchObject({ status: 200, body: { reading_language: language } });
    expect((await api.json('GET', '/me', { session })).body.reading_language).toBe(language);
  }
  expect((await choose('German')).status).toBe(422);
});

test('a signed-in user acts with their role, and a write must come from our own pages', async () => {
  const session = await api.sessionFor('member');
  const note = { session, body: { body: 'hello' } };
  const path = `/tickets/${mine.ticketId}/notes`;
  expect((await api.json('GET', '/me', { session })).body).toMatchObject({
    type: 'user',
    role: 'member',
    sandbox: true,
  });
  const from = async (headers: Record<string, string>) =>
    (await api.call('POST', path, { ...note, headers })).status;
  expect(await from({ 'Sec-Fetch-Site': 'same-origin' })).toBe(201);
  expect(await from({ Origin: 'http://desk.test' })).toBe(201);
  expect(await from({ 'Sec-Fetch-Site': 'cross-site', Origin: 'http://desk.test' })).toBe(403);
  expect(await from({ 'Sec-Fetch-Site': 'same-site' })).toBe(403);
  expect(await from({ Origin: 'http://evil.test' })).toBe(403);
  expect(await from({ Origin: 'null' })).toBe(403);
  expect(await from({ Origin: 'http://evil.test', 'X-Forwarded-Host': 'evil.test' })).toBe(403);
  const { origin } = new URL(api.ctx.env.APP_URL);
  expect(await from({ Origin: origin, Host: 'countersign.internal:3000' })).toBe(201);
  expect(await from({})).toBe(403);
});

test('a viewer only looks; a disabled user is out at the next request', async () => {
  const session = await api.sessionFor('viewer');
  const headers = { 'Sec-Fetch-Site': 'same-origin' };
  expect((await api.call('GET', '/tickets', { session })).status).toBe(200);
  expect(
    (await api.call('POST', `/tickets/${mine.ticketId}/notes`, { session, headers, body: { body: 'x' } }))
      .status,
  ).toBe(403);
  await updateUser(api.ctx, session.userId, { disabled: true });
  expect((await api.call('GET', '/tickets', { session })).status).toBe(401);
});

test('a program that asks too often learns when to retry; others are not slowed', async () => {
  const slow = await openTestApi({ burst: 3, perSecond: 0.1 });
  try {
    const key = await slow.keyFor(['read']);
    for (let i = 0; i < 3; i++) expect((await slow.call('GET', '/me', { key })).status).toBe(200);
    const { status, headers, body } = await slow.json('GET', '/me', { key });
    expect([status, body]).toEqual([429, problem]);
    expect(Number(headers.get('Retry-After'))).toBeGreaterThan(5);
    expect((await slow.call('GET', '/me')).status).toBe(200);
  } finally {
    await slow.close();
  }
});

test('a change that changes nothing answers with the thing as it is', async () => {
  for (const noun of ['mailboxes', 'users', 'tickets']) {
    const { body } = await api.json('GET', `/${noun}`);
    const { status } = await api.json('PATCH', `/${noun}/${body.data[0].id}`, { body: {} });
    expect([noun, status]).toEqual([noun, 200]);
  }
});
