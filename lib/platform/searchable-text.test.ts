import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestContext, type TestContext } from '#test/context.ts';
import { searchableText } from './searchable-text.ts';

let test_: TestContext;
beforeAll(async () => {
  test_ = await openTestContext();
});
afterAll(() => test_.close());

test('words, long URLs and long lines without a space are unchanged', () => {
  const link = `https://customer.example/${'a1b2-c3d4_'.repeat(50)}?utm=${'x'.repeat(400)}`;
  for (const text of ['', 'Hello there', link, '\u65e5\u672c'.repeat(1000), '_'.repeat(299)])
    expect(searchableText(text)).toBe(text);
});

test('a space never splits a character', () => {
  expect(searchableText('_\u{1f600}'.repeat(200)).isWellFormed()).toBe(true);
});

test.each(['_a', 'a_', '~/', './', '@a', 'a-b_'])(
  'a megabyte of %s is indexed in time and keeps its characters',
  async (part) => {
    const text = part.repeat(250_000);
    const searchable = searchableText(text);
    expect(searchable.replaceAll(' ', '')).toBe(text);
    const words = sql`select to_tsvector('simple', left(${searchable}::text, 200000))`;
    await expect(test_.ctx.db.execute(words)).resolves.toHaveLength(1);
  },
);
