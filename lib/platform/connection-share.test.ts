import { expect, test } from 'vitest';
import { openTestContext } from '#test/context.ts';
import { fairShare, splitWebShare, splitWorkerShare, sumOfShares } from './connection-share.ts';
import { readServerRoom } from './server-room.ts';

const room = (usable: number, used = 0) => ({ usable, used, ours: 0 });
const sum = (sizes: object) => Object.values(sizes).reduce((whole: number, size: number) => whole + size, 0);

test('two webs and four workers leave a stock PostgreSQL room for others', () => {
  expect(fairShare('web', room(97))).toBe(10);
  expect(fairShare('worker', room(97))).toBe(14);
  expect(sumOfShares(room(97))).toBe(76);
});

test('any server with room for the least is shared with room for others', () => {
  for (let usable = 40; usable <= 2_000; usable += 1)
    expect(sumOfShares(room(usable))).toBeLessThanOrEqual(Math.max(32, 0.8 * usable));
});

test('a larger server gives more, up to what a process can use; a small or full one gives the least', () => {
  expect([fairShare('web', room(197)), fairShare('worker', room(197))]).toEqual([16, 29]);
  expect([fairShare('web', room(5_000)), fairShare('worker', room(5_000))]).toEqual([16, 38]);
  expect([fairShare('web', room(10)), fairShare('worker', room(10))]).toEqual([4, 6]);
  expect(fairShare('worker', room(97, 88))).toBe(9);
  expect(fairShare('worker', room(97, 97))).toBe(6);
});

test('the pools of a process and what it holds for itself are its share', () => {
  for (let share = 4; share <= 60; share += 1) expect(sum(splitWebShare(share)) + 1).toBe(share);
  for (let share = 6; share <= 60; share += 1) {
    const pools = splitWorkerShare(share);
    expect(sum(pools) + 2).toBe(share);
    expect(Math.min(...Object.values(pools))).toBeGreaterThan(0);
  }
});

test('the server says how many connections it has, and the least of its limits counts', async () => {
  const test_ = await openTestContext();
  try {
    const { db } = test_.ctx;
    const [whole] = await db.execute<{ n: number }>(
      `select current_setting('max_connections')::int - current_setting('superuser_reserved_connections')::int as n`,
    );
    const before = await readServerRoom({ db });
    expect(before.usable).toBe(whole?.n);
    expect(before.ours).toBeGreaterThan(0);
    expect(before.used).toBeGreaterThanOrEqual(before.ours);
    await db.execute(
      `do $$ begin execute format('alter database %I connection limit 20', current_database()); end $$`,
    );
    const limited = await readServerRoom({ db });
    expect(limited).toMatchObject({ usable: 20 });
    expect(limited.used).toBeLessThan(20);
  } finally {
    await test_.close();
  }
});
