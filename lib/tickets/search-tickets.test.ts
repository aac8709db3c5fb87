import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { tickets } from '#db/schema/index.ts';
import { type Ctx, withActor } from '#lib/platform/context.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { present } from '#test/present.ts';
import { createWorld, type World } from '#test/world/world.ts';
import { ticketsQuery } from './list-tickets.ts';
import { addNote } from './note.ts';
import { type FoundPage, searchTickets } from './search-tickets.ts';
import { closeTicket } from './status.ts';

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

function write(text: string, more: { subject?: string; from?: string; name?: string; file?: string } = {}) {
  made += 1;
  const { subject = 'A question', from = `ben${made}@mill.example`, name = 'Ben Okafor', file } = more;
  const files = file ? [{ name: file, content: file }] : [];
  return createWorld(ctx, {
    mailbox,
    from,
    name,
    subject,
    text,
    files,
    createdAt: new Date(Date.now() + made),
  });
}

function search(q: string, more: object = {}, as_ = ctx): Promise<FoundPage> {
  return searchTickets(as_, ticketsQuery.parse({ status: 'all', q, ...more }));
}

/** Where the one ticket of a search was found, with its marked words in brackets. */
async function place(q: string, as_ = ctx) {
  const { data } = await search(q, {}, as_);
  expect(data).toHaveLength(1);
  const { matched_in, matched_file, snippet } = present(data[0]);
  const text = snippet?.map((part) => (part.marked ? `[${part.text}]` : part.text)).join('') ?? null;
  return { matched_in, matched_file, text };
}

test('a hit says where it was found, and shows the words around as plain text', async () => {
  await write('My teapot <script>alert("drips")</script> drips & leaks.');
  await write('See above.', { subject: 'Zanzibar lamp <img src=x onerror=alert(1)>' });
  await write('Hello.', { name: 'Édith Lindqvist', from: 'edith@quarry-works.example' });
  const { ticketId: filed, number } = await write('Attached.', { file: 'Samovar receipt.txt' });
  await ctx.db.execute(
    sql`update attachments set text = 'Serial 77 of the samovar' where name = 'Samovar receipt.txt'`,
  );
  await addNote(ctx, filed, { body: 'The warehouse has a spare gasket.' });
  const nowhere = { matched_file: null };
  expect(await place('drips leaks')).toEqual({
    ...nowhere,
    matched_in: 'mail',
    text: 'My teapot <script>alert("[drips]")</script> [drips] & [leaks].',
  });
  expect(await place('zanzibar')).toEqual({
    ...nowhere,
    matched_in: 'subject',
    text: '[Zanzibar] lamp <img src=x onerror=alert(1)>',
  });
  expect(await place('lindqvist')).toEqual({
    ...nowhere,
    matched_in: 'contact',
    text: 'Édith [Lindqvist] edith@quarry-works.example',
  });
  expect(await place('serial samovar')).toEqual({
    matched_in: 'file',
    matched_file: 'Samovar receipt.txt',
    text: '[Serial] 77 of the [samovar]',
  });
  expect(await place('gasket')).toEqual({
    ...nowhere,
    matched_in: 'note',
    text: 'The warehouse has a spare [gasket].',
  });
  expect(await place(`#${number}`)).toEqual({ ...nowhere, matched_in: 'number', text: null });
  expect(await place(`number:${number}`)).toEqual({ ...nowhere, matched_in: null, text: null });
});

test('words that were folded away for the eye are shown where they were found', async () => {
  await write('Hello\n\nOn Monday Grace wrote:\n> the marzipan was stale\n');
  const { matched_in, text } = await place('marzipan');
  expect([matched_in, text]).toEqual(['mail', expect.stringContaining('[marzipan]')]);
});

test('a snippet shows nothing out of reach, and an assistant no note', async () => {
  const { ticketId } = await write('The colander rusts.');
  await addNote(ctx, ticketId, { body: 'Colander again; the customer is a halibut dealer.' });
  const outside = withActor(ctx, {
    type: 'api_key',
    id: 'key_1',
    name: 'A key',
    scopes: ['read'],
    mailboxIds: [],
  });
  expect(await search('colander', {}, outside)).toMatchObject({ data: [], total: 0, total_is_exact: true });
  const within = { mailboxIds: [mailbox.id] };
  const assistant = withActor(ctx, { type: 'assistant', id: 'ast_1', name: 'Iris', ...within });
  expect(await place('colander', assistant)).toMatchObject({
    matched_in: 'mail',
    text: 'The [colander] rusts.',
  });
  expect(JSON.stringify(await search('halibut', {}, assistant))).not.toContain('halibut');
});

test('hits are counted exactly, the same on every page, in all states', async () => {
  for (let n = 0; n < 7; n += 1) {
    const { ticketId } = await write(`Ladle number ${n}.`);
    if (n % 2) await closeTicket(ctx, ticketId);
  }
  const seen: number[] = [];
  const states = new Set<string>();
  let cursor: string | undefined;
  do {
    const page = await search('ladle', { limit: '3', cursor });
    expect([page.total, page.total_is_exact]).toEqual([7, true]);
    seen.push(...page.data.map(({ number }) => number));
    for (const { status } of page.data) states.add(status);
    cursor = page.next_cursor ?? undefined;
  } while (cursor);
  expect(new Set(seen).size).toBe(7);
  expect(states).toEqual(new Set(['open', 'closed']));
  expect(await search('ladle is:closed', { status: 'active', limit: '2' })).toMatchObject({ total: 3 });
});

