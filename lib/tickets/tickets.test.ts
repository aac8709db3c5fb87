import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { messages, tickets, users } from '#db/schema/index.ts';
import { type Actor, type Ctx, withActor } from '#lib/platform/context.ts';
import { listEvents } from '#lib/platform/events.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { addMessage, createWorld } from '#test/world/world.ts';
import { getTicket, getTicketWithMessages } from './get-ticket.ts';
import { listTickets, ticketsQuery } from './list-tickets.ts';
import { getMessage, listMessages } from './messages.ts';
import { addNote } from './note.ts';
import { closeTicket, reopenTicket, snoozeTicket, wakeDueTickets } from './status.ts';
import { createTodo, finishTodo, listTodos } from './todos.ts';
import { assignTicket, markRead, updateTicket } from './update-ticket.ts';

let test_: TestContext;
let ctx: Ctx;
let mia: Actor & { type: 'user' };

beforeAll(async () => {
  test_ = await openTestContext();
  const user = firstOrThrow(
    await test_.ctx.db
      .insert(users)
      .values({ email: 'mia@shop.example', name: 'Mia', role: 'member', passwordHash: 'none' })
      .returning(),
  );
  mia = { type: 'user', id: user.id, name: 'Mia', role: 'member', mailboxIds: null };
  ctx = withActor(test_.ctx, mia);
});
afterAll(() => test_.close());

function list(query: Record<string, string | undefined> = {}, as_ = ctx) {
  return listTickets(as_, ticketsQuery.parse(query));
}
const typesOf = async (ticketId: string) => (await listEvents(ctx, { ticketId })).map((event) => event.type);

test('a very long ticket returns its newest entries, and all of them by pages', async () => {
  const { ticketId } = await createWorld(test_.ctx);
  const { mailboxId } = firstOrThrow(
    await test_.ctx.db.select().from(tickets).where(eq(tickets.id, ticketId)),
  );
  const id = ticketId.slice('tkt_'.length);
  await test_.ctx.db.execute(sql`
    insert into ${messages} (id, ticket_id, mailbox_id, kind, author_type, author_name, text, visible_text, created_at)
    select gen_random_uuid(), ${id}::uuid, ${mailboxId.slice('mbx_'.length)}::uuid, 'note', 'user', 'Mia', n::text, n::text,
           now() + n / 2 * interval '1 s'
      from generate_series(1, 1200) n`);
  const ticket = await getTicketWithMessages(ctx, ticketId);
  expect([ticket.messages.length, ticket.earlier_messages]).toEqual([1000, 201]);
  expect(['1199', '1200']).toContain(ticket.messages.at(-1)?.text);

  const read: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await listMessages(ctx, ticketId, { limit: 99, cursor });
    read.push(...page.data.map((message) => message.id));
    cursor = page.next_cursor ?? undefined;
  } while (cursor);
  expect([read.length, new Set(read).size]).toEqual([1201, 1201]);
  expect(read.slice(-1000)).toEqual(ticket.messages.map((message) => message.id));
});

test('a resolution becomes a note, and reopening clears it', async () => {
  const { ticketId } = await createWorld(test_.ctx);
  await closeTicket(ctx, ticketId, { resolution: 'Parcel found' });
  const closed = await getTicketWithMessages(ctx, ticketId);
  expect(closed).toMatchObject({ status: 'closed', resolution_note: 'Parcel found' });
  expect(closed.messages.at(-1)).toMatchObject({ kind: 'note', text: 'Parcel found', delivery: null });
  await expect(closeTicket(ctx, ticketId)).rejects.toMatchObject({ code: 'conflict' });
  await reopenTicket(ctx, ticketId);
  expect(await getTicket(ctx, ticketId)).toMatchObject({
    status: 'open',
    closed_at: null,
    resolution_note: null,
  });
  expect(await typesOf(ticketId)).toEqual([
    'ticket.created',
    'message.received',
    'note.added',
    'ticket.closed',
    'ticket.reopened',
  ]);
});

test('a snoozed ticket is not active, and wakes when due', async () => {
  const { ticketId, mailbox } = await createWorld(test_.ctx);
  await snoozeTicket(ctx, ticketId, { until: new Date(Date.now() + 60_000) });
  expect((await list({ mailbox: mailbox.id })).data).toHaveLength(0);
  await wakeDueTickets(ctx);
  expect((await getTicket(ctx, ticketId)).status).toBe('snoozed');
  await ctx.db
    .update(tickets)
    .set({ snoozedUntil: new Date(Date.now() - 1000) })
    .where(eq(tickets.id, ticketId));
  await wakeDueTickets(ctx);
  expect((await list({ mailbox: mailbox.id })).data).toHaveLength(1);
  await expect(snoozeTicket(ctx, ticketId, { until: new Date(0) })).rejects.toMatchObject({
    code: 'invalid',
  });
});

