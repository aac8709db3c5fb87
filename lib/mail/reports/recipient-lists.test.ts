import { expect, test } from 'vitest';
import { jane, max, readTextBounce } from '#test/mail/text-bounce.ts';
import { classify } from '../classify.ts';
import { parseEmail } from '../parse.ts';

const ours = { addresses: ['support@shop.example'] };

const lists: [name: string, line: string][] = [
  [
    'on the heading line',
    'The following recipient(s) cannot be reached: jane@a.example, max@b.example\n550 5.1.1 unknown',
  ],
  [
    'on one line',
    'Delivery has failed to these recipients or groups:\n\njane@a.example; max@b.example\n\n550 5.1.1 not found',
  ],
  [
    'numbered',
    'Delivery to the following recipients failed:\n\n1. jane@a.example - User unknown\n2. Max Roe <max@b.example> - User unknown',
  ],
  [
    'in quotes',
    'The following recipient(s) cannot be reached:\n\n\'jane@a.example\' on 4/29/2026 4:51 PM\n  User unknown\n"Max" <max@b.example> on 4/29/2026 4:51 PM\n  User unknown',
  ],
  [
    'in sentences',
    "Failed to deliver to 'jane@a.example'\n 550 5.1.1 unknown user\n\nFailed to deliver to 'max@b.example'\n 550 5.1.1 unknown user",
  ],
];
test.each(lists)('every recipient of a list is found: %s', async (_, text) => {
  const { recipients } = await readTextBounce('Undeliverable', text);
  expect(recipients.map(({ address, class: class_ }) => [address, class_])).toEqual([
    [jane, 'hard'],
    [max, 'hard'],
  ]);
});

test.each([
  ['Undeliverable: order', 'Hi, I got this when I wrote to you:\n\nmax@b.example\n550 5.1.1 User unknown'],
  ['Where is it?', 'My parcel was not delivered.\nmax@b.example is my other address'],
])('a person who tells of a bounce sends none: %s', async (subject, text) => {
  const head = `From: Jane <jane@a.example>\r\nTo: support@shop.example\r\nSubject: ${subject}\r\n\r\n`;
  const parsed = await parseEmail(Buffer.from(head + text));
  expect(classify(parsed, { from: jane, to: ours.addresses }, ours).kind).toBe('person');
});
