import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApi, type TestApi } from '#test/world/api.ts';
import { receiveMail } from '#test/world/receive-mail.ts';
import { replyAddressOf } from '#test/world/rows.ts';
import { createTestMailbox } from '#test/world/world.ts';

let api: TestApi;

beforeAll(async () => {
  api = await openTestApi();
  await createTestMailbox(api.ctx);
});
afterAll(() => api.close());

async function twoMails() {
  const first = await receiveMail(api.ctx, { subject: 'Parcel' });
  const to = await replyAddressOf(api.ctx, first.ticketId);
  const second = await receiveMail(api.ctx, { to, subject: 'Invoice', body: 'Second' });
  return { ticketId: first.ticketId, ids: [first.message.id, second.message.id] };
}
const read = async (id: string) => (await api.json('GET', `/tickets/${id}`)).body;

test('a message moves to a new ticket, both name each other, and moving it back undoes it', async () => {
  const { ticketId, ids } = await twoMails();
  const { number } = await read(ticketId);
  const moved = await api.json('POST', `/messages/${ids[1]}/move`, { body: { new: true } });
  expect(moved).toMatchObject({
    status: 200,
    body: { id: ids[1], moved_from: { number }, moved_ids: [ids[1]] },
  });
  const fresh = await read(moved.body.ticket_id);
  expect(fresh).toMatchObject({
    subject: 'Invoice',
    goes_on_from: { number, subject: 'Parcel' },
    goes_on_in: [],
  });
  expect(await read(ticketId)).toMatchObject({ goes_on_in: [{ number: fresh.number }], goes_on_from: null });

  const back = await api.json('POST', `/messages/${ids[1]}/move`, { body: { ticket: number } });
  expect(back).toMatchObject({ status: 200, body: { ticket_id: ticketId, ticket_number: number } });
  expect((await read(ticketId)).messages.map(({ id }: { id: string }) => id)).toEqual(ids);
  expect(back.body.filed_because).toContain('reply address');
});

test('a ticket is split at some of its messages', async () => {
  const { ticketId, ids } = await twoMails();
  const split = await api.json('POST', `/tickets/${ticketId}/split`, {
    body: { message_ids: [ids[1]], subject: 'Another matter' },
  });
  expect(split).toMatchObject({ status: 201, body: { subject: 'Another matter', status: 'open' } });
  expect((await read(split.body.id)).messages).toHaveLength(1);
  const strange = await api.json('POST', `/tickets/${ticketId}/split`, { body: { message_ids: [ids[1]] } });
  expect(strange.status).toBe(404);
});

test('a subject that is given is one line, as it is when a mail brings it', async () => {
  const { ticketId } = await twoMails();
  const rename = (subject: string) => api.json('PATCH', `/tickets/${ticketId}`, { body: { subject } });
  expect((await rename('  Hello\r\nBcc:\tgrace@shop.example\u200b ')).body.subject).toBe(
    'Hello Bcc: grace@shop.example',
  );
  for (const nothing of ['', ' ', '\u200b\n']) expect((await rename(nothing)).status).toBe(422);
});

test('a move must say where to, and only one thing', async () => {
  const { ids } = await twoMails();
  for (const body of [{}, { ticket: 1001, new: true }, { ticket: 1001, subject: 'x' }, { to: 1001 }])
    expect((await api.json('POST', `/messages/${ids[0]}/move`, { body })).status).toBe(422);
  const nowhere = await api.json('POST', `/messages/${ids[0]}/move`, { body: { ticket: 999_999 } });
  expect(nowhere.status).toBe(404);
});
