import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { attempts, deliveries } from '#db/schema/index.ts';
import { getTicket } from '#lib/tickets/get-ticket.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { queueFirstDelivery, recordingTransport } from '#test/world/replies.ts';
import { attemptsOf, readDelivery } from '#test/world/rows.ts';
import { createWorld } from '#test/world/world.ts';
import { deliver } from '../deliver.ts';
import type { Outcome } from './classify-response.ts';
import { retryDelivery } from './resolve-delivery.ts';

let test_: TestContext;
beforeAll(async () => {
  test_ = await openTestContext();
});
afterAll(() => test_.close());

const later = {
  outcome: 'deferred',
  waitsFor: 'server',
  code: '4.2.1',
  response: '450 4.2.1 Later',
} as const satisfies Outcome;
const cutOff = {
  outcome: 'queued',
  waitsFor: 'relay',
  code: null,
  response: 'The relay cannot be reached',
} as const satisfies Outcome;

/** The delivery is due, whatever it was put off to. */
function due(id: string) {
  return test_.ctx.db.update(deliveries).set({ nextAttemptAt: sql`now()` }).where(eq(deliveries.id, id));
}

test.each([later, cutOff])(
  'what waits ($outcome) is tried again after growing pauses, an hour at most',
  async (outcome) => {
    const { ctx } = test_;
    const { ticketId } = await createWorld(ctx);
    const id = await queueFirstDelivery(ctx, ticketId);
    const minutes: number[] = [];
    for (let attempt = 0; attempt < 9; attempt += 1) {
      await due(id);
      await deliver(ctx, { deliveryId: id }, recordingTransport(outcome).transport);
      const row = await readDelivery(ctx, id);
      expect(row).toMatchObject({
        status: outcome.outcome,
        waitsFor: outcome.waitsFor,
        attempts: attempt + 1,
        response: outcome.response,
      });
      minutes.push((row.nextAttemptAt.getTime() - Date.now()) / 60_000);
    }
    for (const [index, wanted] of [1, 2, 4, 8, 16, 32, 60, 60, 60].entries()) {
      expect(minutes[index]).toBeGreaterThan(wanted * 0.85);
      expect(minutes[index]).toBeLessThan(wanted * 1.15);
    }
    expect((await getTicket(ctx, ticketId)).needs_person).toBeNull();
  },
);

test('a delivery has failed after 48 hours, with the last answer, and the ticket is open again', async () => {
  const { ctx } = test_;
  const { ticketId } = await createWorld(ctx);
  const id = await queueFirstDelivery(ctx, ticketId);
  await deliver(ctx, { deliveryId: id }, recordingTransport(later).transport);
  await ctx.db
    .update(attempts)
    .set({ startedAt: sql`now() - interval '48 hours 1 minute'` })
    .where(eq(attempts.deliveryId, id));
  await due(id);
  await deliver(ctx, { deliveryId: id }, recordingTransport(later).transport);
  expect(await readDelivery(ctx, id)).toMatchObject({
    status: 'failed',
    response: 'Given up after 48 hours. Last answer: 450 4.2.1 Later',
  });
  expect(await getTicket(ctx, ticketId)).toMatchObject({
    status: 'open',
    needs_person: expect.stringContaining('450 4.2.1 Later'),
  });
});

test('a delivery that a person retries has another 48 hours', async () => {
  const { ctx } = test_;
  const { ticketId } = await createWorld(ctx);
  const id = await queueFirstDelivery(ctx, ticketId);
  const refused: Outcome = { outcome: 'failed', code: '5.7.1', response: '554 5.7.1 Not wanted' };
  await deliver(ctx, { deliveryId: id }, recordingTransport(refused).transport);
  await ctx.db
    .update(attempts)
    .set({ startedAt: sql`now() - interval '3 days'` })
    .where(eq(attempts.deliveryId, id));
  await retryDelivery(ctx, id);
  await deliver(ctx, { deliveryId: id }, recordingTransport(later).transport);
  expect(await readDelivery(ctx, id)).toMatchObject({ status: 'deferred', response: '450 4.2.1 Later' });
});

test('a reply that waited for weeks for its time has 48 hours from its first attempt', async () => {
  const { ctx } = test_;
  const { ticketId } = await createWorld(ctx);
  const id = await queueFirstDelivery(ctx, ticketId);
  await ctx.db
    .update(deliveries)
    .set({ createdAt: sql`now() - interval '20 days'` })
    .where(eq(deliveries.id, id));
  await deliver(ctx, { deliveryId: id }, recordingTransport(later).transport);
  expect(await readDelivery(ctx, id)).toMatchObject({ status: 'deferred' });
});

test('a person can have it tried again at once, and every attempt is kept with its answer', async () => {
  const { ctx } = test_;
  const { ticketId } = await createWorld(ctx);
  const id = await queueFirstDelivery(ctx, ticketId);
  await expect(retryDelivery(ctx, id)).rejects.toMatchObject({ code: 'conflict' });
  const refused: Outcome = { outcome: 'failed', code: '5.7.1', response: '554 5.7.1 Not wanted' };
  for (const outcome of [later, refused]) {
    await deliver(ctx, { deliveryId: id }, recordingTransport(outcome).transport);
    await retryDelivery(ctx, id);
  }
  await deliver(ctx, { deliveryId: id }, recordingTransport().transport);
  expect((await attemptsOf(ctx, id)).map(({ outcome, response }) => [outcome, response])).toEqual([
    ['deferred', '450 4.2.1 Later'],
    ['failed', '554 5.7.1 Not wanted'],
    ['sent', '250 2.0.0 Ok'],
  ]);
  await expect(retryDelivery(ctx, id)).rejects.toMatchObject({ code: 'conflict' });
});

test('a mail that cannot be put together fails here, and no server is asked', async () => {
  const { ctx } = test_;
  const { ticketId } = await createWorld(ctx);
  const id = await queueFirstDelivery(ctx, ticketId);
  await ctx.db.execute(sql`update messages set internet_message_id = 'no id' where kind = 'outbound'`);
  const { transport, sentMails } = recordingTransport();
  await deliver(ctx, { deliveryId: id }, transport);
  expect(sentMails).toHaveLength(0);
  expect(await readDelivery(ctx, id)).toMatchObject({ status: 'failed' });
});