test('a change to an older version is refused, with what changed since', async () => {
  const { ticketId } = await createWorld(test_.ctx);
  const { version } = await getTicket(ctx, ticketId);
  await updateTicket(ctx, ticketId, { priority: 'urgent' });
  await expect(updateTicket(ctx, ticketId, { priority: 'low', ifMatch: version })).rejects.toMatchObject({
    code: 'stale',
    facts: { changes: [{ type: 'ticket.prioritized', by: 'Mia' }] },
  });
});

test('every change records an event with before and after', async () => {
  const { ticketId } = await createWorld(test_.ctx);
  await updateTicket(ctx, ticketId, { priority: 'high', tags: ['Billing', 'billing', ' new one '] });
  await updateTicket(ctx, ticketId, { tags: ['billing'] });
  const events = await listEvents(ctx, { ticketId });
  expect(events.slice(-3).map(({ type, data }) => [type, data.before, data.after])).toEqual([
    ['ticket.prioritized', 'normal', 'high'],
    ['ticket.tagged', [], ['billing', 'new one']],
    ['ticket.tagged', ['billing', 'new one'], ['billing']],
  ]);
});

test('unread is per user, and returns with the next mail', async () => {
  const { ticketId } = await createWorld(test_.ctx);
  expect((await getTicket(ctx, ticketId)).unread).toBe(true);
  await markRead(ctx, ticketId, { read: true });
  expect((await getTicket(ctx, ticketId)).unread).toBe(false);
  await addMessage(test_.ctx, ticketId, { text: 'One more thing' });
  expect((await getTicket(ctx, ticketId)).unread).toBe(true);
});

test('pages follow one another without a gap or a repeat, in every order', async () => {
  const { mailbox, contact } = await createWorld(test_.ctx);
  const rows = Array.from({ length: 25 }, (_, n) => ({
    mailboxId: mailbox.id,
    contactId: contact.id,
    lastMessageAt: new Date(Date.UTC(2026, 0, 1, 0, 0, Math.floor(n / 3))),
    priority: (['low', 'normal', 'high', 'urgent'] as const)[n % 4],
  }));
  await ctx.db.insert(tickets).values(rows);
  for (const sort of ['recent', 'oldest', 'priority'] as const) {
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page = await list({ mailbox: mailbox.id, sort, limit: '7', ...(cursor ? { cursor } : {}) });
      seen.push(...page.data.map((row) => row.id));
      cursor = page.next_cursor;
    } while (cursor);
    expect(new Set(seen).size).toBe(26);
    expect(seen).toHaveLength(26);
  }
});

test('filters find by assignee, tag, priority, sender, number and words', async () => {
  const { ticketId, number, mailbox } = await createWorld(test_.ctx);
  await addMessage(test_.ctx, ticketId, { text: 'The zanzibar lamp flickers' });
  await assignTicket(ctx, ticketId, { userId: mia.id });
  await updateTicket(ctx, ticketId, { tags: ['lamps'], priority: 'high' });
  const finds = async (query: Record<string, string | undefined>) =>
    (await list({ mailbox: mailbox.id, ...query })).data.some((row) => row.id === ticketId);
  for (const query of [
    { assignee: 'me' },
    { tag: 'lamps' },
    { priority: 'high' },
    { from: 'ada' },
    { q: `#${number}` },
    { q: 'zanzi' },
    { q: 'lamp zanzibar' },
  ]) {
    expect([query, await finds(query)]).toEqual([query, true]);
  }
  for (const query of [{ assignee: 'none' }, { tag: 'chairs' }, { q: 'zanzibar chair' }, { q: "'); drop" }]) {
    expect([query, await finds(query)]).toEqual([query, false]);
  }
});

test('a ticket out of reach does not exist', async () => {
  const { ticketId, messageId } = await createWorld(test_.ctx);
  const other = await createWorld(test_.ctx);
  const elsewhere = withActor(test_.ctx, { ...mia, mailboxIds: [other.mailbox.id] });
  for (const act of [
    () => getTicket(elsewhere, ticketId),
    () => closeTicket(elsewhere, ticketId),
    () => addNote(elsewhere, ticketId, { body: 'hello' }),
    () => getMessage(elsewhere, messageId),
  ]) {
    await expect(act()).rejects.toMatchObject({ code: 'not_found' });
  }
  expect((await list({ status: 'all' }, elsewhere)).data.map((row) => row.id)).toEqual([other.ticketId]);
});

test('a todo links to its ticket and can be completed', async () => {
  const { ticketId, number } = await createWorld(test_.ctx);
  const id = await createTodo(ctx, ticketId, { title: 'Call the carrier', dueAt: null });
  expect(await listTodos(ctx, { ticketId, done: false })).toMatchObject([
    { id, ticketNumber: number, createdBy: 'Mia' },
  ]);
  await finishTodo(ctx, id);
  expect(await listTodos(ctx, { ticketId, done: false })).toHaveLength(0);
});
