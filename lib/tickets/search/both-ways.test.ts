import { type SQL, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestContext, type TestContext } from '#test/context.ts';
import { searchBothWays } from './both-ways.ts';

let test_: TestContext;
beforeAll(async () => {
  test_ = await openTestContext();
});
afterAll(() => test_.close());

const never = sql`pg_sleep(60)`;
const atOnce = sql`pg_sleep(0)`;
const slow = sql`pg_sleep(0.2)`;

/** Runs a search whose conditions take their time, and records which of them was tried. */
async function search(ways: { viaIndex: SQL; perTicket: SQL; common: boolean }) {
  const tried: string[] = [];
  const names = new Map([
    [ways.viaIndex, 'via index'],
    [ways.perTicket, 'per ticket'],
  ]);
  const found = searchBothWays(
    test_.ctx,
    { ...ways, namesStatus: false, found: [], number: undefined },
    async (ctx, condition) => {
      tried.push(names.get(condition) ?? '');
      await ctx.db.execute(sql`select ${condition}`);
      return 'rows';
    },
    { viaIndex: [50, 1000], perTicket: [50] },
  );
  return { found: await found.catch((error: Error) => error.message), tried };
}

test('a search by the way that is fast is not cut short, whichever is tried first', async () => {
  expect(await search({ viaIndex: atOnce, perTicket: never, common: false })).toEqual({
    found: 'rows',
    tried: ['via index'],
  });
  expect(await search({ viaIndex: never, perTicket: atOnce, common: false })).toEqual({
    found: 'rows',
    tried: ['via index', 'per ticket'],
  });
  expect(await search({ viaIndex: never, perTicket: atOnce, common: true })).toEqual({
    found: 'rows',
    tried: ['per ticket'],
  });
});

test('a search that is slow both ways is tried for longer', async () => {
  expect(await search({ viaIndex: slow, perTicket: never, common: false })).toEqual({
    found: 'rows',
    tried: ['via index', 'per ticket', 'via index'],
  });
});

test('a search that ends neither way says what helps', async () => {
  const { found } = await search({ viaIndex: never, perTicket: sql`pg_sleep(61)`, common: true });
  expect(found).toContain('takes too long. Add a word');
});
