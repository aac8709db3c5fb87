import { afterAll, assert, beforeAll, expect, test } from 'vitest';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { getContact } from '#lib/contacts/read-contacts.ts';
import { findReportedDelivery, recordBounce } from '#lib/outbound/bounce.ts';
import { deliver } from '#lib/outbound/deliver.ts';
import { queueReply } from '#lib/outbound/queue-reply.ts';
import { type Ctx, withActor } from '#lib/platform/context.ts';
import { getTicketWithMessages } from '#lib/tickets/get-ticket.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { approveReply, recordingTransport } from '#test/world/replies.ts';
import { deliveriesOf, readDelivery } from '#test/world/rows.ts';
import { mia } from '#test/world/shop.ts';
import { addMessage, createWorld } from '#test/world/world.ts';
import { listDrafts } from './drafts.ts';
import { redraftUndelivered } from './redraft-undelivered.ts';

let test_: TestContext;
let ctx: Ctx;

beforeAll(async () => {
  test_ = await openTestContext();
  ctx = withActor(test_.ctx, mia);
});
afterAll(() => test_.close());

const noSuchUser = {
  outcome: 'failed',
  code: '5.1.1',
  response: '550 5.1.1 No such user',
  noSuchAddress: true,
} as const;

async function sent(body = 'It left on **Monday**.') {
  const world = await createWorld(test_.ctx);
  const messageId = await queueReply(ctx, world.ticketId, { body });
  const delivery = firstOrThrow(await deliveriesOf(ctx, messageId));
  return { ...world, replyId: messageId, deliveryId: delivery.id };
}

async function waitingDraft(ticketId: string) {
  return (await listDrafts(ctx, { ticket: ticketId, status: 'proposed', limit: 10 })).data[0];
}

test('a reply to an invalid address reopens the ticket, suppresses the contact and is proposed again', async () => {
  const { ticketId, deliveryId, contact } = await sent();
  await deliver(test_.ctx, { deliveryId }, recordingTransport(noSuchUser).transport);
  await redraftUndelivered(test_.ctx, { deliveryId });
  expect(await getTicketWithMessages(ctx, ticketId)).toMatchObject({
    status: 'open',
    needs_person: expect.stringContaining('550 5.1.1 No such user'),
  });
  expect((await getContact(ctx, contact.id)).suppressed).toBe('bounce');
  expect(await waitingDraft(ticketId)).toMatchObject({
    proposed_by: 'Countersign',
    body: expect.stringContaining('It left on'),
    recipient: contact.address,
    recipient_suppressed: '550 5.1.1 No such user',
    reasons: [expect.stringContaining('No such user')],
    stale: false,
  });
});

test('a redraft has the words as they were typed, with their marks', async () => {
  const typed = 'It left on **Monday**, not \\*Tuesday*: see `*.log`.\n\n\n    3~5 days';
  const { ticketId, deliveryId } = await sent(typed);
  await deliver(test_.ctx, { deliveryId }, recordingTransport(noSuchUser).transport);
  await redraftUndelivered(test_.ctx, { deliveryId });
  expect(await waitingDraft(ticketId)).toMatchObject({ body: typed });
});

test('a redraft leaves only to an address from a person, under its author’s name', async () => {
  const { ticketId, deliveryId } = await sent();
  await deliver(test_.ctx, { deliveryId }, recordingTransport(noSuchUser).transport);
  await redraftUndelivered(test_.ctx, { deliveryId });
  const draft = await waitingDraft(ticketId);
  assert(draft);
  await expect(approveReply(ctx, draft.id)).rejects.toMatchObject({ code: 'conflict' });
  await expect(approveReply(test_.ctx, draft.id, { to: 'ada@new.example' })).rejects.toMatchObject({
    code: 'invalid',
  });
  const messageId = await approveReply(ctx, draft.id, { to: 'ada@new.example' });
  const [delivery] = await deliveriesOf(ctx, messageId);
  expect(delivery).toMatchObject({ recipient: 'ada@new.example', role: 'to' });
  expect(await readDelivery(ctx, deliveryId)).toMatchObject({ status: 'failed', resolvedBy: 'Mia' });
  const ticket = await getTicketWithMessages(ctx, ticketId);
  expect(ticket).toMatchObject({ status: 'in_progress', needs_person: null });
  expect(ticket.messages.at(-1)).toMatchObject({
    author: { type: 'user', name: 'Mia' },
    to: [{ address: 'ada@new.example' }],
  });
});

test('a late bounce proposes the reply again and records the bounce class', async () => {
  const { ticketId, mailbox, deliveryId, contact } = await sent();
  await deliver(test_.ctx, { deliveryId }, recordingTransport().transport);
  const { returnToken } = await readDelivery(ctx, deliveryId);
  const reported = await findReportedDelivery(test_.ctx, mailbox.id, { returnToken });
  assert(reported);
  await recordBounce(test_.ctx, reported, { class: 'hard', status: '5.1.1', text: '550 5.1.1 User unknown' });
  await redraftUndelivered(test_.ctx, { deliveryId });
  expect(await readDelivery(ctx, deliveryId)).toMatchObject({ status: 'bounced', bounceClass: 'hard' });
  expect(await waitingDraft(ticketId)).toMatchObject({ recipient: contact.address });
});

test('an undelivered reply is not proposed when the contact has written since', async () => {
  const { ticketId, deliveryId } = await sent();
  await deliver(test_.ctx, { deliveryId }, recordingTransport(noSuchUser).transport);
  await addMessage(test_.ctx, ticketId, { text: 'I write from another address now.' });
  await redraftUndelivered(test_.ctx, { deliveryId });
  expect(await waitingDraft(ticketId)).toBeUndefined();
});

test('a repeated job proposes the reply once', async () => {
  const { ticketId, deliveryId } = await sent();
  await deliver(test_.ctx, { deliveryId }, recordingTransport(noSuchUser).transport);
  await redraftUndelivered(test_.ctx, { deliveryId });
  await redraftUndelivered(test_.ctx, { deliveryId });
  expect((await listDrafts(ctx, { ticket: ticketId, limit: 10 })).data).toHaveLength(1);
});

test('a refusal for another reason reopens the ticket and proposes nothing', async () => {
  const { ticketId, deliveryId, contact } = await sent();
  const refused = { outcome: 'failed', code: '5.7.1', response: '554 5.7.1 Not wanted' } as const;
  await deliver(test_.ctx, { deliveryId }, recordingTransport(refused).transport);
  expect((await getContact(ctx, contact.id)).suppressed).toBeNull();
  expect(await waitingDraft(ticketId)).toBeUndefined();
});
