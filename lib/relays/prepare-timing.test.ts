import { expect, test } from 'vitest';
import { createPrepareTiming } from './prepare-timing.ts';

test('mails get ready ahead of their turn only where a server would notice that it waits for them', () => {
  const times = createPrepareTiming();
  expect(times.shouldPrepareAhead()).toBe(false);
  times.recordPrepared(3);
  expect(times.shouldPrepareAhead()).toBe(false);
  times.recordServed(150);
  expect(times.shouldPrepareAhead()).toBe(false);
  for (let mail = 0; mail < 100; mail += 1) times.recordServed(5);
  expect(times.shouldPrepareAhead()).toBe(true);
  for (let mail = 0; mail < 100; mail += 1) times.recordServed(150);
  expect(times.shouldPrepareAhead()).toBe(false);
});
