import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Actor, type Scope, system } from '#lib/platform/context.ts';
import { effectOf } from '#test/effect-of.ts';
import { routeRequests } from '#test/requests/route-requests.ts';
import { createSubject } from '#test/requests/subject.ts';
import { openTestApi, type TestApi } from '#test/world/api.ts';
import { createWorld, type World } from '#test/world/world.ts';

let api: TestApi;
let key: string;
let vip: World;
let plain: World;
let declared: Record<string, Record<string, { 'x-scope': Scope | 'none'; 'x-reach': string }>>;
beforeAll(async () => {
  api = await openTestApi({ burst: 1e9, perSecond: 1e9 }, { env: { UNDO_SEND_MS: 60_000 } });
  declared = (await api.json('GET', '/openapi.json', { key: '' })).body.paths;
  vip = await openWorld('Vip');
  plain = await openWorld('Plain');
  await api.call('PUT', `/tickets/${vip.ticketId}/tags/vip`);
  await api.call('PUT', `/tickets/${plain.ticketId}/tags/other`);
  key = await keyOf(['vip']);
});
afterAll(() => api.close());

function openWorld(name: string): Promise<World> {
  return createWorld(api.ctx, {
    address: `${name}@shop.example`,
    from: `${name}@customer.example`,
    subject: `About ${name}`,
    text: `A parcel of ${name}.`,
  });
}

async function keyOf(tags: string[]): Promise<string> {
  const body = { name: tags.join(), scopes: ['read', 'write', 'propose', 'send'], tags };
  const made = await api.json('POST', '/api-keys', { body });
  expect(made).toMatchObject({ status: 201, body: { tags, mailbox_ids: null } });
  return made.body.token;
}

