import { expect, test } from 'vitest';
import { askedOf, reportFiltersOf, reportHref } from './report-filters.ts';

/** A Monday already in Berlin, a Sunday still in UTC. */
const now = new Date('2026-03-29T22:30:00Z');

test('a week begins on the Monday of the reader’s zone', () => {
  const asked = (timeZone: string) => askedOf({ period: 'this-week' }, { now, timeZone });
  expect(asked('Europe/Berlin')).toEqual({ from: '2026-03-30', to: '2026-04-05', zone: 'Europe/Berlin' });
  expect(asked('UTC')).toEqual({ from: '2026-03-23', to: '2026-03-29', zone: 'UTC' });
});

test('last week and thirty days end where they should', () => {
  const clock = { now, timeZone: 'Europe/Berlin' };
  expect(askedOf({ period: 'last-week' }, clock)).toMatchObject({ from: '2026-03-23', to: '2026-03-29' });
  expect(askedOf({ period: '30-days' }, clock)).toMatchObject({ from: '2026-03-01', to: '2026-03-30' });
});

test('an address is read as it was written, and what is none of its filters is left out', () => {
  const mailbox = `mbx_${'a'.repeat(32)}`;
  const filters = { period: { from: '2026-03-01', to: '2026-03-02' }, mailbox };
  const query = Object.fromEntries(new URL(reportHref(filters), 'https://desk.example').searchParams);
  expect(reportFiltersOf(query)).toEqual(filters);
  expect(reportFiltersOf({ period: 'ever', from: 'x', to: ['2026-03-02'], mailbox: 'all' })).toEqual({
    period: 'this-week',
  });
});
