import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { deliveries } from '#db/schema/index.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { queueFirstDelivery } from '#test/world/replies.ts';
import { createWorld } from '#test/world/world.ts';
import { listDeliveries } from './deliveries.ts';
import { deliveryStatuses } from './schema.ts';

let test_: TestContext;
beforeAll(async () => {
  test_ = await openTestContext();
});
afterAll(() => test_.close());

test('undecided deliveries are listed apart from leaving ones, and both together are the outbox', async () => {
  const { ctx } = test_;
  const { ticketId: ticket } = await createWorld(ctx);
  for (const status of deliveryStatuses) {
    for (const resolvedBy of [null, 'Grace']) {
      const id = await queueFirstDelivery(ctx, ticket);
      const waitsFor = status === 'queued' || status === 'deferred' ? 'time' : null;
      await ctx.db.update(deliveries).set({ status, waitsFor, resolvedBy }).where(eq(deliveries.id, id));
    }
  }
  const list = async (status: 'outbox' | 'undecided' | 'leaving') =>
    (await listDeliveries(ctx, { status, ticket, limit: 100 })).data;
  const [undecided, leaving, outbox] = await Promise.all([
    list('undecided'),
    list('leaving'),
    list('outbox'),
  ]);
  expect(new Set(undecided.map(({ status, resolved_by: by }) => `${status} ${by}`))).toEqual(
    new Set(['uncertain null', 'uncertain Grace', 'failed null', 'bounced null', 'suppressed null']),
  );
  expect(new Set(leaving.map(({ status }) => status))).toEqual(new Set(['queued', 'sending', 'deferred']));
  const ids = (rows: { id: string }[]) => rows.map(({ id }) => id).sort();
  expect(ids(outbox)).toEqual(ids([...undecided, ...leaving]));
});