/** What belongs to one ticket, or becomes known through one. */
const ofTicket =
  /^\/(tickets|messages|drafts|runs|attachments|todos|deliveries|raw-emails|held|caught-mails|contacts)\/\{/;

/** What belongs to a mailbox and to no ticket. */
const isOfTheTeam = (path: string) => /^\/(saved-replies|macros|views|blocked-senders|articles)\b/.test(path);

test('every route of another ticket answers 404 to a key that is limited to tags, does nothing and tells nothing', async () => {
  const admin = { id: (await api.sessionFor('admin')).userId, name: 'a', role: 'admin' } as const;
  const caller: Actor = { type: 'user', mailboxIds: null, ...admin };
  const open: string[] = [];
  const closed: string[] = [];
  for (const [route, make] of Object.entries(routeRequests)) {
    const [method = '', path = ''] = route.split(' ');
    const access = declared[path]?.[method.toLowerCase()];
    if (access?.['x-reach'] === 'own' || access?.['x-reach'] === 'public') continue;
    const isOfTicket = ofTicket.test(path);
    if (!isOfTicket && method !== 'GET') continue;
    const subject = await createSubject({ ...api.ctx, actor: system }, caller);
    const request = await make(subject);
    let status = 0;
    let text = '';
    const effect = await effectOf(api.ctx, async () => {
      const response = await api.call(method, request.path, { key, ...request });
      status = response.status;
      text = await response.text();
    });
    const { canary } = subject;
    const secrets = [`About ${canary}`, `Where is ${canary}`, `Ada ${canary}`, `${canary}.example`];
    if (!isOfTheTeam(path) && secrets.some((secret) => text.includes(secret))) open.push(route);
    if (!isOfTicket) continue;
    const expected = ['admin', 'metrics'].includes(String(access?.['x-scope'])) ? 403 : 404;
    if (status !== expected || Object.keys(effect).length) open.push(`${route}: ${status}`);
    closed.push(route);
  }
  expect(open).toEqual([]);
  expect(closed.length).toBeGreaterThan(40);
}, 300_000);

test('lists, search, counts and the event log hold only tickets that bear one of the tags', async () => {
  const list = await api.json('GET', '/tickets?status=all', { key });
  expect(list.body.data.map(({ id }: { id: string }) => id)).toEqual([vip.ticketId]);
  expect((await api.json('GET', '/tickets?status=all&q=parcel', { key })).body.data).toHaveLength(1);
  expect((await api.json('GET', '/tickets/count?status=all', { key })).body.count).toBe(1);
  const { data } = (await api.json('GET', '/events?limit=100', { key })).body;
  expect([...new Set(data.map(({ ticket_id }: { ticket_id: string }) => ticket_id))]).toEqual([vip.ticketId]);
});

test('it works on its tickets, but the last of its tags stays', async () => {
  const path = `/tickets/${vip.ticketId}`;
  expect((await api.json('GET', path, { key })).body.messages).toHaveLength(1);
  expect((await api.call('GET', `/messages/${vip.messageId}`, { key })).status).toBe(200);
  const patched = await api.json('PATCH', path, { key, body: { tags: ['vip', 'late'] } });
  expect(patched.body.tags).toEqual(['late', 'vip']);
  for (const attempt of [
    api.json('DELETE', `${path}/tags/vip`, { key }),
    api.json('PATCH', path, { key, body: { tags: ['late'] } }),
  ])
    expect(await attempt).toMatchObject({ status: 403 });
  expect((await api.json('GET', path, { key })).body.tags).toEqual(['late', 'vip']);
  expect((await api.call('POST', `${path}/reply`, { key, body: { body: 'Soon.' } })).status).toBe(202);
});

test('a ticket that it opens bears its tag', async () => {
  const mail = { mailbox_id: plain.mailbox.id, to: [{ address: 'new@customer.example' }] };
  const made = await api.json('POST', '/tickets', { key, body: { ...mail, subject: 'Hello', body: 'Hi.' } });
  expect(made).toMatchObject({ status: 201, body: { tags: ['vip'] } });
});

test('the tag follows its new name and what is merged into it, and opens nothing once it is gone', async () => {
  const late = await keyOf(['other']);
  const seen = async () => (await api.json('GET', '/tickets?status=all', { key: late })).body.data.length;
  expect(await seen()).toBe(1);
  await api.call('PATCH', '/tags/other', { body: { name: 'renamed' } });
  expect(await seen()).toBe(1);
  await api.call('POST', '/tags/late/merge', { body: { into: 'renamed' } });
  expect(await seen()).toBe(2);
  await api.call('DELETE', '/tags/renamed');
  expect(await seen()).toBe(0);
  const { data } = (await api.json('GET', '/api-keys')).body;
  expect(data[0]).toMatchObject({ name: 'other', tags: [] });
});

test('the event stream tells it of its tickets only', async () => {
  const stop = new AbortController();
  const response = await api.call('GET', '/events/stream?after=evt_0', { key, signal: stop.signal });
  const reader = (response.body as ReadableStream<Uint8Array>).getReader();
  let text = '';
  const isVip = () => text.includes(vip.ticketId);
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    text += new TextDecoder().decode(part.value);
    if (isVip()) break;
  }
  await api.call('POST', `/tickets/${plain.ticketId}/notes`, { body: { body: 'Not for you.' } });
  const marker = await api.json('POST', `/tickets/${vip.ticketId}/notes`, { body: { body: 'For you.' } });
  expect(marker.status).toBe(201);
  const before = text.length;
  while (!text.slice(before).includes(vip.ticketId))
    text += new TextDecoder().decode((await reader.read()).value);
  stop.abort();
  expect(text).not.toContain(plain.ticketId);
});

test('no key is limited to a tag that is none, nor to tags beside `admin` or `metrics`', async () => {
  const make = (body: object) => api.json('POST', '/api-keys', { body: { name: 'a', ...body } });
  expect((await make({ scopes: ['read'], tags: ['never heard of'] })).status).toBe(404);
  expect((await make({ scopes: ['read', 'admin'], tags: ['vip'] })).status).toBe(422);
  expect((await make({ scopes: ['metrics'], tags: ['vip'] })).status).toBe(422);
});
