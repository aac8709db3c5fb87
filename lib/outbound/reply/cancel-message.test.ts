import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { messages } from '#db/schema/index.ts';
import { type Ctx, withActor } from '#lib/platform/context.ts';
import { listEvents } from '#lib/platform/events.ts';
import { changeTicket, lockTicket } from '#lib/tickets/change-ticket.ts';
import { getTicket, getTicketWithMessages } from '#lib/tickets/get-ticket.ts';
import { needsPersonColumns } from '#lib/tickets/needs-person.ts';
import { closeTicket, snoozeTicket } from '#lib/tickets/status.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { recordingTransport } from '#test/world/replies.ts';
import { deliveriesOf } from '#test/world/rows.ts';
import { addMessage, createWorld } from '#test/world/world.ts';
import { deliver } from '../deliver.ts';
import type { Outcome } from '../delivery/classify-response.ts';
import { resolveUndelivered } from '../delivery/resolve-delivery.ts';
import { queueReply, type Reply } from '../queue-reply.ts';
import { cancelMessage, cancelOnReply, sendMessageNow } from './cancel-message.ts';

let test_: TestContext;
beforeAll(async () => {
  test_ = await openTestContext({ UNDO_SEND_MS: 60_000 });
});
afterAll(() => test_.close());

const inAnHour = () => new Date(Date.now() + 3_600_000);

async function waiting(reply: Partial<Reply> = {}) {
  const { ctx } = test_;
  const world = await createWorld(ctx);
  const messageId = await queueReply(ctx, world.ticketId, { body: 'It left on Monday.', ...reply });
  const delivery = firstOrThrow(await deliveriesOf(ctx, messageId));
  return { ...world, replyId: messageId, deliveryId: delivery.id };
}

async function handOver(ctx: Ctx, ticketId: string, words: string) {
  const ticket = await lockTicket(ctx, ticketId);
  const kind = 'assistant_hand_off';
  return changeTicket(ctx, ticket, needsPersonColumns({ kind, runId: null, name: null, words }), {
    type: 'ticket.handed_off',
    data: { run_id: null, kind, reason: words, before: ticket.status },
  });
}

test('within the undo window nothing leaves, whoever asks; after it is taken back nothing ever does', async () => {
  const { ctx } = test_;
  const { replyId, deliveryId } = await waiting();
  const { transport, sentMails } = recordingTransport();
  await deliver(ctx, { deliveryId }, transport);
  await cancelMessage(ctx, replyId);
  await sendMessageNow(ctx, replyId).catch(() => {});
  await deliver(ctx, { deliveryId }, transport);
  expect(sentMails).toHaveLength(0);
});

test('a cancelled reply is undone: the ticket waits, is not answered, and the next reply does not name it', async () => {
  const { ctx } = test_;
  // biome-ignore lint/suspicious/noThenProperty: the name that the API's conventions give it.
  const { ticketId, replyId } = await waiting({ then: 'closed' });
  await cancelMessage(ctx, replyId);
  expect(await getTicket(ctx, ticketId)).toMatchObject({
    status: 'open',
    first_reply_at: null,
    closed_at: null,
  });
  const { messages: entries } = await getTicketWithMessages(ctx, ticketId);
  const next = await queueReply(ctx, ticketId, { body: 'Better words' });
  const reply = firstOrThrow(await ctx.db.select().from(messages).where(eq(messages.id, next)));
  expect(reply.references).toEqual([firstOrThrow(entries).internet_message_id]);
});

test('the ticket of a cancelled reply returns to its previous state, whatever that was', async () => {
  const { ctx } = test_;
  const { ticketId } = await waiting();
  const until = new Date(Date.now() + 3_600_000);
  const asItWas = async (then: Reply['then']) => {
    const before = await getTicket(ctx, ticketId);
    const reply = { body: 'And this', then, snoozeUntil: until };
    await cancelMessage(ctx, await queueReply(ctx, ticketId, reply));
    expect(await getTicket(ctx, ticketId)).toEqual({
      ...before,
      first_reply_at: expect.any(String),
      last_message_at: expect.any(String),
      updated_at: expect.any(String),
      version: expect.any(Number),
    });
  };
  await asItWas('closed');
  await asItWas('snoozed');
  await handOver(ctx, ticketId, 'Grace should look at this.');
  await asItWas('in_progress');
  await snoozeTicket(ctx, ticketId, { until });
  await asItWas(undefined);
  await asItWas('closed');
  await closeTicket(ctx, ticketId, { resolution: 'Found it.' });
  await asItWas(undefined);
  await asItWas('snoozed');
});

test('two replies that are both taken back leave the ticket as it was before the first, in either order', async () => {
  const { ctx } = test_;
  for (const inTurn of [true, false]) {
    const { ticketId, replyId } = await waiting();
    // biome-ignore lint/suspicious/noThenProperty: the name that the API's conventions give it.
    const second = await queueReply(ctx, ticketId, { body: 'And one more thing', then: 'closed' });
    for (const id of inTurn ? [replyId, second] : [second, replyId]) await cancelMessage(ctx, id);
    expect(await getTicket(ctx, ticketId)).toMatchObject({ status: 'open', first_reply_at: null });
  }
});

test('a ticket that somebody has moved since is not moved back, but waits where nobody has answered', async () => {
  const { ctx } = test_;
  const { ticketId, replyId } = await waiting();
  await closeTicket(ctx, ticketId);
  await cancelMessage(ctx, replyId);
  expect(await getTicket(ctx, ticketId)).toMatchObject({ status: 'open' });
});