test('more hits than are counted are said to be more', async () => {
  const { ticketId } = await write('Hello.', { name: 'Tamsin Thimble' });
  await ctx.db.execute(sql`
    insert into tickets (id, mailbox_id, contact_id, assistant_id, subject, status, last_message_at)
    select gen_random_uuid(), mailbox_id, contact_id, assistant_id, subject, status, last_message_at
      from tickets, generate_series(1, 1000) where id = ${sql.param(ticketId, tickets.id)}`);
  expect(await search('thimble', { limit: '2' })).toMatchObject({ total: 1000, total_is_exact: false });
});

test('a list that is not searched has no hits and no snippets', async () => {
  const page = await searchTickets(ctx, ticketsQuery.parse({ status: 'all' }));
  expect(page).toMatchObject({ total: null, total_is_exact: null, read_as_text: [] });
  expect(page.data[0]).toMatchObject({ snippet: null, matched_in: null, matched_file: null });
});

test('what is no operator is searched as text, and said to be', async () => {
  const { number } = await write('About Colour: red and Order:4711.', { subject: 'Paint' });
  const page = await search('paint Order:4711 is:lost');
  expect(page.read_as_text).toEqual([
    { text: 'Order:4711', problem: 'unknown_operator' },
    { text: 'is:lost', problem: 'bad_value' },
  ]);
  expect(page.data).toEqual([]);
  expect((await search('paint Order:4711')).data.map((row) => row.number)).toEqual([number]);
});

test('words in the subject come before words in a text, whole words before beginnings, and else the newest', async () => {
  const text = await write('A kaleidoscope, please.');
  const subject = await write('See above.', { subject: 'The kaleidoscope' });
  const beginning = await write('Many kaleidoscopes of all kinds, if you please.');
  const often = await write('A kaleidoscope and another.');
  await addNote(ctx, often.ticketId, { body: 'They want a kaleidoscope.' });
  const numbers = async (more: object = {}) =>
    (await search('kaleidoscope', more)).data.map((row) => row.number);
  const ranked = [subject, often, text, beginning].map(({ number }) => number);
  const page = await search('kaleidoscope');
  expect(page.data.map(({ number }) => number)).toEqual(ranked);
  expect(page.sorted_by).toBe('relevance');
  expect(await numbers({ sort: 'relevance' })).toEqual(ranked);
  const newest = [often, beginning, subject, text].map(({ number }) => number);
  expect((await numbers({ sort: 'recent' })).toSorted()).toEqual(newest.toSorted());
  expect((await search('kaleidoscope', { sort: 'recent' })).sorted_by).toBe('recent');
});

test('operators alone are sorted by time, also when relevance is asked for', async () => {
  for (const more of [{}, { sort: 'relevance' }]) {
    const page = await search('is:open', more);
    const times = page.data.map((row) => row.last_message_at);
    expect(page.sorted_by).toBe('recent');
    expect(times).toEqual(times.toSorted().toReversed());
  }
  expect((await searchTickets(ctx, ticketsQuery.parse({ status: 'all' }))).sorted_by).toBe('recent');
});

test('the pages of a ranked search hold every ticket once, also while mail comes and past what is ranked', async () => {
  const { ticketId } = await write('One gyroscope.', { subject: 'Gyroscope' });
  // More than are ranked, older than all others.
  await ctx.db.execute(sql`
    with made as (
      insert into tickets (id, mailbox_id, contact_id, subject, last_message_at, last_inbound_at)
      select gen_random_uuid(), mailbox_id, contact_id, 'Old', now() - n * interval '1 minute', now()
        from tickets, generate_series(1, 320) n where tickets.id = ${sql.param(ticketId, tickets.id)} returning *)
    insert into messages (id, ticket_id, mailbox_id, kind, author_type, author_name, sender, "to", subject, text, visible_text, created_at)
    select gen_random_uuid(), id, mailbox_id, 'note', 'user', 'Grace', null, '[]', null, 'A gyroscope.', 'A gyroscope.', last_message_at
      from made`);
  const seen: number[] = [];
  let cursor: string | undefined;
  do {
    const page = await search('gyroscope', { limit: 50, ...(cursor ? { cursor } : {}) });
    seen.push(...page.data.map(({ number }) => number));
    cursor = page.next_cursor ?? undefined;
    if (seen.length < 120) await write('A new gyroscope.', { subject: 'Gyroscope' });
  } while (cursor);
  expect(seen).toHaveLength(321);
  expect(new Set(seen).size).toBe(321);
  const first = await search('gyroscope', { limit: 2 });
  await expect(search('gyroscope', { sort: 'recent', cursor: first.next_cursor })).rejects.toMatchObject({
    code: 'invalid',
  });
  const byTime = await search('gyroscope', { sort: 'recent', limit: 2 });
  await expect(search('gyroscope', { cursor: byTime.next_cursor })).rejects.toMatchObject({
    code: 'invalid',
  });
});
