import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApi, type TestApi } from '#test/world/api.ts';
import { proposeReply } from '#test/world/replies.ts';
import { addMessage, createWorld } from '#test/world/world.ts';

let api: TestApi;
beforeAll(async () => {
  api = await openTestApi();
});
afterAll(() => api.close());

async function newDraft() {
  const world = await createWorld(api.ctx);
  const id = await proposeReply(api.ctx, world, { body: 'It comes **tomorrow**.' });
  return { ...world, draft: `/drafts/${id}` };
}
async function queued(ticketId: string) {
  return (await api.json('GET', `/deliveries?ticket=${ticketId}`)).body.data.length;
}

test('a reply is accepted into the outbox and can be taken back', async () => {
  const { ticketId } = await createWorld(api.ctx);
  const { status, body } = await api.json('POST', `/tickets/${ticketId}/reply`, {
    // biome-ignore lint/suspicious/noThenProperty: the name that the API's conventions give it.
    body: { body: 'Hello **Ada**', then: 'closed' },
  });
  expect(status).toBe(202);
  expect(body).toMatchObject({
    kind: 'outbound',
    delivery: { status: 'queued', recipients: [{ status: 'queued' }] },
  });
  expect((await api.json('GET', `/tickets/${ticketId}`)).body.status).toBe('closed');
  expect((await api.json('POST', `/messages/${body.id}/cancel`)).body).toMatchObject({
    delivery: { status: 'cancelled' },
    undone: { body: 'Hello **Ada**', quote: true, draft_id: null, draft_holds_body: false },
  });
  expect((await api.json('GET', `/tickets/${ticketId}`)).body.status).toBe('open');
  expect((await api.json('POST', `/messages/${body.id}/cancel`)).status).toBe(409);
  expect((await api.json('GET', `/messages/${body.id}/raw`)).status).toBe(404);
});

test('the same Idempotency-Key sends once, and says that it replays', async () => {
  const { ticketId } = await createWorld(api.ctx);
  const reply = { body: { body: 'Once' }, headers: { 'Idempotency-Key': 'k1' } };
  const first = await api.json('POST', `/tickets/${ticketId}/reply`, reply);
  const second = await api.json('POST', `/tickets/${ticketId}/reply`, reply);
  expect(first.headers.get('Idempotent-Replayed')).toBeNull();
  expect(second.headers.get('Idempotent-Replayed')).toBe('true');
  expect([second.status, second.body]).toEqual([first.status, first.body]);
  expect(await queued(ticketId)).toBe(1);
  const other = await api.json('POST', `/tickets/${ticketId}/reply`, { ...reply, body: { body: 'Other' } });
  expect(other.status).toBe(422);
  expect(await queued(ticketId)).toBe(1);
});

test('twenty at once with one key send once: the others replay, or hear that it still runs', async () => {
  const { ticketId } = await createWorld(api.ctx);
  const reply = { body: { body: 'Race' }, headers: { 'Idempotency-Key': 'k2' } };
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => api.json('POST', `/tickets/${ticketId}/reply`, reply)),
  );
  expect(await queued(ticketId)).toBe(1);
  expect(answers.filter(({ status }) => status === 202).length).toBeGreaterThan(0);
  for (const { status, body } of answers)
    if (status !== 202) expect(body).toMatchObject({ status: 409, code: 'conflict' });
});

test('a refused request frees its key; keys of two programs are apart', async () => {
  const { ticketId } = await createWorld(api.ctx);
  const headers = { 'Idempotency-Key': 'k3' };
  expect((await api.json('POST', `/tickets/${ticketId}/reply`, { body: { wrong: 1 }, headers })).status).toBe(
    422,
  );
  expect(
    (await api.json('POST', `/tickets/${ticketId}/reply`, { body: { body: 'Right' }, headers })).status,
  ).toBe(202);
  const key = await api.keyFor(['read', 'write', 'send']);
  expect(
    (await api.json('POST', `/tickets/${ticketId}/reply`, { key, body: { body: 'Mine' }, headers })).status,
  ).toBe(202);
  expect(await queued(ticketId)).toBe(2);
});

test('a replayed key creation does not tell the token again', async () => {
  const request = { body: { name: 'robot', scopes: ['read'] }, headers: { 'Idempotency-Key': 'k4' } };
  const first = await api.json('POST', '/api-keys', request);
  expect(first.body.token).toMatch(/^cs_live_/);
  const second = await api.json('POST', '/api-keys', request);
  expect(second.body).toEqual({ ...first.body, token: null });
});

test('a draft is edited, approved with other words, and approved only once', async () => {
  const { draft, ticketId } = await newDraft();
  const before = (await api.json('GET', draft)).body;
  const edit = { body: { body: 'It comes on Friday.' }, headers: { 'If-Match': `"${before.version}"` } };
  const edited = await api.json('PATCH', draft, edit);
  expect(edited.body).toMatchObject({ body: 'It comes on Friday.', proposed_body: 'It comes **tomorrow**.' });
  const stale = await api.json('PATCH', draft, edit);
  expect(stale.body).toMatchObject({ status: 412, facts: { body: 'It comes on Friday.' } });
  const approve = () =>
    api.json('POST', `${draft}/approve`, { headers: { 'If-Match': `"${edited.body.version}"` } });
  const answers = await Promise.all([approve(), approve(), approve()]);
  expect(answers.map(({ status }) => status).sort()).toEqual([202, 409, 409]);
  expect(answers.find(({ status }) => status === 202)?.body).toMatchObject({
    kind: 'outbound',
    text: expect.stringContaining('Friday'),
  });
  expect(await queued(ticketId)).toBe(1);
});

test('a draft is stale when the contact has written since', async () => {
  const { draft, ticketId } = await newDraft();
  await addMessage(api.ctx, ticketId, { text: 'It has come meanwhile.' });
  expect((await api.json('GET', draft)).body.stale).toBe(true);
  expect((await api.json('POST', `${draft}/approve`)).body).toMatchObject({ status: 412, code: 'stale' });
  expect(await queued(ticketId)).toBe(0);
});

test('a draft is rejected with a reason, and needs the scope to be sent', async () => {
  const { draft } = await newDraft();
  const key = await api.keyFor(['read', 'write']);
  expect((await api.json('POST', `${draft}/approve`, { key })).status).toBe(403);
  expect((await api.json('POST', `${draft}/reject`, { key, body: {} })).status).toBe(422);
  expect(
    (await api.json('POST', `${draft}/reject`, { key, body: { reason: 'Wrong day.' } })).body,
  ).toMatchObject({
    status: 'rejected',
    rejection_reason: 'Wrong day.',
  });
});

test('an address that is suppressed gets nothing until it is lifted', async () => {
  const { ticketId, contact } = await createWorld(api.ctx);
  const { body: suppression } = await api.json('POST', '/suppressions', {
    body: { address: contact.address.toUpperCase() },
  });
  expect(suppression).toMatchObject({ address: contact.address, reason: 'manual' });
  expect((await api.json('POST', `/tickets/${ticketId}/reply`, { body: { body: 'x' } })).status).toBe(409);
  const lift = { body: { reason: 'They asked.' } };
  expect((await api.call('POST', `/suppressions/${suppression.id}/lift`, lift)).status).toBe(204);
  expect((await api.json('POST', `/tickets/${ticketId}/reply`, { body: { body: 'x' } })).status).toBe(202);
});
