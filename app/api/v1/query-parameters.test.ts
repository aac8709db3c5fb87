import { afterAll, beforeAll, expect, test } from 'vitest';
import { addNote } from '#lib/tickets/note.ts';
import { openTestApi, type TestApi } from '#test/world/api.ts';
import { createWorld, type World } from '#test/world/world.ts';

let api: TestApi;
let world: World;
beforeAll(async () => {
  api = await openTestApi();
  world = await createWorld(api.ctx, { address: 'mine@shop.example', from: 'ada@customer.example' });
  await addNote(api.ctx, world.ticketId, { body: 'She has called.' });
});
afterAll(() => api.close());

test('an unknown query parameter is refused with the one that is nearly so, instead of finding everything', async () => {
  const { status, body } = await api.json('GET', '/tickets?statsu=open');
  expect([status, body.code]).toEqual([422, 'invalid']);
  expect(body.errors).toEqual([{ pointer: '#/statsu', detail: 'is not known here; status is' }]);
  expect(body.detail).toBe('The query is not valid: statsu is not known here; status is.');
  expect((await api.json('GET', '/tickets/count?page=2')).body.errors).toEqual([
    { pointer: '#/page', detail: 'is not known here' },
  ]);
  expect((await api.call('GET', `/tickets/${world.ticketId}?fields=id`)).status).toBe(422);
  expect(
    (await api.call('POST', `/tickets/${world.ticketId}/notes?body=x`, { body: { body: 'x' } })).status,
  ).toBe(422);
  expect((await api.call('GET', '/tickets?status=open&limit=3')).status).toBe(200);
});

test('the event log is filtered by several types, given several times or with commas; an unknown one is told', async () => {
  const typesOf = async (query: string) => {
    const { body } = await api.json('GET', `/events?ticket=${world.ticketId}&${query}`);
    return [...new Set(body.data.map(({ type }: { type: string }) => type))].sort();
  };
  const both = ['note.added', 'ticket.created'];
  expect(await typesOf('limit=100')).toEqual(expect.arrayContaining(both));
  expect(await typesOf('type=ticket.created&type=note.added')).toEqual(both);
  expect(await typesOf('type=ticket.created,note.added')).toEqual(both);
  expect(await typesOf('type=note.added')).toEqual(['note.added']);
  const { body } = await api.json('GET', '/events?type=ticket.created&after=0&limit=1');
  expect(body).toMatchObject({ data: [{ type: 'ticket.created' }] });
  const wrong = await api.json('GET', '/events?type=note.add');
  expect([wrong.status, wrong.body.errors]).toEqual([
    422,
    [{ pointer: '#/type', detail: 'is not known here; note.added is' }],
  ]);
});

test('the stream tells only of the types that it is asked for', async () => {
  const ending = new AbortController();
  const path = '/events/stream?after=evt_0&type=note.added,ticket.closed';
  const { body } = await api.call('GET', path, { signal: ending.signal });
  const types: string[] = [];
  let text = '';
  if (!body) throw new Error('The stream has no body.');
  for await (const part of body.pipeThrough(new TextDecoderStream())) {
    text += part;
    for (const [, type = ''] of text.matchAll(/"type":"([a-z_]+\.[a-z_]+)"/g)) types.push(type);
    if (types.includes('note.added')) break;
  }
  ending.abort();
  expect(new Set(types)).toEqual(new Set(['note.added']));
});

test('a ticket is tagged and untagged one tag at a time; what is so already stays, without an event', async () => {
  const tag = (method: 'PUT' | 'DELETE', name: string) =>
    api.json(method, `/tickets/${world.ticketId}/tags/${encodeURIComponent(name)}`);
  expect((await tag('PUT', 'Parcel lost')).body.tags).toEqual(['parcel lost']);
  expect((await tag('PUT', 'vip')).body.tags).toEqual(['parcel lost', 'vip']);
  const { body: tagged } = await tag('PUT', 'VIP');
  expect((await tag('DELETE', 'parcel lost')).body.tags).toEqual(['vip']);
  const { body: gone } = await tag('DELETE', 'parcel lost');
  expect(gone.tags).toEqual(['vip']);
  expect(gone.version).toBe(tagged.version + 1);
  const reader = await api.keyFor(['read', 'propose', 'send']);
  expect((await api.call('PUT', `/tickets/${world.ticketId}/tags/x`, { key: reader })).status).toBe(403);
});
