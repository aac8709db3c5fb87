import { expect, test } from 'vitest';
import { fromWallClock, wallClock } from './wall-clock.ts';

const zones = ['UTC', 'Europe/Berlin', 'America/Los_Angeles', 'Asia/Kathmandu', 'Pacific/Kiritimati'];

test('a moment is shown as the clocks of a zone show it, and found again, on either side of a change', () => {
  const shown = (moment: string, zone: string) => {
    const at = wallClock(new Date(moment), zone);
    return [at.getMonth() + 1, at.getDate(), at.getHours(), at.getMinutes()];
  };
  expect(shown('2026-03-29T00:59:00Z', 'Europe/Berlin')).toEqual([3, 29, 1, 59]);
  expect(shown('2026-03-29T01:00:00Z', 'Europe/Berlin')).toEqual([3, 29, 3, 0]);
  expect(shown('2026-03-28T22:00:00Z', 'Asia/Kathmandu')).toEqual([3, 29, 3, 45]);
  for (const zone of zones)
    for (const moment of ['2026-01-15T10:20:30Z', '2026-03-29T06:00:00Z', '2026-10-25T20:00:00Z']) {
      const at = new Date(moment);
      expect([zone, fromWallClock(wallClock(at, zone), zone)]).toEqual([zone, at]);
    }
});
