import { expect, test } from 'vitest';
import { attachmentName } from './attachment-name.ts';

const family = '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}';
test.each([
  ['x', '.pdf', 150],
  ['\u6f22', '.xlsx', 150],
  ['e\u0301', '.pdf', 150],
  ['\u0e01\u0e47', '.pdf', 150],
  ['\u0645\u0631', '.pdf', 150],
  ['\u{1f600}', '.pdf', 150],
  [family, '.tar.gz', 143],
  ['y', '.numbers-template', 150],
  ['x', '.pdf.exe', 150],
])('a long name of %s keeps its ending %s and no half letter', (letter, ending, length) => {
  const name = attachmentName(letter.repeat(200) + ending, 'application/octet-stream');
  expect(name).toHaveLength(length);
  expect(name.endsWith(letter + ending)).toBe(true);
  expect(name.slice(0, -ending.length).replaceAll(letter, '')).toBe('');
});

test('a name of 150 characters is kept whole', () => {
  expect(attachmentName(`${'x'.repeat(146)}.pdf`, 'application/pdf')).toBe(`${'x'.repeat(146)}.pdf`);
  expect(attachmentName(`${'x'.repeat(150)}`, 'message/rfc822')).toBe(`${'x'.repeat(146)}.eml`);
});

test.each([
  ['text/csv', 'text.csv'],
  ['application/pdf', 'attachment.pdf'],
  ['image/jpeg', 'image.jpg'],
  ['image/svg+xml', 'image.svg'],
  ['text/vcard', 'text.vcf'],
  ['text/calendar', 'invite.ics'],
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'attachment.docx'],
  ['application/octet-stream', 'attachment.bin'],
  ['application/x-unheard-of', 'attachment.bin'],
])('a file without a name is named by its type: %s', (type, name) => {
  expect(attachmentName(null, type)).toBe(name);
  expect(attachmentName(' .. ', type)).toBe(name);
});

test('a name of any length is cut in linear time and keeps its ending', () => {
  const started = performance.now();
  for (const part of ['.', ' ', 'x', '/', '\u0301'])
    expect(attachmentName(`${part.repeat(500_000)}end.pdf`, 'application/pdf')).toMatch(/\.pdf$/);
  expect(performance.now() - started).toBeLessThan(2000);
});
