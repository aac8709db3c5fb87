import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { idempotencyKeys } from '#db/schema/index.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { claimKey, releaseKey, storeResponse } from './idempotency.ts';

let context: TestContext;
beforeAll(async () => {
  context = await openTestContext();
});
afterAll(() => context.close());

function age(interval: string) {
  return context.ctx.db.update(idempotencyKeys).set({ createdAt: sql`now() - ${interval}::interval` });
}

test('a key that many claim at once is granted to one', async () => {
  const claims = await Promise.allSettled(
    Array.from({ length: 20 }, () => claimKey(context.ctx, 'race', 'hash')),
  );
  expect(claims.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});

test('a stored response is returned for a day; then the key is free', async () => {
  expect(await claimKey(context.ctx, 'day', 'hash')).toBeNull();
  await storeResponse(context.ctx, 'day', { status: 202, body: '{}' });
  await age('23 hours');
  expect(await claimKey(context.ctx, 'day', 'hash')).toEqual({ status: 202, body: '{}' });
  await expect(claimKey(context.ctx, 'day', 'other')).rejects.toMatchObject({ code: 'invalid' });
  await age('25 hours');
  expect(await claimKey(context.ctx, 'day', 'other')).toBeNull();
});

test('a request that never finished is refused and not repeated', async () => {
  await claimKey(context.ctx, 'crash', 'hash');
  await age('5 minutes');
  await expect(claimKey(context.ctx, 'crash', 'hash')).rejects.toMatchObject({
    code: 'conflict',
    message: expect.stringContaining('never finished'),
  });
});

test('a released key is free, a stored response stays', async () => {
  await claimKey(context.ctx, 'freed', 'hash');
  await releaseKey(context.ctx, 'freed');
  expect(await claimKey(context.ctx, 'freed', 'other')).toBeNull();
  await storeResponse(context.ctx, 'freed', { status: 204, body: null });
  await releaseKey(context.ctx, 'freed');
  expect(await claimKey(context.ctx, 'freed', 'other')).toEqual({ status: 204, body: null });
});
