import { expect, test } from 'vitest';
import { periodStarts } from './period-starts.ts';

test('days are those of the reader’s zone, on both sides of midnight and of a change of clocks', () => {
  const now = new Date('2026-03-31T22:30:00Z');
  const days = (zone: string) =>
    Object.fromEntries(periodStarts(now, zone).map(({ name, day }) => [name, day]));
  expect(days('UTC')).toMatchObject({ today: '2026-03-31', month: '2026-03-01' });
  expect(days('Europe/Berlin')).toEqual({
    today: '2026-04-01',
    yesterday: '2026-03-31',
    week: '2026-03-25',
    month: '2026-04-01',
    year: '2026-01-01',
  });
});
