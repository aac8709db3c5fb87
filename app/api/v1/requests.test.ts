import { afterAll, beforeAll, expect, test } from 'vitest';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { openTestApi, type TestApi } from '#test/world/api.ts';
import { createWorld, type World } from '#test/world/world.ts';

let api: TestApi;
let world: World;
beforeAll(async () => {
  api = await openTestApi();
  world = await createWorld(api.ctx);
});
afterAll(() => api.close());

test('a ticket is read by id or number, with its messages, the draft and the run', async () => {
  const { status, headers, body } = await api.json('GET', `/tickets/${world.number}`);
  expect(status).toBe(200);
  expect(body).toMatchObject({
    id: world.ticketId,
    number: world.number,
    contact: { address: world.contact.address },
    messages: [{ id: world.messageId, kind: 'inbound' }],
    draft: null,
    run: null,
  });
  expect(headers.get('ETag')).toBe(`"${body.version}"`);
  expect((await api.json('GET', `/tickets/${world.ticketId}`)).body).toEqual(body);
});

test('a ticket goes through its acts: assign, snooze, reopen, close, tags, todos', async () => {
  const ticket = `/tickets/${world.ticketId}`;
  const { body: user } = await api.json('POST', '/users', {
    body: { email: 'm@x.test', name: 'Mia', role: 'member', password: 'wobbly lantern orchard' },
  });
  expect((await api.json('POST', `${ticket}/assign`, { body: { user_id: user.id } })).body.assignee_id).toBe(
    user.id,
  );
  const until = new Date(Date.now() + 3600_000).toISOString();
  expect((await api.json('POST', `${ticket}/snooze`, { body: { until } })).body).toMatchObject({
    status: 'snoozed',
    snoozed_until: until,
  });
  expect(
    (await api.json('POST', `${ticket}/snooze`, { body: { until: '2001-01-01T00:00:00Z' } })).status,
  ).toBe(422);
  expect((await api.json('POST', `${ticket}/reopen`)).body.status).toBe('open');
  expect((await api.json('PATCH', ticket, { body: { tags: ['Billing', 'new one'] } })).body.tags).toEqual([
    'billing',
    'new one',
  ]);
  expect((await api.json('GET', '/tags')).body.data).toContainEqual({
    name: 'new one',
    tickets: 1,
    color: null,
    fixed: false,
  });
  expect(
    (await api.json('POST', `${ticket}/close`, { body: { resolution: 'It came.' } })).body,
  ).toMatchObject({
    status: 'closed',
    resolution_note: 'It came.',
  });
  expect((await api.json('POST', `${ticket}/close`)).status).toBe(409);
  const { body: todo } = await api.json('POST', '/todos', {
    body: { ticket_id: world.ticketId, title: 'Call Ada' },
  });
  expect((await api.json('POST', `/todos/${todo.id}/done`)).body.done_at).not.toBeNull();
  expect((await api.json('GET', `/todos?ticket=${world.ticketId}&done=true`)).body.data).toHaveLength(1);
});

test('lists go on by cursor to the end, each row once', async () => {
  const seen: string[] = [];
  let path = '/events?limit=3';
  for (let pages = 0; pages < 50; pages++) {
    const { body } = await api.json('GET', path);
    seen.push(...body.data.map(({ id }: { id: string }) => id));
    if (!body.has_more) break;
    path = `/events?limit=3&cursor=${body.next_cursor}`;
  }
  expect(seen.length).toBeGreaterThan(9);
  expect(new Set(seen).size).toBe(seen.length);
  const { body: rest } = await api.json('GET', `/events?after=${seen.at(-2)}`);
  expect(rest.data.map(({ id }: { id: string }) => id)).toEqual([seen.at(-1)]);
});

test('the pages of a list are the whole list in its order', async () => {
  for (const name of ['bert', 'cleo'])
    await createWorld(api.ctx, { address: `${name}@shop.example`, from: `${name}@customer.example` });
  await api.json('PATCH', `/tickets/${world.ticketId}`, { body: { priority: 'urgent' } });
  await api.json('POST', `/tickets/${world.ticketId}/notes`, { body: { body: 'One more.' } });
  for (const list of [
    '/tickets?sort=recent',
    '/tickets?sort=oldest',
    '/tickets?sort=priority',
    `/tickets/${world.ticketId}/messages?`,
    '/contacts?',
  ]) {
    const { body: whole } = await api.json('GET', `${list}&limit=100`);
    expect(whole.data.length).toBeGreaterThan(1);
    const seen: unknown[] = [];
    let cursor = '';
    for (const _ of whole.data) {
      const { body } = await api.json('GET', `${list}&limit=1${cursor}`);
      seen.push(...body.data);
      cursor = `&cursor=${body.next_cursor}`;
    }
    expect(seen).toEqual(whole.data);
  }
});

