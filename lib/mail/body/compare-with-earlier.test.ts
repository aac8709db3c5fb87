import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cpuTimeMs } from '#test/cpu-time.ts';
import { missingLines, newLines, secondMails } from '#test/mail/second-mail.ts';
import { propertyRuns } from '#test/property-runs.ts';
import { parseEmail } from '../parse.ts';
import { compareWithEarlier } from './compare-with-earlier.ts';
import { visibleText } from './visible-text.ts';

const ours = `Hello Jane,

please restart the app, and tell us whether the red light beside the switch still blinks three times in a row when you press it.

Did that help?

Best regards
The Shop`;
const wrote = 'On Mon, Mar 2, 2026 at 5:42 PM Shop <support@shop.example> wrote:';
function quoted(text: string) {
  return text
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n');
}
function read(text: string, ...earlier: string[]) {
  return compareWithEarlier({ text, visibleText: visibleText(text) }, earlier.length > 0 ? earlier : [ours])
    .newText;
}

describe('lines of an earlier mail are left out', () => {
  it.each([
    ['quoted', `It works.\n\n${wrote}\n\n${quoted(ours)}`],
    ['quoted twice', `It works.\n\n${wrote}\n\n${quoted(quoted(ours))}`],
    ['not quoted, below an attribution', `It works.\n\n${wrote}\n\n${ours}`],
    ['above the answer', `${wrote}\n${quoted(ours)}\n\nIt works.`],
    ['without any mark', `It works.\n\n${wrote}\n\n${ours}`.replace(wrote, 'Shop said something')],
    [
      'wrapped anew',
      `It works.\n\n${wrote}\n\n${quoted(ours.replace('whether the', 'whether the\n').replace('in a row', 'in a row\n'))}`,
    ],
  ])('%s', (_shape, text) => {
    const left = read(text)
      .split('\n')
      .filter((line) => line.trim() !== '');
    expect(left).toHaveLength(2);
    expect(left).toContain('It works.');
  });
});

describe('what no earlier mail says stays', () => {
  it.each([
    ['below the quote', `${wrote}\n${quoted(ours)}\n\nCancel order 2.`, 'Cancel order 2.'],
    ['between quoted lines', `${wrote}\n> Did that help?\nNot at all.\n> Best regards`, 'Not at all.'],
    [
      'inside unquoted history',
      `See below.\n\n${wrote}\n\n${ours.replace('Best', 'Not at all.\n\nBest')}`,
      'Not at all.',
    ],
    ['quoted from a mail that we do not hold', `Hi\n\n${wrote}\n> The price is 40.`, '> The price is 40.'],
    ['below dashes', 'Thanks.\n\n--\n\nOrder 2 did not come.', 'Order 2 did not come.'],
    ['quoted by the writer', 'I run:\n\n> npm start', '> npm start'],
  ])('%s', (_where, text, line) => expect(read(text).split('\n')).toContain(line));

  it('a short answer that was given before stays, even in the history', () => {
    const earlier = `Is it on?\n\nYes\n\nIs the light red, green or of another colour?`;
    expect(read('Yes', earlier)).toBe('Yes');
    const text = `My answers are inside.\n\n${wrote}\n\nIs the light red, green or of another colour?\n\nYes\n\nThe Shop`;
    expect(read(text, earlier).split('\n')).toContain('Yes');
  });

  it('the question above an answer between quotes', () => {
    const text = `${wrote}\n${quoted(ours).replace('> Did that help?', '> Did that help?\nNot at all.')}`;
    expect(read(text)).toContain('> Did that help?\nNot at all.');
    expect(read(text)).not.toContain('Best regards');
  });

  it('a mail that only repeats an earlier one stays whole', () => {
    expect(read(ours, ours)).toBe(ours);
    expect(read(quoted(ours), ours)).toBe(quoted(ours));
    expect(read('')).toBe('');
  });
});

it('answers inside of unquoted history are seen, and nothing else is taken for one', () => {
  const inside = (text: string) =>
    compareWithEarlier({ text, visibleText: visibleText(text) }, [ours]).hasInlineAnswers;
  const history = `Hello.\n\n${wrote}\n\n${ours}`;
  expect(inside(history.replace('Best', 'Not at all.\n\nBest'))).toBe(true);
  expect(inside(history)).toBe(false);
  expect(inside(`${history}\n\nOn 1 Mar 2026, at 10:00, Jane <jane@x.example> wrote:\n\nHello`)).toBe(false);
  expect(inside(`${wrote}\n${quoted(ours)}\n\nNot at all.`)).toBe(false);
});

it('every line that stands in no earlier mail stays, for any text or HTML', async () => {
  const lost = async ({ type, body }: { type: string; body: string }, lines: string[], first: string) => {
    const raw = Buffer.from(`From: a@b.example\nContent-Type: ${type}; charset=utf-8\n\n${body}`);
    return missingLines(compareWithEarlier(await parseEmail(raw), [first]).newText, lines);
  };
  await fc.assert(
    fc.asyncProperty(secondMails, async (mail) => {
      expect(await lost(mail, newLines(mail, mail.first), mail.first)).toEqual([]);
    }),
    propertyRuns(500),
  );
});

it.each([
  ['lines', 'a line of words\n'.repeat(60_000)],
  ['quoted lines', '> quoted words of some length\n'.repeat(30_000)],
  ['quote marks', '>'.repeat(1_000_000)],
  ['blanks', ' '.repeat(1_000_000)],
  ['one word', 'a'.repeat(1_000_000)],
  ['one line', 'word '.repeat(200_000)],
  ['short paragraphs', 'a\nb\n\n'.repeat(150_000)],
])('a megabyte of %s is compared with itself within two seconds', async (_what, text) => {
  expect(await cpuTimeMs(() => compareWithEarlier({ text, visibleText: 'a' }, [text]))).toBeLessThan(2000);
});
