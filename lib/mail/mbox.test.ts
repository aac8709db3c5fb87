import { expect, test } from 'vitest';
import { type MboxMail, NotMbox, readMbox } from './mbox.ts';

const line = (day: number) => `From ada@shop.example Sat Jan  ${day} 01:05:34 1996\n`;
const mbox = `${line(3)}Subject: One\n\nHello\n>From here on\n>>From there\nFrom our shop\n\n${line(4)}Subject: Two\n\nFrom\n\nFrom here it is 10 km\n\n${line(5)}Subject: Three\n\nEnd\n`;

test('mails are split at separator lines, however the chunks fall', async () => {
  const whole = await read(mbox, mbox.length);
  expect(textsOf(whole)).toEqual([
    'Subject: One\n\nHello\nFrom here on\n>From there\nFrom our shop\n',
    'Subject: Two\n\nFrom\n\nFrom here it is 10 km\n',
    'Subject: Three\n\nEnd\n',
  ]);
  for (const size of [1, 2, 3, 5, 7, 64]) expect(await read(mbox, size)).toEqual(whole);
});

test('lines may end with CRLF, which the mails keep', async () => {
  const mails = await read(mbox.replaceAll('\n', '\r\n'), 10);
  expect(textsOf(mails)).toHaveLength(3);
  expect(textsOf(mails)[2]).toBe('Subject: Three\r\n\r\nEnd\r\n');
});

test('reading goes on at the end of any mail', async () => {
  const whole = await read(mbox, 16);
  const [first] = whole;
  expect(await read(mbox, 16, { start: first?.end ?? 0 })).toEqual(whole.slice(1));
  expect(whole.at(-1)?.end).toBe(Buffer.byteLength(mbox));
});

test('a mail over the limit is passed over, and the next one is whole', async () => {
  const large = `${line(3)}Subject: Large\n\n${'word '.repeat(2_000)}\n\n${line(4)}Subject: Two\n\nHello\n`;
  const mails = await read(large, 100, { maxBytes: 1_000 });
  expect(textsOf(mails)).toEqual([null, 'Subject: Two\n\nHello\n']);
  expect(mails[0]?.end).toBe(mails[1]?.start);
});

test('the separator line tells when the mail came', async () => {
  const [mail] = await read(mbox, 50);
  expect(mail?.separatorDate?.toISOString()).toBe('1996-01-03T01:05:34.000Z');
  const [gmail] = await read('From 1797@xxx Mon Oct 30 08:12:01 +0000 2023\nSubject: x\n\ny\n', 9);
  expect(gmail?.separatorDate?.toISOString()).toBe('2023-10-30T08:12:01.000Z');
});

test('another file is refused, and an empty one has no mail', async () => {
  await expect(read('Subject: One\n\nHello\n', 4)).rejects.toThrow(NotMbox);
  await expect(read('Fr', 1)).rejects.toThrow(NotMbox);
  expect(await read('', 1)).toEqual([]);
});

async function read(text: string, size: number, { start = 0, maxBytes = 10_000 } = {}): Promise<MboxMail[]> {
  const mails: MboxMail[] = [];
  for await (const mail of readMbox(chunksOf(text, { start, size }), { start, maxBytes })) mails.push(mail);
  return mails;
}

async function* chunksOf(text: string, { start, size }: { start: number; size: number }) {
  const bytes = Buffer.from(text);
  for (let at = start; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const textsOf = (mails: MboxMail[]) => mails.map(({ content }) => content?.toString() ?? null);
