import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseEmail } from '#lib/mail/parse.ts';
import { ParseFailure } from '#lib/mail/parsed-email.ts';
import { parseInThread } from './parse-in-thread.ts';
import { openParserPool } from './parser-pool.ts';

const fixture = (name: string) => readFileSync(new URL(`../../mail/fixtures/${name}`, import.meta.url));
const hostile = Buffer.from(
  `From: a@b.example\r\nContent-Type: text/html\r\n\r\n<table>${'<td>a'.repeat(200_000)}`,
);

test('parseInThread returns what parseEmail does: dates, nulls, and the bytes of files', async () => {
  for (const name of ['html-inline-image.eml', 'attachment-names.eml', 'attached-mail.eml']) {
    const options = { now: new Date('2026-03-04T00:00:00Z') };
    expect(await parseInThread(fixture(name), options)).toEqual(await parseEmail(fixture(name), options));
  }
});

test('a large file comes back byte for byte, and the input keeps its bytes', async () => {
  const file = Buffer.alloc(3_000_000, 'abcdefg');
  const raw = Buffer.from(
    `From: a@b.example\r\nContent-Type: application/zip; name=a.zip\r\nContent-Transfer-Encoding: base64\r\n\r\n${file.toString('base64')}`,
  );
  const before = Buffer.from(raw);
  const [read] = (await parseInThread(raw, {})).attachments;
  expect(read?.content.equals(file)).toBe(true);
  expect(raw.equals(before)).toBe(true);
});

test('a mail that cannot be read, or not in time, is a ParseFailure with the reason', async () => {
  await expect(parseInThread(Buffer.alloc(0), {})).rejects.toThrow(ParseFailure);
  const error = await parseInThread(hostile, { timeoutMs: 20 }).catch((error: unknown) => error);
  expect(error).toBeInstanceOf(ParseFailure);
  expect((error as Error).message).toBe('Reading it took longer than 0.02 seconds.');
});

test('the main thread keeps running while a megabyte of hostile HTML is parsed', async () => {
  let ticks = 0;
  const ticking = setInterval(() => (ticks += 1), 1);
  await parseInThread(hostile, { timeoutMs: 60_000 });
  clearInterval(ticking);
  expect(ticks).toBeGreaterThan(3);
});

test('a mail that crashes its thread fails no other mail of its batch', async () => {
  const { parse, close } = openParserPool(
    new URL('../../../test/threads/crashing-parse-thread.ts', import.meta.url),
    2,
  );
  const subjects = [...Array(9).keys(), 'throw', ...Array(9).keys(), 'exit', ...Array(9).keys()].map(String);
  const read = await Promise.allSettled(
    subjects.map((subject) =>
      parse(Buffer.from(`From: a@b.example\r\nSubject: ${subject}\r\n\r\nHello`), {}),
    ),
  );
  const outcomes = read.map((one) => (one.status === 'fulfilled' ? one.value.subject : 'broken'));
  expect(outcomes).toEqual(subjects.map((subject) => (/^\d/.test(subject) ? subject : 'broken')));
  await close();
});
