import { expect, test } from 'vitest';
import { createByteSemaphore } from './byte-semaphore.ts';

const tick = () => new Promise(setImmediate);

test('a byte semaphore never holds more than its limit and admits everybody in order', async () => {
  const memory = createByteSemaphore(100);
  let held = 0;
  let max = 0;
  const order: number[] = [];
  const sizes = [60, 60, 30, 100, 10, 10, 80];
  await Promise.all(
    sizes.map((bytes, i) =>
      memory.run(bytes, async () => {
        order.push(i);
        held += bytes;
        max = Math.max(max, held);
        await tick();
        held -= bytes;
      }),
    ),
  );
  expect(order).toEqual(sizes.map((_, i) => i));
  expect(max).toBeLessThanOrEqual(100);
});

test('a request over the whole limit runs alone, and a failure releases its bytes', async () => {
  const memory = createByteSemaphore(100);
  await expect(
    memory.run(500, async () => {
      throw new Error('no');
    }),
  ).rejects.toThrow('no');
  await expect(memory.run(100, async () => 'in')).resolves.toBe('in');
});

test('one owner never holds more than its share, while others are admitted', async () => {
  const memory = createByteSemaphore(100, { maxBytesPerOwner: 50, allowsOvertaking: true });
  const release = await memory.acquire(40, { owner: 'a' });
  const admitted: string[] = [];
  const second = memory.acquire(20, { owner: 'a' }).then((free) => {
    admitted.push('a');
    return free;
  });
  (await memory.acquire(60, { owner: 'b' }))();
  expect(admitted).toEqual([]);
  release();
  release();
  (await second)();
  expect(admitted).toEqual(['a']);
  await expect(memory.run(100, async () => 'all')).resolves.toBe('all');
});

test('a waiter whose signal aborts is rejected with its reason and lets the next one in', async () => {
  const memory = createByteSemaphore(100);
  const release = await memory.acquire(60);
  const gone = new AbortController();
  const large = memory.acquire(90, { signal: gone.signal });
  const small = memory.acquire(40);
  gone.abort(new Error('gone'));
  await expect(large).rejects.toThrow('gone');
  (await small)();
  release();
});
