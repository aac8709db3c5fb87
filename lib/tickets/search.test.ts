import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Ctx } from '#lib/platform/context.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { createWorld, type World } from '#test/world/world.ts';
import { listTickets, ticketsQuery } from './list-tickets.ts';
import { parseSearch } from './search.ts';

let test_: TestContext;
let ctx: Ctx;
let mailbox: World['mailbox'];
let made = 0;

beforeAll(async () => {
  test_ = await openTestContext();
  ctx = test_.ctx;
  ({ mailbox } = await createWorld(ctx));
});
afterAll(() => test_.close());

async function write(
  text: string,
  { subject = 'A question', name = 'Ben Okafor', address = `ben${made}@mill.example`, file = '' } = {},
): Promise<number> {
  made += 1;
  const { number } = await createWorld(ctx, {
    mailbox,
    from: address,
    name,
    subject,
    text,
    createdAt: new Date(Date.now() + made),
    files: file ? [{ name: 'a.txt', content: file }] : [],
  });
  if (file) await ctx.db.execute(sql`update attachments set text = ${file} where name = 'a.txt'`);
  return number;
}

async function find(q: string, limit = '5') {
  const { data } = await listTickets(ctx, ticketsQuery.parse({ status: 'all', q, limit }));
  return data.map(({ number }) => number);
}

test('a search finds text in subject, body, file, name and address, and a ticket number', async () => {
  const bodies = await write('The spout of my teapot drips.');
  const subjects = await write('See above.', { subject: 'Zanzibar-Lamp flickers' });
  const people = await write('Hello.', { name: 'Édith Lindqvist', address: 'edith.l@quarry-works.example' });
  const files = await write('Attached.', { file: 'Serial ORD-2024/77 of the samovar' });
  const mentioned = await write('Please answer to grace@harbour.example instead.');
  for (const [q, found] of [
    ['teapot', [bodies]],
    ['drip TEA', [bodies]],
    ['zanzibar', [subjects]],
    ['Zanzibar-Lamp', [subjects]],
    ['lindqvist', [people]],
    ['edith.l@quarry-works.example', [people]],
    ['@quarry', [people]],
    ['Édith works', [people]],
    ['samovar', [files]],
    ['ORD-2024/77', [files]],
    ['grace@harbour.example', [mentioned]],
    [`#${mentioned}`, [mentioned]],
    ['teapot samovar', []],
    ['!!!', []],
    ["'); drop", []],
  ] as const)
    expect([q, await find(q)]).toEqual([q, found]);
});

test('common words are found by pages, also with rare ones and where few tickets have them', async () => {
  const numbers: number[] = [];
  for (let n = 0; n < 40; n += 1)
    numbers.unshift(await write(`My kettle ${n === 3 ? 'whistles' : 'leaks'}.`));
  await ctx.db.execute(sql`analyze messages, contacts`);
  expect(await parseSearch(ctx, 'kettle leaks')).toMatchObject({ common: true });
  expect(await parseSearch(ctx, 'okafor')).toMatchObject({ common: true });
  expect(await parseSearch(ctx, 'kettle whistles')).toMatchObject({ common: false });
  expect(await find('kettle', '100')).toEqual(numbers);
  expect(await find('kettle')).toEqual(numbers.slice(0, 5));
  expect(await find('okafor', '100')).toEqual(expect.arrayContaining(numbers));
  expect(await find('kettle whistles')).toEqual([numbers.at(-4)]);
  expect(await find('kettle hello')).toEqual([]);
});
