import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { inTransaction } from '#lib/platform/context.ts';
import { recordEvent } from '#lib/platform/events.ts';
import { sendJob } from '#lib/platform/queue.ts';
import { openTestContext } from './context.ts';

test('each test context has a migrated database of its own', async () => {
  const [one, other] = await Promise.all([
    openTestContext(),
    openTestContext({ MAIL_DOMAIN: 'other.example' }),
  ]);
  await recordEvent(one.ctx, 'domain.removed', { data: { name: 'shop.example' } });
  const count = async ({ ctx }: typeof one) =>
    (await ctx.db.execute<{ n: number }>(sql`select count(*)::int as n from events`))[0]?.n;
  expect(await count(one)).toBe(1);
  expect(await count(other)).toBe(0);
  expect(other.ctx.env.MAIL_DOMAIN).toBe('other.example');
  await Promise.all([one.close(), other.close()]);
});

test('a job exists only when the transaction that sent it commits', async () => {
  const test = await openTestContext();
  const job = { deliveryId: 'dlv_1' };
  await inTransaction(test.ctx, (ctx) => sendJob(ctx, 'outbound.deliver', job));
  await inTransaction(test.ctx, async (ctx) => {
    await sendJob(ctx, 'outbound.deliver', job);
    throw new Error('undo');
  }).catch(() => {});
  const queue = await test.openOwnerQueue();
  const jobs = await queue.fetch('outbound.deliver', { batchSize: 10 });
  expect(jobs.map(({ data }) => data)).toEqual([job]);
  await test.close();
});
