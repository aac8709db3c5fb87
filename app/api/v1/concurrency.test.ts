import { afterAll, beforeAll, expect, test } from 'vitest';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { openTestApi, type TestApi } from '#test/world/api.ts';
import { proposeReply } from '#test/world/replies.ts';
import { addMessage, createWorld } from '#test/world/world.ts';

let api: TestApi;
beforeAll(async () => {
  api = await openTestApi();
});
afterAll(() => api.close());

async function versionOf(ticketId: string): Promise<string> {
  return `"${(await api.json('GET', `/tickets/${ticketId}`)).body.version}"`;
}
async function queued(ticketId: string) {
  return (await api.json('GET', `/deliveries?ticket=${ticketId}`)).body.data.length;
}

function reply(ticketId: string, body: string, ifMatch?: string) {
  return api.json('POST', `/tickets/${ticketId}/reply`, {
    body: { body },
    headers: ifMatch ? { 'If-Match': ifMatch } : {},
  });
}

async function createDraft() {
  const world = await createWorld(api.ctx);
  return { ...world, draftId: await proposeReply(api.ctx, world) };
}

test('two people’s concurrent replies send one mail; the other person sees what was written and may send anyway', async () => {
  const { ticketId } = await createWorld(api.ctx);
  const read = await versionOf(ticketId);
  const answers = await Promise.all([reply(ticketId, 'Mine', read), reply(ticketId, 'Yours', read)]);
  const [first, second] = answers.toSorted((a, b) => a.status - b.status);
  expect([first?.status, second?.status]).toEqual([202, 412]);
  expect(second?.body).toMatchObject({
    code: 'stale',
    facts: { messages: [{ id: first?.body.id, kind: 'outbound', text: first?.body.visible_text }] },
  });
  expect(await queued(ticketId)).toBe(1);
  expect((await reply(ticketId, 'All the same')).status).toBe(202);
  expect(await queued(ticketId)).toBe(2);
});

test('a reply that misses a new mail is refused with that mail’s text, and passes with the new version', async () => {
  const { ticketId } = await createWorld(api.ctx);
  const read = await versionOf(ticketId);
  const messageId = await addMessage(api.ctx, ticketId, { text: 'Forget it, it has come.' });
  const refused = await reply(ticketId, 'It left on Monday.', read);
  expect(refused.body).toMatchObject({
    status: 412,
    facts: { messages: [{ id: messageId, kind: 'inbound', text: 'Forget it, it has come.' }] },
  });
  expect((await reply(ticketId, 'I am glad.', `"${refused.body.facts.version}"`)).status).toBe(202);
});

test('a person and the approval of a draft at once: one mail, whichever was first', async () => {
  for (let round = 0; round < 4; round += 1) {
    const { ticketId, draftId } = await createDraft();
    const read = await versionOf(ticketId);
    const answers = await Promise.all([
      reply(ticketId, 'Mine', read),
      api.json('POST', `/drafts/${draftId}/approve`),
    ]);
    expect(answers.filter(({ status }) => status === 202)).toHaveLength(1);
    expect([409, 412]).toContain(firstOrThrow(answers.filter(({ status }) => status !== 202)).status);
    expect(await queued(ticketId)).toBe(1);
  }
});

test('a draft over which somebody has written is refused with what was written, and leaves when that was read', async () => {
  const { ticketId, draftId } = await createDraft();
  const messageId = await addMessage(api.ctx, ticketId, { text: 'One more thing.' });
  const refused = await api.json('POST', `/drafts/${draftId}/approve`);
  expect(refused.body).toMatchObject({
    status: 412,
    facts: { newest_message_id: messageId, messages: [{ id: messageId, text: 'One more thing.' }] },
  });
  const anyway = await api.json('POST', `/drafts/${draftId}/approve`, { body: { anyway: true } });
  expect(anyway.status).toBe(202);
});

test('a scheduled reply is sent now or taken back over the API, and the outbox tells of it', async () => {
  const { ticketId } = await createWorld(api.ctx);
  const sendAt = new Date(Date.now() + 3_600_000).toISOString();
  const scheduled = (
    await api.json('POST', `/tickets/${ticketId}/reply`, {
      body: { body: 'Later', send_at: sendAt, cancels_on_reply: true },
    })
  ).body;
  const [delivery] = (await api.json('GET', `/deliveries?ticket=${ticketId}&status=outbox`)).body.data;
  expect(delivery).toMatchObject({ status: 'queued', next_attempt_at: sendAt, cancels_on_reply: true });
  expect((await api.json('POST', `/messages/${scheduled.id}/send-now`)).status).toBe(202);
  const after = (await api.json('GET', `/deliveries/${delivery.id}`)).body;
  expect(Date.parse(after.next_attempt_at)).toBeLessThan(Date.now() + 5_000);
  expect(after.history).toEqual([]);
  expect((await api.json('POST', `/messages/${scheduled.id}/cancel`)).body.delivery.status).toBe('cancelled');
  expect((await api.json('POST', `/messages/${scheduled.id}/send-now`)).status).toBe(409);
});
