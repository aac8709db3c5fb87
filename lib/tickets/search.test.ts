import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { tickets } from '#db/schema/index.ts';
import { type Ctx, withActor } from '#lib/platform/context.ts';
import { createUser } from '#lib/users/users.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { createWorld, type World } from '#test/world/world.ts';
import { getTicket } from './get-ticket.ts';
import { listTickets, ticketsQuery } from './list-tickets.ts';
import { parseSearch } from './search.ts';
import { closeTicket } from './status.ts';
import { addTags } from './tag-names.ts';

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
  {
    subject = 'A question',
    name = 'Ben Okafor',
    address = `ben${made}@mill.example`,
    file = '',
    fileName = 'a.txt',
  } = {},
): Promise<number> {
  made += 1;
  const { number } = await createWorld(ctx, {
    mailbox,
    from: address,
    name,
    subject,
    text,
    createdAt: new Date(Date.now() + made),
    files: file ? [{ name: fileName, content: file }] : [],
  });
  if (file) await ctx.db.execute(sql`update attachments set text = ${file} where name = ${fileName}`);
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
  const files = await write('Attached.', {
    file: 'Serial ORD-2024/77 of the samovar',
    fileName: 'Rückgabe-Zettel_2024.pdf',
  });
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
    ['rückgabe zettel pdf samovar', [files]],
    ['Rückgabe-Zettel_2024.pdf', [files]],
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

test.each([
  ['resume', 'Enclosed is my résumé.'],
  ['Müller', 'Greetings, Muller'],
  ['muller', 'Grüße, Müller'],
  ['strasse', 'Ich wohne in der Hauptstraße, Straße 5.'],
  ['l’arrêt', "C'est l'arret du bus."],
  ['arret', 'C’est l’arrêt du bus.'],
  ['сmel', 'Nothing in common', false],
  ['4711', 'My order is 2026-AB/4711.'],
  ['AB/4711', 'My order is 2026-AB/4711.'],
  ['2026-AB/4711', 'My order is 2026-AB/4711.'],
  ['030123456', 'Call me: +49 (0)30 123456'],
  ['+4930123456', 'Call me: +49 (0)30 123456'],
  ['30 123456', 'Call me: +49 (0)30 123456'],
  ['+49 (0)30 123456', 'Call me: 030/123456 or +4930123456'],
  ['DE89370400440532013000', 'IBAN: DE89 3704 0044 0532 0130 00, thanks'],
  ['DE89 3704 0044 0532 0130 00', 'IBAN: DE89370400440532013000, thanks'],
  ['退货', '您好，我想退货并且退款。'],
  ['注文', '昨日の注文番号について'],
  ['สินค้า', 'ผมต้องการคืนสินค้าครับ'],
  ['환불', '상품환불을 원합니다'],
  ['refunded', 'How do refunds work?'],
  ['cities', 'Do you deliver to my city?'],
  ['tries', 'I try it again.'],
  ['trying', 'My brother tries it.'],
  ['uses', 'I am using it daily.'],
  ['paying', 'Nobody pays.'],
  ['"double room"', 'I want a double room.'],
  ['"double room"', 'A room that is double.', false],
  ['teaspoon OR ladle', 'The ladle broke.'],
  ['subject:spatula', 'The spatula bent.', false],
  ['10:30', 'See you at 10:30.'],
  ['https://shop.example/returns', 'I read https://shop.example/returns today.'],
  ['iphone', '我的iPhone坏了'],
  ['4711', '订单4711没有到'],
  ['A4', '注文A4サイズ'],
  ['货', '我想退货'],
  ['キャンセル', '注文をｷｬﾝｾﾙしたい'],
  ['τιμες', 'ΟΙ ΤΙΜΕΣ ΣΑΣ'],
  ['030123456', '+49 30 123456'],
  ['0049 30 123456', '+49 (0)30 123456'],
  ['"2026-AB/4711"', 'My order 2026-AB/4711 is late.'],
  ['"AB/4711"', 'My order 2026-AB/4711 is late.'],
  ['"room 2/3"', 'My room 2/3 leaks.'],
  ['"write to ada@byron.example please"', 'Do write to ada@byron.example please.'],
  ['"see https://shop.example/returns"', 'Please see https://shop.example/returns today.'],
  ["from:'", 'Nothing in common', false],
])('%s is looked for in “%s”', async (q, text, isFound = true) => {
  const number = await write(text);
  expect((await find(q, '100')).includes(number)).toBe(isFound);
});

test('words are found in the languages of the tickets', async () => {
  const number = await write('Wo bleibt meine Bestellung?');
  await ctx.db.execute(sql`update tickets set language = 'de' where number = ${number}`);
  expect(await find('Bestellungen', '100')).toContain(number);
});

test('operators narrow a search, and a minus excludes', async () => {
  const ada = await write('The whisk is blunt.', {
    subject: 'Whisk trouble',
    name: 'Ada Byron',
    address: 'ada@byron.example',
    file: 'receipt',
  });
  const bob = await write('The whisk is fine.', { name: 'Bob', address: 'bob@byron.example' });
  const { id: ticketId } = await getTicket(ctx, String(ada));
  await addTags(ctx, [{ ticketId, tag: 'kitchen' }]);
  await closeTicket(ctx, (await getTicket(ctx, String(bob))).id);
  for (const [q, found] of [
    ['whisk from:ada@byron.example', [ada]],
    ['whisk from:ada', [ada]],
    ['whisk from:@byron.example', [ada, bob]],
    ['from:byron whisk', [ada]],
    ['whisk -blunt', [bob]],
    ['whisk -from:bob', [ada]],
    ['whisk -tag:kitchen', [bob]],
    ['whisk subject:trouble', [ada]],
    ['whisk subject:"whisk trouble"', [ada]],
    ['whisk tag:kitchen OR is:closed', [ada, bob]],
    ['whisk is:closed', [bob]],
    ['whisk is:open', [ada]],
    ['whisk has:attachment', [ada]],
    ['whisk has:file', [ada]],
    ['whisk has:note', []],
    ['whisk assignee:none', [ada, bob]],
    ['whisk assignee:me', []],
    [`whisk mailbox:${mailbox.address}`, [ada, bob]],
    [`whisk mailbox:${mailbox.id}`, [ada, bob]],
    ['whisk mailbox:elsewhere', []],
    ['whisk before:2020-01-01', []],
    ['whisk after:2020-01-01', [ada, bob]],
    [`number:${bob}`, [bob]],
    [`whisk to:${mailbox.address}`, []],
    ['blunt OR fine whisk', [ada, bob]],
  ] as const)
    expect([q, (await find(q, '100')).sort()]).toEqual([q, [...found].sort()]);
});

test('a mail of many letters without a blank is indexed in one pass', async () => {
  const letters = Array.from({ length: 20_000 }, (_, at) =>
    String.fromCodePoint(0x4e00 + ((at * 7919) % 20_000)),
  );
  const pairs = await ctx.db.transaction(async (tx) => {
    await tx.execute(sql`set local temp_file_limit = '32MB'`);
    return tx.execute<{ found: number }>(sql`select cardinality(search_parts(${letters.join('')})) as found`);
  });
  expect(pairs).toEqual([{ found: 20_000 }]);
});

test('an assignee and a mailbox are named by an id, or by the beginning of a name or an address', async () => {
  const number = await write('The colander rusts.');
  const { id } = await createUser(ctx, {
    email: 'asa@desk.example',
    name: 'Åsa Holm',
    role: 'member',
    password: 'wobbly lantern orchard',
  });
  await ctx.db.update(tickets).set({ assigneeId: id }).where(eq(tickets.number, number));
  for (const [named, found] of [
    [`assignee:${id}`, [number]],
    ['assignee:asa@', [number]],
    ['assignee:holm', [number]],
    ['assignee:"asa holm"', [number]],
    ['assignee:olm', []],
    [`mailbox:${mailbox.id}`, [number]],
    ['mailbox:mbx_00', []],
  ] as const)
    expect([named, await find(`colander ${named}`)]).toEqual([named, found]);
});

test('no form of a search finds a ticket out of reach', async () => {
  const number = await write('The sieve has a hole.', { subject: 'Sieve' });
  const outside = withActor(ctx, {
    type: 'api_key',
    id: 'key_1',
    name: 'A key',
    scopes: ['read'],
    mailboxIds: [],
  });
  for (const q of [
    'sieve',
    '"a hole"',
    'subject:sieve',
    `number:${number}`,
    `#${number}`,
    'sieve OR is:open',
    '-fork',
  ])
    expect([q, (await listTickets(outside, ticketsQuery.parse({ status: 'all', q }))).data]).toEqual([q, []]);
});
