import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { caughtMails, deliveries } from '#db/schema/index.ts';
import { readReplyToken, readReturnToken } from '#lib/mail/headers/reply-token.ts';
import { parseEmail } from '#lib/mail/parse.ts';
import { suppress } from '#lib/suppressions/suppressions.ts';
import { getTicketWithMessages } from '#lib/tickets/get-ticket.ts';
import { addNote } from '#lib/tickets/note.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { present } from '#test/present.ts';
import { recordingTransport } from '#test/world/replies.ts';
import { deliveriesOf } from '#test/world/rows.ts';
import { shop } from '#test/world/shop.ts';
import { addMessage, createWorld } from '#test/world/world.ts';
import { deliver } from './deliver.ts';
import { queueReply } from './queue-reply.ts';
import { cancelMessage } from './reply/cancel-message.ts';

let test_: TestContext;

beforeAll(async () => {
  test_ = await openTestContext();
});
afterAll(() => test_.close());

async function deliveryOf(messageId: string) {
  return firstOrThrow(await deliveriesOf(test_.ctx, messageId));
}

test('a reply leaves in the thread of the ticket, as the mailbox, with the token and a return path of its own', async () => {
  const { ctx } = test_;
  const world = await createWorld(ctx);
  const messageId = await queueReply(ctx, world.ticketId, { body: 'It left on **Monday**.' });
  const { id } = await deliveryOf(messageId);
  const { transport, sentMails } = recordingTransport();
  await deliver(ctx, { deliveryId: id }, transport);
  const { raw, envelope } = firstOrThrow(sentMails);
  const mail = await parseEmail(raw);
  const ticket = await getTicketWithMessages(ctx, world.ticketId);
  const [first, reply] = ticket.messages;
  expect(mail).toMatchObject({
    from: { name: shop.support.name, address: world.mailbox.address },
    subject: 'Re: Where is my parcel?',
    messageId: present(reply).internet_message_id,
    inReplyTo: [present(first).internet_message_id],
    references: [present(first).internet_message_id],
  });
  expect(mail.html).toContain('<strong>Monday</strong>');
  expect(readReplyToken(firstOrThrow(mail.replyTo).address)?.mailbox).toBe(world.mailbox.address);
  expect(readReturnToken(envelope.from)?.mailbox).toBe(world.mailbox.address);
  expect(reply?.delivery).toMatchObject({
    status: 'sent',
    sandbox: false,
    recipients: [{ text: '250 2.0.0 Ok' }],
  });
  expect(ticket.status).toBe('in_progress');
  expect(ticket.first_reply_at).not.toBeNull();
});

test('references keep their order over five rounds', async () => {
  const { ctx } = test_;
  const world = await createWorld(ctx);
  for (let round = 0; round < 4; round += 1) {
    await queueReply(ctx, world.ticketId, { body: `Answer ${round}` });
    await addMessage(ctx, world.ticketId, { text: `Question ${round}` });
  }
  const messageId = await queueReply(ctx, world.ticketId, { body: 'The last answer' });
  const { transport, sentMails } = recordingTransport();
  await deliver(ctx, { deliveryId: (await deliveryOf(messageId)).id }, transport);
  const { messages } = await getTicketWithMessages(ctx, world.ticketId);
  const mail = await parseEmail(firstOrThrow(sentMails).raw);
  expect(mail.references).toEqual(messages.slice(0, -1).map((message) => message.internet_message_id));
  expect(mail.inReplyTo).toEqual([present(messages.at(-2)).internet_message_id]);
});

test('two workers that take the same delivery at once send one mail', async () => {
  const { ctx } = test_;
  const world = await createWorld(ctx);
  const { id } = await deliveryOf(await queueReply(ctx, world.ticketId, { body: 'Once' }));
  const { transport, sentMails } = recordingTransport();
  await Promise.all([1, 2, 3, 4].map(() => deliver(ctx, { deliveryId: id }, transport)));
  expect(sentMails).toHaveLength(1);
});

test('a note is never part of a mail', async () => {
  const { ctx } = test_;
  const world = await createWorld(ctx);
  await addNote(ctx, world.ticketId, { body: 'She is furious, be careful' });
  const { id } = await deliveryOf(await queueReply(ctx, world.ticketId, { body: 'Hello' }));
  const { transport, sentMails } = recordingTransport();
  await deliver(ctx, { deliveryId: id }, transport);
  expect(firstOrThrow(sentMails).raw.toString()).not.toContain('furious');
});

