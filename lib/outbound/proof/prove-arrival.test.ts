import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { messages } from '#db/schema/index.ts';
import { getTicket } from '#lib/tickets/get-ticket.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { present } from '#test/present.ts';
import { recordingTransport } from '#test/world/replies.ts';
import { deliveriesOf, readDelivery } from '#test/world/rows.ts';
import { createWorld } from '#test/world/world.ts';
import { deliver } from '../deliver.ts';
import { queueReply } from '../queue-reply.ts';
import { proveByReply, proveByReport } from './prove-arrival.ts';

let test_: TestContext;
beforeAll(async () => {
  test_ = await openTestContext();
});
afterAll(() => test_.close());

async function inDoubt() {
  const { ctx } = test_;
  const world = await createWorld(ctx);
  const replyId = await queueReply(ctx, world.ticketId, { body: 'It left on Monday.' });
  const delivery = firstOrThrow(await deliveriesOf(ctx, replyId));
  const { transport } = recordingTransport({
    outcome: 'uncertain',
    code: null,
    response: 'The connection broke',
  });
  await deliver(ctx, { deliveryId: delivery.id }, transport);
  const message = firstOrThrow(await ctx.db.select().from(messages).where(eq(messages.id, replyId)));
  return { ...world, id: delivery.id, internetMessageId: present(message.internetMessageId) };
}

test('an uncertain reply that is answered counts as sent, and nobody is asked any more', async () => {
  const { ctx } = test_;
  const { id, ticketId, contact, internetMessageId } = await inDoubt();
  const answer = { ticketId, sender: contact.address.toUpperCase(), answers: [internetMessageId] };
  await proveByReply(ctx, answer);
  expect(await readDelivery(ctx, id)).toMatchObject({ status: 'sent', resolvedBy: 'the answer to it' });
  expect((await getTicket(ctx, ticketId)).needs_person).toBeNull();
});

test('an answer of somebody else, or to another mail, proves nothing', async () => {
  const { ctx } = test_;
  const { id, ticketId, contact, internetMessageId } = await inDoubt();
  await proveByReply(ctx, { ticketId, sender: 'eve@elsewhere.example', answers: [internetMessageId] });
  await proveByReply(ctx, { ticketId, sender: contact.address, answers: ['<other@shop.example>'] });
  expect(await readDelivery(ctx, id)).toMatchObject({ status: 'uncertain' });
});

test('a receipt or a delay notice of a server shows that it left', async () => {
  const { ctx } = test_;
  const { id } = await inDoubt();
  await proveByReport(ctx, id);
  expect(await readDelivery(ctx, id)).toMatchObject({ status: 'sent', resolvedBy: 'a receipt' });
});
