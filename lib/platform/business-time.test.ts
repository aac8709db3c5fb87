import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addBusinessMinutes,
  type BusinessHours,
  businessMinutesBetween,
  isBusinessTime,
} from './business-time.ts';

const weekdays = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: 9 * 60, to: 17 * 60 }));
const berlin: BusinessHours = {
  zone: 'Europe/Berlin',
  week: weekdays,
  holidays: ['2026-04-03', '2026-04-06'],
};

function dueAfter(start: string, minutes: number, hours = berlin) {
  return addBusinessMinutes(hours, new Date(start), minutes)?.toISOString();
}

test('minutes pass only while people work, over nights, weekends and holidays', () => {
  expect(dueAfter('2026-03-30T10:00:00+02:00', 60)).toBe('2026-03-30T09:00:00.000Z');
  expect(dueAfter('2026-03-30T16:30:00+02:00', 60)).toBe('2026-03-31T07:30:00.000Z');
  // Thursday before Easter: Good Friday, the weekend and Easter Monday are free.
  expect(dueAfter('2026-04-02T16:30:00+02:00', 60)).toBe('2026-04-07T07:30:00.000Z');
  expect(dueAfter('2026-03-28T12:00:00+01:00', 0)).toBe('2026-03-30T07:00:00.000Z');
});

test('somebody works from the minute of opening to that of closing, on no holiday', () => {
  const isOpen = (moment: string) => isBusinessTime(berlin, new Date(moment));
  expect(isOpen('2026-03-30T09:00:00+02:00')).toBe(true);
  expect(isOpen('2026-03-30T16:59:59.999+02:00')).toBe(true);
  expect(isOpen('2026-03-30T08:59:59.999+02:00')).toBe(false);
  expect(isOpen('2026-03-30T17:00:00+02:00')).toBe(false);
  expect(isOpen('2026-03-28T12:00:00+01:00')).toBe(false);
  expect(isOpen('2026-04-03T12:00:00+02:00')).toBe(false);
  expect(isBusinessTime({ ...berlin, week: [] }, new Date())).toBe(false);
});

test('a day whose clock is changed is as long as it really is', () => {
  const always = {
    ...berlin,
    week: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from: 0, to: 1440 })),
  };
  expect(
    businessMinutesBetween(always, new Date('2026-03-29T00:00+01:00'), new Date('2026-03-30T00:00+02:00')),
  ).toBe(23 * 60);
  expect(
    businessMinutesBetween(always, new Date('2026-10-25T00:00+02:00'), new Date('2026-10-26T00:00+01:00')),
  ).toBe(25 * 60);
  // From 2:30, which does not exist, until 4: one hour by the clock that has just gone from 2 to 3.
  const night = { ...berlin, week: [{ weekday: 7, from: 150, to: 240 }] };
  expect(dueAfter('2026-03-29T00:00:00+01:00', 60, night)).toBe('2026-03-29T02:00:00.000Z');
});

test('a calendar that never opens is due never, and says so at once', () => {
  expect(dueAfter('2026-03-30T10:00:00Z', 1, { ...berlin, week: [] })).toBeUndefined();
});

const hours = fc.record({
  zone: fc.constantFrom('Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'UTC'),
  week: fc
    .array(
      fc
        .tuple(
          fc.integer({ min: 1, max: 7 }),
          fc.integer({ min: 0, max: 1439 }),
          fc.integer({ min: 1, max: 1440 }),
        )
        .map(([weekday, a, b]) => ({
          weekday,
          from: Math.min(a, b),
          to: Math.max(a, b) + (a === b ? 1 : 0),
        })),
      { minLength: 1, maxLength: 7 },
    )
    .map((spans) =>
      spans.filter(({ weekday }, at) => spans.findIndex((one) => one.weekday === weekday) === at),
    ),
  holidays: fc.array(
    fc
      .integer({ min: 0, max: 700 })
      .map((day) => new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10)),
    { maxLength: 20 },
  ),
});
const moment = fc
  .integer({ min: 0, max: 500 * 1440 })
  .map((minute) => new Date(Date.UTC(2026, 0, 1) + minute * 60_000));

test('what is due after so many minutes lies so many minutes of work away', () => {
  fc.assert(
    fc.property(hours, moment, fc.integer({ min: 1, max: 6000 }), (calendar, start, minutes) => {
      const due = addBusinessMinutes(calendar, start, minutes);
      if (due) expect(businessMinutesBetween(calendar, start, due)).toBe(minutes);
    }),
    { numRuns: 60 },
  );
});

test('a later start or more minutes are never due earlier', () => {
  fc.assert(
    fc.property(hours, moment, fc.nat(3000), fc.nat(3000), (calendar, start, minutes, more) => {
      const due = (from: Date, after: number) =>
        addBusinessMinutes(calendar, from, after)?.getTime() ?? Number.POSITIVE_INFINITY;
      expect(due(start, minutes + more)).toBeGreaterThanOrEqual(due(start, minutes));
      expect(due(new Date(start.getTime() + more * 60_000), minutes)).toBeGreaterThanOrEqual(
        due(start, minutes),
      );
    }),
    { numRuns: 60 },
  );
});