test('a reply that is refused for good brings the ticket back and keeps the server’s words', async () => {
  const { ctx } = test_;
  const world = await createWorld(ctx);
  const { id } = await deliveryOf(await queueReply(ctx, world.ticketId, { body: 'Hello' }));
  await deliver(
    ctx,
    { deliveryId: id },
    recordingTransport({ outcome: 'failed', code: '5.7.1', response: '550 5.7.1 Not wanted' }).transport,
  );
  const ticket = await getTicketWithMessages(ctx, world.ticketId);
  expect(ticket).toMatchObject({
    status: 'open',
    needs_person: expect.stringContaining('550 5.7.1 Not wanted'),
  });
  expect(ticket.messages.at(-1)?.delivery).toMatchObject({ status: 'failed' });
});

test('a reply that is put off is tried again later, not now', async () => {
  const { ctx } = test_;
  const world = await createWorld(ctx);
  const { id } = await deliveryOf(await queueReply(ctx, world.ticketId, { body: 'Hello' }));
  const later = recordingTransport({
    outcome: 'deferred',
    waitsFor: 'server',
    code: '4.2.1',
    response: '450 4.2.1 Later',
  });
  await deliver(ctx, { deliveryId: id }, later.transport);
  await deliver(ctx, { deliveryId: id }, later.transport);
  expect(later.sentMails).toHaveLength(1);
  const row = firstOrThrow(await ctx.db.select().from(deliveries).where(eq(deliveries.id, id)));
  expect(row).toMatchObject({ status: 'deferred', attempts: 1 });
  expect(row.nextAttemptAt.getTime()).toBeGreaterThan(Date.now() + 30_000);
});

test('a reply that was taken back never leaves, and one that has left cannot be taken back', async () => {
  const { ctx } = test_;
  const world = await createWorld(ctx);
  const messageId = await queueReply(ctx, world.ticketId, { body: 'Too early' });
  await cancelMessage(ctx, messageId);
  const { transport, sentMails } = recordingTransport();
  await deliver(ctx, { deliveryId: (await deliveryOf(messageId)).id }, transport);
  expect(sentMails).toHaveLength(0);
  const second = await queueReply(ctx, world.ticketId, { body: 'Meant' });
  await deliver(ctx, { deliveryId: (await deliveryOf(second)).id }, transport);
  await expect(cancelMessage(ctx, second)).rejects.toMatchObject({ code: 'conflict' });
});

test('a suppressed address gets no new mail, and no mail that was queued before', async () => {
  const { ctx } = test_;
  const world = await createWorld(ctx);
  const { id } = await deliveryOf(await queueReply(ctx, world.ticketId, { body: 'Hello' }));
  await suppress(ctx, { address: world.contact.address, reason: 'manual', detail: 'asked by phone' });
  const { transport, sentMails } = recordingTransport();
  await deliver(ctx, { deliveryId: id }, transport);
  expect(sentMails).toHaveLength(0);
  await expect(queueReply(ctx, world.ticketId, { body: 'Again' })).rejects.toMatchObject({
    code: 'conflict',
  });
});

test('a mail without a relay is caught in the sandbox and says so', async () => {
  const { ctx } = test_;
  const world = await createWorld(ctx);
  const messageId = await queueReply(ctx, world.ticketId, { body: 'Hello' });
  const { id } = await deliveryOf(messageId);
  await deliver(ctx, { deliveryId: id });
  expect(await ctx.db.select().from(caughtMails).where(eq(caughtMails.deliveryId, id))).toHaveLength(1);
  const { messages } = await getTicketWithMessages(ctx, world.ticketId);
  expect(messages.at(-1)?.delivery).toMatchObject({ status: 'sent', sandbox: true });
});

test('a copy goes only to people who are on the ticket', async () => {
  const { ctx } = test_;
  const world = await createWorld(ctx);
  await expect(
    queueReply(ctx, world.ticketId, { body: 'Hello', cc: ['eve@elsewhere.example'] }),
  ).rejects.toMatchObject({ code: 'invalid' });
});
