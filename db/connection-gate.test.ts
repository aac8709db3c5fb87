import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestContext, type TestContext } from '#test/context.ts';
import { createTestDatabase } from '#test/database.ts';
import { type Connection, connect } from './connection.ts';

let test_: TestContext;
const opened: Connection[] = [];
beforeAll(async () => {
  test_ = await openTestContext();
});
afterAll(async () => {
  await Promise.all(opened.map(({ close }) => close()));
  await test_.close();
});

function open(options: Parameters<typeof connect>[1]) {
  const connection = connect(test_.url, { application: 'gate-test', ...options });
  opened.push(connection);
  return connection.db;
}

/** A transaction that stands still until it is let go. */
async function hold(db: Connection['db']) {
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
  const done = db.transaction(async (tx) => {
    await tx.execute(sql`select 1`);
    begin();
    await released;
  });
  await begun;
  return { done, release };
}

test('a statement and a transaction wait for a connection, and get it', async () => {
  const db = open({ max: 1 });
  const first = await hold(db);
  const order: string[] = [];
  const later = [
    db.execute(sql`select 1`).then(() => order.push('statement')),
    db.transaction((tx) => tx.execute(sql`select 1`)).then(() => order.push('transaction')),
    db.execute(sql`select ${1}::int as n`).then(() => order.push('with a value')),
  ];
  first.release();
  await Promise.all([first.done, ...later]);
  expect(order.sort()).toEqual(['statement', 'transaction', 'with a value']);
});

test('a wait beyond its limit ends with a clear error, and what waited is never done', async () => {
  const db = open({ max: 1, waitMs: 50 });
  await db.execute(sql`create table waited (n int)`);
  const first = await hold(db);
  const late = [
    db.execute(sql`insert into waited values (${1})`),
    db.transaction((tx) => tx.execute(sql`insert into waited values (2)`)),
  ];
  for (const error of (await Promise.allSettled(late)).map(
    (one) => one.status === 'rejected' && one.reason,
  )) {
    const cause = error.cause ?? error;
    expect(cause).toMatchObject({ code: '53300', message: expect.stringContaining('within 0.05 s') });
  }
  first.release();
  await first.done;
  expect([...(await db.execute(sql`select * from waited`))]).toEqual([]);
});

test('a work that fails gives its connection back', async () => {
  const db = open({ max: 1, waitMs: 2_000 });
  for (let round = 0; round < 3; round += 1) {
    await expect(db.execute(sql`select 1/0`)).rejects.toThrow();
    await expect(
      db.transaction(async () => {
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
  }
  expect([...(await db.execute(sql`select 1 as n`))]).toEqual([{ n: 1 }]);
});

test('a server without room is asked again until somebody leaves', async () => {
  const { url, drop } = await createTestDatabase();
  const [one, two] = [connect(url, { max: 1 }), connect(url, { max: 1 })];
  try {
    await one.db.execute(
      sql`do $$ begin execute format('alter database %I connection limit 1', current_database()); end $$`,
    );
    const statement = two.db.execute(sql`select 2 as n`);
    const transaction = two.db.transaction((tx) => tx.execute(sql`select 3 as n`));
    expect(await Promise.race([statement, pause(300, 'waits')])).toBe('waits');
    await one.close();
    expect([...(await statement)]).toEqual([{ n: 2 }]);
    expect([...(await transaction)]).toEqual([{ n: 3 }]);
  } finally {
    await Promise.all([one.close(), two.close()]);
    await drop();
  }
});
