import { expect, test } from 'vitest';
import { cpuTimeMs } from '#test/cpu-time.ts';
import { readCalendar } from './read-calendar.ts';

function calendar(method: string, ...lines: string[]) {
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', `METHOD:${method}`, ...lines, 'END:VCALENDAR'].join('\r\n');
}

test('an invitation gives title, local time, place, organiser and guests', () => {
  const text = calendar(
    'REQUEST',
    'BEGIN:VTIMEZONE',
    'TZID:Europe/Berlin',
    'DTSTART:19701025T030000',
    'END:VTIMEZONE',
    'BEGIN:VEVENT',
    'SUMMARY:Kettle\\, and tea',
    'DTSTART;TZID=Europe/Berlin:20260306T100000',
    'DTEND;TZID=Europe/Berlin:20260306T111500',
    'LOCATION:Room 4',
    'ORGANIZER;CN="Doe, Jane":mailto:jane@cust',
    ' omer.example',
    'ATTENDEE;CN=Shop;PARTSTAT=NEEDS-ACTION:mailto:support@shop.example',
    'DESCRIPTION:First line\\nsecond line',
    'BEGIN:VALARM',
    'DESCRIPTION:Reminder',
    'END:VALARM',
    'END:VEVENT',
  );
  expect(readCalendar(text)).toBe(
    [
      'An invitation: Kettle, and tea',
      'When: Friday, 6 March 2026, 10:00 to 11:15 (Europe/Berlin)',
      'Where: Room 4',
      'Organiser: Doe, Jane <jane@customer.example>',
      'Invited: Shop <support@shop.example>',
      '',
      'First line',
      'second line',
    ].join('\n'),
  );
});

test.each([
  ['DTSTART;VALUE=DATE:20260306', 'DTEND;VALUE=DATE:20260307', 'Friday, 6 March 2026, all day'],
  [
    'DTSTART;VALUE=DATE:20260306',
    'DTEND;VALUE=DATE:20260309',
    'Friday, 6 March 2026 to Sunday, 8 March 2026',
  ],
  [
    'DTSTART:20260306T230000Z',
    'DURATION:PT2H',
    'Friday, 6 March 2026, 23:00 to Saturday, 7 March 2026, 01:00 (UTC)',
  ],
  ['DTSTART:20260306T100000', 'SEQUENCE:1', 'Friday, 6 March 2026, 10:00'],
])('the time of %s %s reads “%s”', (start, end, time) => {
  const text = calendar('PUBLISH', 'BEGIN:VEVENT', 'SUMMARY:x', start, end, 'END:VEVENT');
  expect(readCalendar(text)).toContain(`When: ${time}`);
});

test('a reply says who comes, and a cancellation that it is one', () => {
  const event = ['BEGIN:VEVENT', 'SUMMARY:x', 'ATTENDEE;PARTSTAT=DECLINED:mailto:a@b.example', 'END:VEVENT'];
  expect(readCalendar(calendar('REPLY', ...event))).toContain('a@b.example declines.');
  expect(readCalendar(calendar('CANCEL', ...event))).toMatch(/^A cancellation: x/);
});

test('a hostile or invalid calendar is read within the time limit', async () => {
  const spent = await cpuTimeMs(() => {
    for (const text of [
      '',
      'BEGIN:',
      'BEGIN:VEVENT\n'.repeat(100_000),
      `X;${'A=B;'.repeat(200_000)}`,
      'DTSTART:99999999T999999',
    ])
      expect(readCalendar(text)).toMatch(/^An event to note/);
  });
  expect(spent).toBeLessThan(2_000);
});
