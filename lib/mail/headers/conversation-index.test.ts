import { expect, it } from 'vitest';
import { readConversationIndex, replyConversationIndex } from './conversation-index.ts';

const hex = (value: string) => Buffer.from(value, 'hex').toString('base64');
const older = hex('01D046C6FC06C85C39B2C024428381B13C0C5C3FDEB4');
const newer = hex('0101D57DF85E9AC7EF5F05554126A5C93D00053A52F9');
const day = 86_400_000;

/** Milliseconds from the first mail to the last reply, decoded by MS-OXOMSG. */
function elapsed(index: string): number {
  const level = Buffer.from(index, 'base64').subarray(-5);
  const first = level.readUInt32BE();
  const shift = first >= 0x80000000 ? 23n : 18n;
  return Number((BigInt(first & 0x7fffffff) << shift) / 10_000n);
}

it.each([
  ['older', older, '2015-02-12T13:22:43Z'],
  ['newer', newer, '2019-10-08T16:49:36Z'],
])(
  'a reply appends five bytes with its time, in the format of %s Outlook versions',
  (_form, index, began) => {
    const start = Date.parse(began);
    for (const later of [0, 60_000, 3 * day, 500 * day, 900 * day]) {
      const answer = replyConversationIndex(index, new Date(start + later), 0x31);
      expect(Buffer.from(answer, 'base64')).toHaveLength(27);
      expect(answer.slice(0, 28)).toBe(index.slice(0, 28));
      expect(Math.abs(elapsed(answer) - later)).toBeLessThan(2 * 60_000);
      expect(readConversationIndex(answer)).toBe(answer);
    }
  },
);

it('the index grows over many replies and stops before its line is too long', () => {
  let index = older;
  for (let round = 0; round < 200; round += 1) index = replyConversationIndex(index, new Date(), round);
  expect(readConversationIndex(index)).toBe(index);
  expect(index.length).toBeLessThan(600);
});

it.each([
  [null],
  [''],
  ['Re: hello'],
  [hex('01D046')],
  [hex(`02${'00'.repeat(21)}`)],
  [hex(`01${'00'.repeat(23)}`)],
])('the value %j is no index', (value) => expect(readConversationIndex(value)).toBeNull());

it('a folded index is read', () => {
  expect(readConversationIndex(` ${older.slice(0, 10)}\r\n ${older.slice(10)}`)).toBe(older);
});
