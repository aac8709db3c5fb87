import { expect, test } from 'vitest';
import { openTurnTimes } from './turn-times.ts';

test('mails get ready ahead of their turn only where a server would notice that it waits for them', () => {
  const times = openTurnTimes();
  expect(times.isWorthGettingReady()).toBe(false);
  times.gotReady(3);
  expect(times.isWorthGettingReady()).toBe(false);
  times.served(150);
  expect(times.isWorthGettingReady()).toBe(false);
  for (let mail = 0; mail < 100; mail += 1) times.served(5);
  expect(times.isWorthGettingReady()).toBe(true);
  for (let mail = 0; mail < 100; mail += 1) times.served(150);
  expect(times.isWorthGettingReady()).toBe(false);
});
