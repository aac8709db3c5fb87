import { expect, test } from 'vitest';
import { snoozeTimes } from './snooze-times.ts';

const here = Intl.DateTimeFormat().resolvedOptions().timeZone;

test('a snooze time lies ahead, at any hour of the week', () => {
  for (let hour = 0; hour < 168; hour++) {
    const now = new Date(2026, 2, 9, hour, 30);
    for (const { until } of snoozeTimes(now, here)) expect(until.getTime()).toBeGreaterThan(now.getTime());
  }
});

test('this evening is offered only while it is far enough', () => {
  const names = (hour: number) => snoozeTimes(new Date(2026, 2, 9, hour), here).map((time) => time.name);
  expect(names(9)).toContain('thisEvening');
  expect(names(16)).not.toContain('thisEvening');
});
