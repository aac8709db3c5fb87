import { afterAll, beforeAll, expect, test } from 'vitest';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { recordEvent } from '#lib/platform/events.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { listenForEvents } from './event-listener.ts';

let context: TestContext;
beforeAll(async () => {
  context = await openTestContext();
});
afterAll(() => context.close());

async function listeners() {
  const rows = await context.ctx.db.execute<{ pid: number }>(
    "select pid from pg_stat_activity where application_name = 'countersign-listen' and datname = current_database()",
  );
  return rows.map(({ pid }) => pid);
}

test('an event wakes the readers through one connection', async () => {
  let woken = 0;
  const notify = async () => {};
  const { stop } = listenForEvents(
    { url: context.url, notify, log: context.ctx.log },
    { wake: () => woken++, signal: () => {}, presence: () => {} },
    60_000,
  );
  await expect.poll(() => woken).toBeGreaterThan(0);
  const before = woken;
  await recordEvent(context.ctx, 'domain.removed', { data: { name: 'shop.example' } });
  await expect.poll(() => woken).toBeGreaterThan(before);
  expect(await listeners()).toHaveLength(1);
  await stop();
  await expect.poll(listeners).toEqual([]);
});

test('the readers are woken at each beat, also when nothing is heard', async () => {
  let woken = 0;
  const { stop } = listenForEvents(
    { url: 'postgres://nobody@127.0.0.1:9/nothing', notify: async () => {}, log: context.ctx.log },
    { wake: () => woken++, signal: () => {}, presence: () => {} },
    10,
  );
  await expect.poll(() => woken).toBeGreaterThan(10);
  await stop();
});

test('a connection that hears nothing any more is replaced', async () => {
  const deaf = async () => {};
  const { stop } = listenForEvents(
    { url: context.url, notify: deaf, log: context.ctx.log },
    { wake: () => {}, signal: () => {}, presence: () => {} },
    200,
  );
  await expect.poll(listeners).toHaveLength(1);
  const first = firstOrThrow(await listeners());
  await expect.poll(async () => (await listeners()).includes(first)).toBe(false);
  await expect.poll(async () => (await listeners()).length).toBeGreaterThan(0);
  await stop();
});
