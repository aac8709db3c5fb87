import { expect, test } from 'vitest';
import { messageText, quoteMarks } from './message-text.ts';

const wrote = 'On 2 Mar 2026, at 17:42, Shop <support@shop.example> wrote:';
function read(visible: string, text: string | null, limit = 8000) {
  return messageText({ visible_text: visible, new_text: text }, limit);
}

test('what is folded for people is marked, in the order of the mail', () => {
  const text = `${wrote}\n> A price of 40.\n\nToo much.\n\n-- \nJane`;
  expect(read('Too much.', text)).toBe(
    `${quoteMarks.begin}\n${wrote}\n> A price of 40.\n${quoteMarks.end}\n\nToo much.\n\n${quoteMarks.begin}\n--\nJane\n${quoteMarks.end}`,
  );
  expect(read('Too much.', null)).toBe('Too much.');
});

test('past the limit the quoted part is cut first, and what is cut is named', () => {
  const quote = `${wrote}\n${'> a price of 40\n'.repeat(1000)}`;
  const bottom = read('Cancel order 2.', `${quote}\n\nCancel order 2.`, 3000);
  expect(bottom.length).toBeLessThan(3300);
  expect(bottom).toMatch(/\[cut here: \d+ more characters\]\n.*\n\nCancel order 2\.$/);
  const long = 'words '.repeat(1000).trim();
  expect(read(long, `${long}\n\n${quote}`, 3000)).toMatch(/\[cut here: \d+ more characters\]$/);
});

test('every line stays, whatever is visible', () => {
  const text = Array.from({ length: 200 }, (_, at) => `line ${at}`).join('\n');
  for (const visible of ['', 'line 7', text, 'line 3\nline 3\nline 150'])
    for (const line of text.split('\n')) expect(read(visible, text).split('\n')).toContain(line);
});