test('a reply cancelled twice, as by a double click, is cancelled once and not reported as sent', async () => {
  const { ctx } = test_;
  const { ticketId, replyId } = await waiting();
  await cancelMessage(ctx, replyId);
  await expect(cancelMessage(ctx, replyId)).rejects.toMatchObject({
    code: 'conflict',
    message: 'The message was taken back already.',
  });
  expect(await listEvents(ctx, { ticketId, type: 'message.cancelled' })).toHaveLength(1);
});

test('a ticket with two replies stays answered when one is cancelled', async () => {
  const { ctx } = test_;
  const { ticketId, replyId } = await waiting();
  await queueReply(ctx, ticketId, { body: 'And one more thing' });
  await cancelMessage(ctx, replyId);
  expect(await getTicket(ctx, ticketId)).toMatchObject({
    status: 'in_progress',
    first_reply_at: expect.any(String),
  });
});

test('a cancelled replacement of an undelivered reply asks a person about that reply again', async () => {
  const { ctx } = test_;
  const { ticketId, replyId, deliveryId, contact } = await waiting();
  await sendMessageNow(ctx, replyId);
  const unknown = '550 5.1.1 No such user';
  const answer = { outcome: 'failed', code: '5.1.1', response: unknown, noSuchAddress: true } as const;
  await deliver(ctx, { deliveryId }, recordingTransport(answer).transport);
  const grace = withActor(ctx, {
    type: 'user',
    id: `usr_${'2'.repeat(32)}`,
    name: 'Grace',
    role: 'member',
    mailboxIds: null,
  });
  const instead = await queueReply(grace, ticketId, { body: 'Here it is', to: 'ada@elsewhere.example' });
  await resolveUndelivered(ctx, replyId, { recipient: contact.address, replacedBy: instead });
  expect(await getTicket(ctx, ticketId)).toMatchObject({ status: 'in_progress', needs_person: null });
  await cancelMessage(ctx, instead);
  expect(await getTicket(ctx, ticketId)).toMatchObject({
    status: 'open',
    needs_person: `The reply to ${contact.address} was refused: ${unknown}`,
  });
  expect(await deliveriesOf(ctx, replyId)).toMatchObject([{ status: 'failed', resolvedBy: null }]);
});

test('a reply that was put off by the server can still be taken back; one that may have left cannot', async () => {
  const { ctx } = test_;
  const answer = { code: null, response: 'Words' };
  const send = async (outcome: Outcome) => {
    const reply = await waiting();
    await sendMessageNow(ctx, reply.replyId);
    await deliver(ctx, reply, recordingTransport(outcome).transport);
    return reply;
  };
  await cancelMessage(ctx, (await send({ ...answer, outcome: 'deferred', waitsFor: 'server' })).replyId);
  const { replyId } = await send({ ...answer, outcome: 'uncertain' });
  await expect(cancelMessage(ctx, replyId)).rejects.toMatchObject({ code: 'conflict' });
});

test('a reply cancelled the moment it leaves either leaves or is cancelled', async () => {
  const { ctx } = test_;
  for (let round = 0; round < 8; round += 1) {
    const { replyId, deliveryId } = await waiting();
    await sendMessageNow(ctx, replyId);
    const { transport, sentMails } = recordingTransport();
    const [taken] = await Promise.allSettled([
      cancelMessage(ctx, replyId),
      deliver(ctx, { deliveryId }, transport),
    ]);
    expect(sentMails).toHaveLength(taken.status === 'fulfilled' ? 0 : 1);
  }
});

test('a scheduled reply waits for its time, and leaves at once when a person says so', async () => {
  const { ctx } = test_;
  const { replyId, deliveryId } = await waiting({ sendAt: inAnHour() });
  const { transport, sentMails } = recordingTransport();
  await deliver(ctx, { deliveryId }, transport);
  expect(sentMails).toHaveLength(0);
  await sendMessageNow(ctx, replyId);
  await deliver(ctx, { deliveryId }, transport);
  expect(sentMails).toHaveLength(1);
  await expect(sendMessageNow(ctx, replyId)).rejects.toMatchObject({ code: 'conflict' });
});

test('a scheduled reply is cancelled when the contact writes first, if so chosen, and a person is notified', async () => {
  const { ctx } = test_;
  const { ticketId, replyId } = await waiting({ sendAt: inAnHour(), cancelsOnReply: true });
  const stays = await queueReply(ctx, ticketId, { body: 'This one stays', sendAt: inAnHour() });
  await addMessage(ctx, ticketId, { text: 'It has come, thank you.' });
  await cancelOnReply(ctx, await lockTicket(ctx, ticketId));
  expect((await deliveriesOf(ctx, replyId)).map(({ status }) => status)).toEqual(['cancelled']);
  expect((await deliveriesOf(ctx, stays)).map(({ status }) => status)).toEqual(['queued']);
  expect(await getTicket(ctx, ticketId)).toMatchObject({
    needs_person: expect.stringContaining('because the contact wrote first'),
  });
});

test('a message of another mailbox does not exist', async () => {
  const { ctx } = test_;
  const { replyId } = await waiting();
  const eve = withActor(ctx, {
    type: 'user',
    id: `usr_${'1'.repeat(32)}`,
    name: 'Eve',
    role: 'member',
    mailboxIds: [],
  });
  await expect(cancelMessage(eve, replyId)).rejects.toMatchObject({
    code: 'not_found',
    message: 'There is no such message.',
  });
});
