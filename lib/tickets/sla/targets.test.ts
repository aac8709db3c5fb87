import { expect, test } from 'vitest';
import { nearestDue, type SlaFacts, type SlaTerms, targetsOf } from './targets.ts';

/** Monday to Friday, nine to five in Berlin; the clock is put forward on Sunday, 29 March 2026. */
const hours = {
  zone: 'Europe/Berlin',
  week: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: 9 * 60, to: 17 * 60 })),
  holidays: ['2026-04-03', '2026-04-06'],
};
const terms: SlaTerms = {
  since: new Date(0),
  hours,
  minutes: { first_answer: 120, next_answer: 60, resolution: 960 },
};
const contact = (at: string) => ({ by: 'contact' as const, at: new Date(at) });
const us = (at: string) => ({ by: 'us' as const, at: new Date(at) });

function dues(facts: Partial<SlaFacts>, by = terms) {
  const targets = targetsOf({ entries: [], pauses: [], closedAt: null, ...facts }, by);
  return Object.fromEntries(
    targets.map(({ kind, dueAt, metAt }) => [
      kind,
      [dueAt?.toISOString() ?? null, metAt?.toISOString() ?? null],
    ]),
  );
}

test('a mail of Friday evening is due on Monday, by the clock that was put forward in between', () => {
  expect(dues({ entries: [contact('2026-03-27T16:30:00+01:00')] })).toEqual({
    first_answer: ['2026-03-30T08:30:00.000Z', null],
    resolution: ['2026-03-31T14:30:00.000Z', null],
  });
});

test('holidays do not count', () => {
  const { first_answer: first } = dues({ entries: [contact('2026-04-02T16:00:00+02:00')] });
  expect(first).toEqual(['2026-04-07T08:00:00.000Z', null]);
});

test('an answer ends the first target, and the contact’s next mail begins another until it is answered', () => {
  const entries = [
    contact('2026-03-31T09:00:00+02:00'),
    contact('2026-03-31T09:30:00+02:00'),
    us('2026-03-31T10:00:00+02:00'),
    contact('2026-03-31T11:00:00+02:00'),
    contact('2026-03-31T12:00:00+02:00'),
  ];
  expect(dues({ entries })).toEqual({
    first_answer: ['2026-03-31T09:00:00.000Z', '2026-03-31T08:00:00.000Z'],
    next_answer: ['2026-03-31T10:00:00.000Z', null],
    resolution: ['2026-04-01T15:00:00.000Z', null],
  });
  const answered = dues({ entries: [...entries, us('2026-03-31T13:00:00+02:00')] });
  expect(answered.next_answer).toEqual(['2026-03-31T10:00:00.000Z', '2026-03-31T11:00:00.000Z']);
});

test('what we wrote first owes no first answer, and nothing is due before the contact writes', () => {
  expect(dues({ entries: [us('2026-03-31T09:00:00+02:00')] })).toEqual({});
  const entries = [us('2026-03-31T09:00:00+02:00'), contact('2026-03-31T09:30:00+02:00')];
  expect(Object.keys(dues({ entries }))).toEqual(['next_answer', 'resolution']);
});

test('time snoozed or closed is not counted, and while it lasts nothing is due', () => {
  const entries = [contact('2026-03-31T09:00:00+02:00')];
  const from = new Date('2026-03-31T10:00:00+02:00');
  const snoozed = dues({ entries, pauses: [{ from, to: null }] });
  expect(snoozed).toEqual({ first_answer: [null, null], resolution: [null, null] });
  const woken = dues({ entries, pauses: [{ from, to: new Date('2026-04-01T12:00:00+02:00') }] });
  expect(woken.first_answer).toEqual(['2026-04-01T11:00:00.000Z', null]);
});

test('what was due before a snooze stays due at its time', () => {
  const pauses = [{ from: new Date('2026-03-31T12:00:00+02:00'), to: null }];
  const { first_answer: first } = dues({ entries: [contact('2026-03-31T09:00:00+02:00')], pauses });
  expect(first).toEqual(['2026-03-31T09:00:00.000Z', null]);
});

test('closing meets the resolution, and is no pause of it', () => {
  const closedAt = new Date('2026-04-01T10:00:00+02:00');
  const entries = [contact('2026-03-31T09:00:00+02:00')];
  const { resolution } = dues({ entries, pauses: [{ from: closedAt, to: null }], closedAt });
  expect(resolution).toEqual(['2026-04-01T15:00:00.000Z', '2026-04-01T08:00:00.000Z']);
});

test('mail from before the policy counts from its beginning', () => {
  const since = new Date('2026-03-31T09:00:00+02:00');
  const { first_answer: first } = dues(
    { entries: [contact('2026-03-02T09:00:00+01:00')] },
    { ...terms, since },
  );
  expect(first).toEqual(['2026-03-31T09:00:00.000Z', null]);
});

test('the nearest that runs is what the ticket is due by', () => {
  const targets = targetsOf(
    { entries: [contact('2026-03-31T09:00:00+02:00')], pauses: [], closedAt: null },
    { ...terms, minutes: { first_answer: 600, next_answer: null, resolution: 300 } },
  );
  expect(nearestDue(targets)?.kind).toBe('resolution');
});