test('an article is made once for a client_id, also when it is asked for twice at a time', async () => {
  const body = { title: 'Returns', body: 'Thirty days.', audience: 'public', client_id: 'shop-returns' };
  const answers = await Promise.all([1, 2, 3].map(() => api.json('POST', '/articles', { body })));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 201]);
  expect(new Set(answers.map(({ body: { id } }) => id)).size).toBe(1);
  const { id, version, client_id } = firstOrThrow(answers).body;
  expect([version, client_id]).toEqual([1, 'shop-returns']);
  expect((await api.json('PATCH', `/articles/${id}`, { body: { client_id: 'other' } })).status).toBe(422);
  await api.call('DELETE', `/articles/${id}`);
  const anew = await api.json('POST', '/articles', { body });
  expect(anew.status).toBe(201);
  await api.call('DELETE', `/articles/${anew.body.id}`);
});

test('a mailbox is made in one call; its client_id makes that repeatable', async () => {
  const body = { name: 'orders', client_id: 'shop-1' };
  const first = await api.json('POST', '/mailboxes', { body });
  expect(first).toMatchObject({ status: 201, body: { address: 'orders@shop.example' } });
  const second = await api.json('POST', '/mailboxes', { body });
  expect(second).toMatchObject({ status: 200, body: { id: first.body.id } });
  const mailbox = `/mailboxes/${first.body.id}`;
  expect((await api.json('POST', `${mailbox}/pause`)).body.paused_at).not.toBeNull();
  expect((await api.json('POST', `${mailbox}/resume`)).body.paused_at).toBeNull();
  expect((await api.json('PATCH', mailbox, { body: { display_name: 'Orders' } })).body.display_name).toBe(
    'Orders',
  );
  expect((await api.call('DELETE', mailbox)).status).toBe(204);
  expect((await api.call('GET', mailbox)).status).toBe(404);
  expect((await api.json('POST', '/mailboxes', { body: {} })).status).toBe(422);
});

test('articles are written, found, changed and archived', async () => {
  const { status, body } = await api.json('POST', '/articles', {
    body: { title: 'Returning a parcel', body: 'Send it back within 30 days.', audience: 'public' },
  });
  expect(status).toBe(201);
  expect((await api.json('GET', '/articles/search?q=returning')).body.data[0]).toMatchObject({ id: body.id });
  const patch = { body: { title: 'Returns' }, headers: { 'If-Match': `"${body.version}"` } };
  expect((await api.json('PATCH', `/articles/${body.id}`, patch)).body.title).toBe('Returns');
  expect((await api.json('PATCH', `/articles/${body.id}`, patch)).status).toBe(412);
  expect((await api.call('DELETE', `/articles/${body.id}`)).status).toBe(204);
  expect((await api.json('GET', '/articles')).body.data).toEqual([]);
});

test('every list answers, also when it is empty', async () => {
  const paths = [
    '/tickets',
    '/drafts',
    '/runs',
    '/todos',
    '/contacts',
    '/articles',
    '/assistants',
    '/mailboxes',
    '/raw-emails',
    '/held',
    '/deliveries',
    '/caught-mails',
    '/suppressions',
    '/events',
    '/tags',
    '/users',
    '/api-keys',
  ];
  for (const path of paths) {
    const { status, body } = await api.json('GET', path);
    expect([path, status]).toEqual([path, 200]);
    expect(body).toMatchObject({ data: expect.any(Array), has_more: expect.any(Boolean) });
  }
  expect((await api.json('GET', '/ledger')).body).toEqual({
    received: 0,
    filed: 0,
    held: 0,
    ignored: 0,
    pending: 0,
  });
  expect((await api.json('GET', '/counts')).body).toMatchObject({
    active: expect.any(Number),
    assistants: {},
  });
});
