import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApi, type TestApi } from '#test/world/api.ts';
import { receiveMail } from '#test/world/receive-mail.ts';
import { createTestMailbox } from '#test/world/world.ts';

let api: TestApi;

beforeAll(async () => {
  api = await openTestApi();
  await createTestMailbox(api.ctx);
});
afterAll(() => api.close());

async function twoTickets() {
  const { ticketId: from } = await receiveMail(api.ctx, { subject: 'Parcel' });
  const { ticketId: into } = await receiveMail(api.ctx, { subject: 'Invoice' });
  return { from, into };
}
const read = async (id: string | number) => (await api.json('GET', `/tickets/${id}`)).body;

test('a ticket is merged by number, leads to the other, and comes back by /unmerge', async () => {
  const { from, into } = await twoTickets();
  const { number } = await read(into);
  const merged = await api.json('POST', `/tickets/${from}/merge`, { body: { into: number } });
  expect(merged).toMatchObject({ status: 200, body: { id: into, merged_into: null } });
  const gone = await read(from);
  expect(gone).toMatchObject({
    status: 'closed',
    messages: [],
    merged_into: { id: into, number },
    merge: { number, subject: 'Invoice', merged_by: expect.any(String) },
  });
  expect(await read(gone.number)).toMatchObject({ id: from });
  expect(await read(into)).toMatchObject({ messages: { length: 2 }, merged_from: [{ id: from }] });

  const written = await api.json('POST', `/tickets/${from}/notes`, { body: { body: 'Hello' } });
  expect(written).toMatchObject({ status: 409, body: { facts: { merged_into: { id: into, number } } } });

  const back = await api.json('POST', `/tickets/${from}/unmerge`, { body: {} });
  expect(back).toMatchObject({ status: 200, body: { id: from, status: 'open', merged_into: null } });
  expect(await read(into)).toMatchObject({ messages: { length: 1 }, merged_from: [] });
  expect((await api.json('POST', `/tickets/${from}/unmerge`, { body: {} })).status).toBe(409);
});

test('a merge of an older version is refused with what has changed since', async () => {
  const { from, into } = await twoTickets();
  const { version } = await read(from);
  await api.json('PATCH', `/tickets/${from}`, { body: { priority: 'high' } });
  const merged = await api.json('POST', `/tickets/${from}/merge`, {
    body: { into },
    headers: { 'If-Match': `"${version}"` },
  });
  expect(merged).toMatchObject({ status: 412 });
  expect(await read(from)).toMatchObject({ merged_into: null });
});

test('tickets are linked by hand on both sides, and the link is removed', async () => {
  const { from, into } = await twoTickets();
  const { number } = await read(into);
  for (const _ of [1, 2])
    expect((await api.json('POST', `/tickets/${from}/links`, { body: { ticket: number } })).status).toBe(200);
  expect(await read(from)).toMatchObject({ linked: [{ id: into, number, subject: 'Invoice' }] });
  expect(await read(into)).toMatchObject({ linked: [{ id: from }] });
  expect((await api.json('POST', `/tickets/${from}/links`, { body: { ticket: from } })).status).toBe(422);

  expect((await api.json('DELETE', `/tickets/${into}/links/${from}`)).status).toBe(200);
  expect(await read(from)).toMatchObject({ linked: [] });
  expect((await api.json('DELETE', `/tickets/${into}/links/${from}`)).status).toBe(404);
});
