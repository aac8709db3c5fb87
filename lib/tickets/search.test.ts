import { randomBytes } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findOrCreateContact } from '#lib/contacts/contacts.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { createDesk } from '#test/world/desk.ts';
import { appendMessage } from './append-message.ts';
import { listTickets, ticketsQuery } from './list-tickets.ts';
import { openTicket } from './open-ticket.ts';
import { parseSearch } from './search.ts';

let test_: TestContext;
let ctx: Ctx;
let mailboxId: string;
let made = 0;

beforeAll(async () => {
  test_ = await openTestContext();
  ctx = test_.ctx;
  mailboxId = (await createDesk(ctx)).mailbox.id;
});
afterAll(() => test_.close());

async function write(
  text: string,
  { subject = 'A question', name = 'Ben Okafor', address = `ben${made}@mill.example`, file = '' } = {},
): Promise<number> {
  made += 1;
  const contact = await findOrCreateContact(ctx, { address, name });
  const at = new Date(Date.now() + made);
  const ticket = await openTicket(ctx, { mailboxId, contactId: contact.id, assistantId: null, subject, at });
  const files = file ? [{ name: 'a.txt', type: 'text/plain', content: Buffer.from(file) }] : [];
  await appendMessage(
    ctx,
    ticket,
    {
      kind: 'inbound',
      authorType: 'contact',
      authorName: name,
      subject,
      text,
      visibleText: text,
      internetMessageId: `<${made}@mill.example>`,
      contentHash: randomBytes(16).toString('hex'),
    },
    files.map((each) => ({
      ...each,
      sha256: randomBytes(32).toString('hex'),
      contentId: null,
      inline: false,
    })),
  );
  if (file) await ctx.db.execute(sql`update attachments set text = ${file} where name = 'a.txt'`);
  return ticket.number;
}

async function find(q: string, limit = '5') {
  const { data } = await listTickets(ctx, ticketsQuery.parse({ status: 'all', q, limit }));
  return data.map(({ number }) => number);
}

test('a search finds the words of subject, body, file, name and address, and a number', async () => {
  const bodies = await write('The spout of my teapot drips.');
  const subjects = await write('See above.', { subject: 'Zanzibar-Lamp flickers' });
  const people = await write('Hello.', { name: 'Édith Lindqvist', address: 'edith.l@quarry-works.example' });
  const files = await write('Attached.', { file: 'Serial ORD-2024/77 of the samovar' });
  const told = await write('Please answer to grace@harbour.example instead.');
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
    ['grace@harbour.example', [told]],
    [`#${told}`, [told]],
    ['teapot samovar', []],
    ['!!!', []],
    ["'); drop", []],
  ] as const)
    expect([q, await find(q)]).toEqual([q, found]);
});

test('common words are found page by page, also beside rare ones and where hardly any ticket has them', async () => {
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
