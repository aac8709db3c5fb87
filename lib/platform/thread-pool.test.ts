import { afterAll, expect, test } from 'vitest';
import { createThreadPool, ThreadLimitError } from './thread-pool.ts';

const misbehaving = {
  file: new URL('../../test/threads/misbehaving-thread.ts', import.meta.url),
  name: 'misbehave',
};
const threads = createThreadPool<unknown, string>({
  ...misbehaving,
  maxThreads: 2,
  memoryMb: 64,
});
afterAll(() => threads.close());

const longMs = 50_000;
const shortMs = 500;

test('a call that exceeds its timeout is ended, and other calls finish', async () => {
  const stuck = [threads.run('spin', shortMs), threads.run('spin', shortMs)];
  const waiting = Array.from({ length: 5 }, (_, i) => threads.run({ echo: `after ${i}` }, longMs));
  for (const one of stuck) {
    const error = await one.catch((error: unknown) => error);
    expect(error).toBeInstanceOf(ThreadLimitError);
    expect((error as Error).message).toBe('took longer than 0.5 seconds.');
  }
  expect(await Promise.all(waiting)).toEqual([0, 1, 2, 3, 4].map((i) => `after ${i}`));
});

test('the time that a thread takes to load its program is not the call’s', async () => {
  const slow = createThreadPool<string, string>({
    file: new URL('../../test/threads/slow-loading-thread.ts', import.meta.url),
    name: 'echo',
    maxThreads: 2,
    memoryMb: 64,
  });
  expect(await Promise.all(['one', 'two'].map((word) => slow.run(word, shortMs)))).toEqual(['one', 'two']);
  await slow.close();
});

test('a call that exceeds the heap limit is ended with that reason', async () => {
  await expect(threads.run('hoard', longMs)).rejects.toThrow('needed more than 64 MB of memory.');
  expect(await threads.run({ echo: 'still here' }, longMs)).toBe('still here');
});

test('a call that fills buffers without end is ended with that reason', async () => {
  const watched = createThreadPool<unknown, string>({
    ...misbehaving,
    memoryMb: 64,
    growthMb: 200,
  });
  await expect(watched.run('fill', longMs)).rejects.toThrow('needed more than 200 MB of memory.');
  await watched.close();
});

test('a thread that throws or exits fails its own call only', async () => {
  await expect(threads.run('throw', longMs)).rejects.toThrow('thrown inside');
  await expect(threads.run('exit', longMs)).rejects.toThrow();
  expect(await threads.run({ echo: 'still here' }, longMs)).toBe('still here');
});

test('the main thread keeps running while a thread is busy', async () => {
  let ticks = 0;
  const ticking = setInterval(() => (ticks += 1), 1);
  await threads.run('spin', shortMs).catch(() => {});
  clearInterval(ticking);
  expect(ticks).toBeGreaterThan(3);
});
