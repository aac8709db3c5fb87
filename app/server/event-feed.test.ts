import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Ctx, inTransaction } from '#lib/platform/context.ts';
import { readableEventId, recordEvent } from '#lib/platform/events.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { createEventFeed, eventNumber } from './event-feed.ts';

let context: TestContext;
beforeAll(async () => {
  context = await openTestContext();
});
afterAll(() => context.close());

const data = { name: 'shop.example' };
const topic = 'arn:aws:sns:eu-west-1:1:mail';

/** A feed that only `wake` wakes, and what it has received. */
async function openFeed(open: () => Promise<Ctx> = async () => context.ctx) {
  const received: { id: number; type: string }[] = [];
  let wake = () => {};
  const feed = createEventFeed(open, (given) => {
    wake = given.wake;
    return { stop: async () => {} };
  });
  await feed.subscribe((events) => {
    received.push(...events.map((event) => ({ id: eventNumber(event), type: event.type })));
  });
  return { received, wake: () => wake(), stop: feed.stop };
}

test('the very first event is not passed over while its transaction is open', async () => {
  await context.ctx.db.execute("select setval('events_id_seq', 1, false)");
  await inTransaction(context.ctx, async (ctx) => {
    await recordEvent(ctx, 'domain.removed', { data });
    expect(await readableEventId(context.ctx)).toBe(0);
  });
  expect(await readableEventId(context.ctx)).toBe(1);
});

test('an event that could not be read at the wake-up is read without another one', async () => {
  let failures = 0;
  const feed = await openFeed(async () => {
    if (failures > 0 && failures-- > 0) throw new Error('terminating connection');
    return context.ctx;
  });
  await recordEvent(context.ctx, 'domain.removed', { data });
  failures = 3;
  feed.wake();
  await expect.poll(() => feed.received).toEqual([{ id: expect.any(Number), type: 'domain.removed' }]);
  expect(failures).toBe(0);
  await feed.stop();
});

test('concurrent writers that commit late, out of order or not at all: each event is delivered once, in order', async () => {
  const feeds = [await openFeed(), await openFeed()];
  const write = async (writer: number) => {
    for (let turn = 0; turn < 6; turn++) {
      await inTransaction(context.ctx, async (ctx) => {
        await recordEvent(ctx, 'inbound.topic_joined', { data: { topic } });
        await pause((writer * turn) % 7);
        await recordEvent(ctx, 'inbound.topic_left', { data: { topic } });
        if ((writer + turn) % 5 === 0) throw new Error('taken back');
      }).catch(() => {});
      for (const { wake } of feeds) wake();
    }
  };
  await Promise.all([0, 1, 2, 3, 4, 5, 6].map(write));
  const committed = await context.ctx.db.execute<{ id: string }>(
    "select id from events where type in ('inbound.topic_joined', 'inbound.topic_left') order by id",
  );
  for (const { received, stop } of feeds) {
    await expect.poll(() => received.length).toBe(committed.length);
    expect(received.map(({ id }) => id)).toEqual(committed.map(({ id }) => Number(id)));
    await stop();
  }
});
