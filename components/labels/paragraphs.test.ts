import { expect, test } from 'vitest';
import { paragraphs } from './paragraphs.ts';

test('lines that a mail program broke are one line again', () => {
  const mail =
    'Thank you for the quick answer. The tracking shows it in Leeds since\nTuesday, so that would be the 5 days that you speak of in your mail.\n\nAda';
  expect(paragraphs(mail)).toEqual([
    'Thank you for the quick answer. The tracking shows it in Leeds since Tuesday, so that would be the 5 days that you speak of in your mail.',
    'Ada',
  ]);
});

test('a line that its writer ended early stays alone', () => {
  const address = 'Studio Nordlicht GmbH, Hafenweg 3, Kiel\nVAT ID DE000000000';
  expect(paragraphs(address)).toEqual([address]);
});

test('lists and quotes keep their lines', () => {
  const list =
    '- the first thing that has to be said about this long kettle order\n- the second thing that has to be said about this long kettle order';
  expect(paragraphs(list)).toEqual([list]);
});

test('paragraphs lose no word', () => {
  const mail = `${'a '.repeat(35).trim()}\n${'b '.repeat(35).trim()}`;
  expect(paragraphs(mail).join(' ').split(/\s+/)).toHaveLength(70);
});
