import { randomUUID } from 'node:crypto';
import { inArray, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { contacts } from '#db/schema/index.ts';
import { findOrCreateContact } from '#lib/contacts/contacts.ts';
import { type Ctx, inTransaction } from '#lib/platform/context.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { groupCommit } from './shared-transaction.ts';

let test_: TestContext;
beforeAll(async () => {
  test_ = await openTestContext();
});
afterAll(() => test_.close());

type Item = { key: string; address: string; fails?: boolean };
function item(more: Partial<Item> = {}): Item {
  return {
    key: randomUUID(),
    address: `${randomUUID()}@customer.example`,
    ...more,
  };
}

/** Writes a contact and records its transaction in `transactions`. */
function openWork() {
  const transactions = new Map<Item, string>();
  const work = async (ctx: Ctx, item: Item) => {
    await findOrCreateContact(ctx, { address: item.address, name: null });
    const row = firstOrThrow(
      await ctx.db.execute<{ id: string }>(sql`select pg_current_xact_id()::text as id`),
    );
    transactions.set(item, row.id);
    if (item.fails) throw new Error('It is spoilt.');
  };
  return { transactions, act: groupCommit(work, ({ key }) => key) };
}

async function written(items: Item[]): Promise<string[]> {
  const addresses = items.map(({ address }) => address);
  const rows = await test_.ctx.db.select().from(contacts).where(inArray(contacts.address, addresses));
  return rows.map(({ address }) => address);
}

it('concurrent calls share one transaction', async () => {
  const { act, transactions } = openWork();
  const items = [item(), item(), item()];
  await Promise.all(items.map((each) => act(test_.ctx, each)));
  expect(new Set(transactions.values()).size).toBe(1);
  expect(await written(items)).toHaveLength(3);
});

it('a failing call fails no other call of its transaction', async () => {
  const { act } = openWork();
  const [first, failing, last] = [item(), item({ fails: true }), item()];
  const items = [first, failing, last];
  const outcomes = await Promise.allSettled(items.map((each) => act(test_.ctx, each)));
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(await written(items)).toEqual(expect.arrayContaining([first.address, last.address]));
  expect(await written([failing])).toEqual([]);
});

it('a call that waits for a lock delays no other', async () => {
  const { act } = openWork();
  const locked = item();
  const items = [item(), locked, item()];
  const { ctx } = test_;
  await findOrCreateContact(ctx, { address: locked.address, name: null });
  const { promise: letGo, resolve } = Promise.withResolvers<void>();
  const held = Promise.withResolvers<void>();
  const holder = inTransaction(ctx, async (ctx) => {
    await findOrCreateContact(ctx, { address: locked.address, name: null });
    held.resolve();
    await letGo;
  });
  await held.promise;
  const acts = items.map((each) => act(ctx, each));
  await Promise.all([acts[0], acts[2]]);
  resolve();
  await Promise.all([holder, acts[1]]);
  expect(await written(items)).toHaveLength(3);
});

it('two calls with the same key never share a transaction', async () => {
  const { act, transactions } = openWork();
  const items = [item({ key: 'same' }), item(), item({ key: 'same' })];
  await Promise.all(items.map((each) => act(test_.ctx, each)));
  const [first, other, second] = items.map((each) => transactions.get(each));
  expect(other).toBe(first);
  expect(second).not.toBe(first);
});
