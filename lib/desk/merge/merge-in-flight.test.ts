import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { messages } from '#db/schema/index.ts';
import { listDrafts } from '#lib/drafts/drafts.ts';
import { approveDraft } from '#lib/drafts/review.ts';
import { deliver } from '#lib/outbound/deliver.ts';
import type { Outcome } from '#lib/outbound/delivery/classify-response.ts';
import { type Ctx, withActor } from '#lib/platform/context.ts';
import { listEvents } from '#lib/platform/events.ts';
import { calls } from '#test/servers/scripted-model.ts';
import { openTestAssistant, type TestAssistant } from '#test/world/assistant.ts';
import { receiveMail } from '#test/world/receive-mail.ts';
import { queueFirstDelivery, sentOutcome } from '#test/world/replies.ts';
import { deliveriesOf, messagesOf, readDelivery, readRun, readTicket, runsOf } from '#test/world/rows.ts';
import { mia } from '#test/world/shop.ts';
import { createTestMailbox } from '#test/world/world.ts';
import { mergeTickets } from './merge-tickets.ts';
import { unmergeTicket } from './unmerge-ticket.ts';

let house: TestAssistant;
let ctx: Ctx;
beforeAll(async () => {
  house = await openTestAssistant();
  await createTestMailbox(house.ctx, { address: 'plain@shop.example' });
  ctx = withActor(house.ctx, mia);
});
afterAll(() => house.close());

async function twoTickets(to = house.inbox.mailbox.address) {
  const one = await receiveMail(house.ctx, { to, subject: 'Parcel', body: 'Where is my parcel?' });
  const two = await receiveMail(house.ctx, { to, subject: 'Parcel again', body: 'Still no parcel.' });
  return { from: one.ticketId, into: two.ticketId };
}
async function queuedRun(ticketId: string) {
  return firstOrThrow((await runsOf(ctx, ticketId)).filter(({ status }) => status === 'queued')).id;
}
const reply = (body: string) => calls(['reply_to_inbox', { body, confidence: 0.9 }]);

test('a run at work on a merged ticket ends without a draft, and one run reads the whole', async () => {
  const { from, into } = await twoTickets();
  const atWork = await queuedRun(from);
  const waiting = await queuedRun(into);
  const merged = Promise.withResolvers<void>();
  const overtaken = house.run(atWork, [{ after: merged.promise, ...reply('Too early.') }]);
  await expect.poll(() => house.model.requests.length).toBe(1);
  await mergeTickets(ctx, from, { into });
  merged.resolve();
  await overtaken;
  for (const id of [atWork, waiting]) expect(await readRun(ctx, id)).toMatchObject({ status: 'superseded' });
  for (const ticket of [from, into]) expect((await listDrafts(ctx, { ticket, limit: 10 })).data).toEqual([]);
  expect(await readTicket(ctx, from)).toMatchObject({ status: 'closed', needsPersonKind: null });

  await house.run(await queuedRun(into), [reply('Hello, both answered.')]);
  const prompt = house.model.requests[0]?.body.messages[1]?.content;
  expect(prompt).toContain('Where is my parcel?');
  expect(prompt).toContain('Still no parcel.');
  const [draft] = (await listDrafts(ctx, { ticket: into, limit: 10 })).data;
  expect(draft).toMatchObject({ status: 'proposed' });
  expect((await runsOf(ctx, into)).filter(({ status }) => status === 'queued')).toEqual([]);
});

test('the assistant reads a ticket anew whose draft a merge has superseded, and each of both after the undo', async () => {
  const { from, into } = await twoTickets();
  for (const id of [from, into]) await house.run(await queuedRun(id), [reply('Hello.')]);
  await mergeTickets(ctx, from, { into });
  expect(await house.run(await queuedRun(into), [reply('Hello again.')])).toBe('finished');
  await unmergeTicket(ctx, from);
  for (const ticket of [from, into])
    expect((await listDrafts(ctx, { ticket, status: 'proposed', limit: 10 })).data).toMatchObject([
      { body: 'Hello.' },
    ]);
});

test('a draft of a merged ticket is not signed for the other one, however one insists', async () => {
  const { from, into } = await twoTickets();
  await house.run(await queuedRun(from), [reply('Hello Ada.')]);
  const { id } = firstOrThrow((await listDrafts(ctx, { ticket: from, limit: 10 })).data);
  await mergeTickets(ctx, from, { into });
  await expect(approveDraft(ctx, id, { anyway: true })).rejects.toMatchObject({ code: 'conflict' });
  expect(await messagesOf(ctx, into)).not.toContainEqual(expect.objectContaining({ kind: 'outbound' }));
  await unmergeTicket(ctx, from);
  expect(await approveDraft(ctx, id, { anyway: true })).toMatch(/^msg_/);
});

/** A delivery of the first ticket, which is merged while the mail is on its way. */
async function deliverDuringMerge(outcome: Outcome) {
  const { from, into } = await twoTickets('plain@shop.example');
  const deliveryId = await queueFirstDelivery(ctx, from);
  const sent: string[] = [];
  await deliver(house.ctx, { deliveryId }, async (_ctx, mail) => {
    await mail.beforeContent?.();
    sent.push(mail.envelope.to);
    await mergeTickets(ctx, from, { into });
    return outcome;
  });
  const { messageId } = await readDelivery(ctx, deliveryId);
  await deliver(house.ctx, { deliveryId }, () => {
    throw new Error('It was sent twice.');
  });
  const [message] = await ctx.db.select().from(messages).where(eq(messages.id, messageId));
  return { from, into, sent, messageId, message };
}

test('a reply that is leaving during a merge leaves once, and the other ticket says so', async () => {
  const { into, sent, messageId, message } = await deliverDuringMerge(sentOutcome);
  expect(sent).toHaveLength(1);
  expect(message?.ticketId).toBe(into);
  expect(await deliveriesOf(ctx, messageId)).toMatchObject([{ status: 'sent' }]);
  const types = (await listEvents(ctx, { ticketId: into })).map(({ type }) => type);
  expect(types).toContain('message.sent');
});

test('a reply that fails during a merge opens the other ticket, and the merged one stays closed', async () => {
  const refused: Outcome = { outcome: 'failed', code: '5.7.1', response: '550 5.7.1 Refused' };
  const { from, into } = await deliverDuringMerge(refused);
  expect(await readTicket(ctx, into)).toMatchObject({ status: 'open', needsPersonKind: 'delivery_failed' });
  expect(await readTicket(ctx, from)).toMatchObject({ status: 'closed', needsPersonKind: null });
});
