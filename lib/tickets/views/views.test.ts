import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { messages, tickets, todos, views } from '#db/schema/index.ts';
import { replyToTicket } from '#lib/drafts/reply-to-ticket.ts';
import { rejectDraft } from '#lib/drafts/review.ts';
import { undoApproval } from '#lib/drafts/undo-approval.ts';
import { type Actor, type Ctx, type Role, withActor } from '#lib/platform/context.ts';
import { createUser } from '#lib/users/users.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { present } from '#test/present.ts';
import { proposeReply } from '#test/world/replies.ts';
import { addMessage, createTestMailbox, createWorld } from '#test/world/world.ts';
import { listTickets, type TicketsQuery, ticketsQuery } from '../list-tickets.ts';
import { addNote } from '../note.ts';
import { closeTicket, snoozeTicket } from '../status.ts';
import { createTodo, finishTodo } from '../todos.ts';
import { assignTicket, markRead, updateTicket } from '../update-ticket.ts';
import { countViews } from './count-views.ts';
import { viewFilterSchema } from './schema.ts';
import { createView, deleteView, getView, listViews, orderViews, updateView } from './views.ts';

let test_: TestContext;
let mia: Ctx;
let grace: Ctx;
beforeAll(async () => {
  test_ = await openTestContext({ UNDO_SEND_MS: 60_000 });
  mia = await signedIn('Mia', 'member');
  grace = await signedIn('Grace', 'admin');
});
afterAll(() => test_.close());

async function signedIn(name: string, role: Role, mailboxIds: string[] | null = null): Promise<Ctx> {
  const person = { email: `${name}-${Math.random()}@team.example`, password: 'wobbly lantern orchard' };
  const { id } = await createUser(test_.ctx, { ...person, name, role, mailbox_ids: mailboxIds });
  const actor: Actor = { type: 'user', id, name, role, mailboxIds };
  return withActor(test_.ctx, actor);
}

const refused = (code: string) => expect.objectContaining({ code });
const namesFor = async (ctx: Ctx) => (await listViews(ctx)).map(({ name }) => name);
const seeded = ['Mine', 'Unassigned', 'Waiting for us', 'Waiting for them', 'Drafts of mine', 'Mentions'];
const inAnHour = () => new Date(Date.now() + 3_600_000);

/** The tickets of a mailbox that fit. */
async function numbersOf(ctx: Ctx, query: Partial<TicketsQuery>) {
  const page = await listTickets(ctx, { ...ticketsQuery.parse({}), ...query, limit: 100 });
  return page.data.map(({ number }) => number).sort();
}

test('everybody begins with the same views, whose filters are sound', async () => {
  expect(await namesFor(mia)).toEqual(seeded);
  for (const { filter } of await test_.ctx.db.select().from(views))
    expect(viewFilterSchema.safeParse(filter)).toMatchObject({ success: true });
});

test('a personal view is its owner’s alone; a shared one is for who reaches its mailbox; a viewer only reads', async () => {
  const mailbox = await createTestMailbox(test_.ctx, { address: 'views@shop.example' });
  const outside = await signedIn('Olga', 'member', []);
  const viewer = await signedIn('Vic', 'viewer');
  const mine = await createView(mia, { name: 'My own', filter: { tag: 'vip' }, personal: true });
  const ours = await createView(mia, { name: 'Ours', filter: { q: 'tent' }, mailbox_id: mailbox.id });
  expect(await namesFor(mia)).toEqual([...seeded, 'My own', 'Ours']);
  expect(await namesFor(grace)).toEqual([...seeded, 'Ours']);
  expect(await namesFor(outside)).toEqual(seeded);
  expect(await namesFor(viewer)).toContain('Ours');
  for (const [ctx, id] of [
    [grace, mine.id],
    [outside, ours.id],
  ] as const) {
    await expect(getView(ctx, id)).rejects.toEqual(refused('not_found'));
    await expect(updateView(ctx, id, { name: 'Taken' })).rejects.toEqual(refused('not_found'));
    await expect(orderViews(ctx, [id])).rejects.toEqual(refused('not_found'));
  }
  await expect(updateView(viewer, ours.id, { name: 'Seen' })).rejects.toEqual(refused('forbidden'));
  const all = present((await listViews(outside))[0]);
  await expect(deleteView(outside, all.id)).rejects.toEqual(refused('forbidden'));
  await expect(createView(test_.ctx, { name: 'A', filter: {}, personal: true })).rejects.toEqual(
    refused('invalid'),
  );
  const after = await updateView(mia, mine.id, { personal: false, ifMatch: mine.version });
  expect(await namesFor(grace)).toContain('My own');
  await expect(updateView(mia, mine.id, { name: 'B', ifMatch: mine.version })).rejects.toEqual(
    refused('stale'),
  );
  expect(after.version).toBe(mine.version + 1);
  await deleteView(mia, mine.id);
  await deleteView(mia, ours.id);
  expect(await namesFor(mia)).toEqual(seeded);
});

test('the order is each user’s own, and what has no place follows by its age', async () => {
  const ids = (await listViews(mia)).map(({ id }) => id);
  await orderViews(mia, [ids[2], ids[0]].map(present));
  expect(await namesFor(mia)).toEqual([
    'Waiting for us',
    'Mine',
    ...seeded.filter((name) => !['Waiting for us', 'Mine'].includes(name)),
  ]);
  expect(await namesFor(grace)).toEqual(seeded);
  await orderViews(mia, ids);
  expect(await namesFor(mia)).toEqual(seeded);
});

test('a view counts what its list shows, exactly, whatever it filters by', async () => {
  const mailbox = await createTestMailbox(test_.ctx, { address: 'counts@shop.example' });
  const world = () => createWorld(test_.ctx, { mailbox });
  const [fresh, answered, snoozed, closed] = [await world(), await world(), await world(), await world()];
  await replyToTicket(mia, answered.ticketId, { body: 'It left.' });
  await snoozeTicket(mia, snoozed.ticketId, { until: inAnHour() });
  await closeTicket(mia, closed.ticketId);
  await assignTicket(mia, fresh.ticketId, { userId: mia.actor.id });
  await updateTicket(mia, fresh.ticketId, { tags: ['vip'] });
  await markRead(mia, fresh.ticketId, { read: true });
  const filters = {
    mine: { assignee: 'me' },
    nobodys: { assignee: 'none', status: 'all' },
    mixed: { statuses: 'snoozed,closed' },
    unread: { unread: 'true' },
    theirs: { last_writer: 'contact', status: 'all' },
    ours: { last_writer: 'us' },
    tagged: { tag: 'VIP' },
    searched: { q: 'order is:closed' },
    searchedInVain: { q: 'zeppelin' },
    from: { from: answered.contact.address },
  } as const;
  const made: Record<string, string> = {};
  for (const [name, filter] of Object.entries(filters))
    made[name] = (await createView(mia, { name, filter: { ...filter, mailbox: mailbox.id } })).id;
  const counts = new Map((await countViews(mia)).map(({ id, count }) => [id, count]));
  const counted = Object.fromEntries(Object.entries(made).map(([name, id]) => [name, counts.get(id)]));
  expect(counted).toEqual({
    mine: 1,
    nobodys: 3,
    mixed: 2,
    unread: 1,
    theirs: 3,
    ours: 1,
    tagged: 1,
    searched: 1,
    searchedInVain: 0,
    from: 1,
  });
  for (const [name, filter] of Object.entries(filters)) {
    const query = ticketsQuery.parse({ ...filter, mailbox: mailbox.id });
    expect(await numbersOf(mia, query), name).toHaveLength(counted[name] ?? -1);
  }
  for (const id of Object.values(made)) await deleteView(mia, id);
});

test('counts are of what is within reach, and of no view that is not', async () => {
  const mailbox = await createTestMailbox(test_.ctx, { address: 'reach@shop.example' });
  const limited = await signedIn('Lim', 'member', [mailbox.id]);
  await createWorld(test_.ctx, { mailbox });
  await createWorld(test_.ctx);
  const ofAll = firstOrThrow((await listViews(limited)).filter(({ name }) => name === 'Unassigned'));
  const countFor = async (ctx: Ctx) => (await countViews(ctx)).find(({ id }) => id === ofAll.id)?.count;
  expect(await countFor(limited)).toBe(1);
  expect(await countFor(mia)).toBeGreaterThan(1);
});

test('a view whose search or filter can no longer be read is read without it, and spoils no other', async () => {
  const { id } = await createView(mia, { name: 'Broken', filter: { q: 'is:gone' } });
  const counts = await countViews(mia);
  expect(counts.find((each) => each.id === id)).toEqual({ id, count: 0 });
  expect(counts.filter(({ count }) => count === null)).toEqual([]);
  await deleteView(mia, id);
  const { id: older } = await createView(mia, { name: 'Older', filter: {} });
  await test_.ctx.db
    .update(views)
    .set({ filter: { colour: 'red', tag: 'vip' } })
    .where(eq(views.id, older));
  expect((await getView(mia, older)).filter).toEqual({ tag: 'vip' });
  await deleteView(mia, older);
});

test('who wrote last is told by correspondence: no note, no automatic answer, no reply that was taken back', async () => {
  const { ticketId, mailbox } = await createWorld(test_.ctx);
  const lastWriter = async () => {
    const query = { mailbox: mailbox.id, status: 'all' } as const;
    const us = await numbersOf(mia, { ...query, last_writer: 'us' });
    return us.length === 1 ? 'us' : 'contact';
  };
  expect(await lastWriter()).toBe('contact');
  const replyId = await replyToTicket(mia, ticketId, { body: 'Hello' });
  expect(await lastWriter()).toBe('us');
  await addMessage(test_.ctx, ticketId, { automatic: true, text: 'I am away.' });
  expect(await lastWriter()).toBe('us');
  await undoApproval(mia, replyId);
  expect(await lastWriter()).toBe('contact');
  await replyToTicket(mia, ticketId, { body: 'Hello' });
  await addMessage(test_.ctx, ticketId, { text: 'And now?' });
  await addNote(mia, ticketId, { body: 'She is in a hurry.' });
  expect(await lastWriter()).toBe('contact');
});

test('who wrote last follows an entry that moves to another ticket', async () => {
  const { ticketId, mailbox } = await createWorld(test_.ctx);
  const other = await createWorld(test_.ctx, { mailbox });
  const messageId = await addMessage(test_.ctx, ticketId, { text: 'And now?' });
  await replyToTicket(mia, other.ticketId, { body: 'Hello' });
  const writers = async () => {
    const rows = await test_.ctx.db
      .select({ id: tickets.id, writer: tickets.lastWriter })
      .from(tickets)
      .where(eq(tickets.mailboxId, mailbox.id));
    return new Map(rows.map(({ id, writer }) => [id, writer])).get(other.ticketId);
  };
  expect(await writers()).toBe('us');
  await test_.ctx.db
    .update(messages)
    .set({ ticketId: other.ticketId, createdAt: inAnHour() })
    .where(eq(messages.id, messageId));
  expect(await writers()).toBe('contact');
});

test('the date is of the last message: a day or later, before a day, or so many days ago', async () => {
  const { ticketId, number, mailbox } = await createWorld(test_.ctx);
  const at = async (when: string, query: Partial<TicketsQuery>) => {
    await test_.ctx.db
      .update(tickets)
      .set({ lastMessageAt: new Date(when) })
      .where(eq(tickets.id, ticketId));
    return (await numbersOf(mia, { mailbox: mailbox.id, ...query })).includes(number);
  };
  expect(await at('2026-03-01T00:00:00Z', { last_message_after: '2026-03-01' })).toBe(true);
  expect(await at('2026-02-28T23:59:59Z', { last_message_after: '2026-03-01' })).toBe(false);
  expect(await at('2026-02-28T23:59:59Z', { last_message_before: '2026-03-01' })).toBe(true);
  expect(await at('2026-03-01T00:00:00Z', { last_message_before: '2026-03-01' })).toBe(false);
  const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString();
  expect(await at(hoursAgo(7 * 24 - 1), { last_message_after: '7d' })).toBe(true);
  expect(await at(hoursAgo(7 * 24 - 1), { last_message_before: '7d' })).toBe(false);
  expect(await at(hoursAgo(7 * 24 + 1), { last_message_before: '7d' })).toBe(true);
  for (const moment of ['2026-02-30', '0000-01-01', '0d', 'yesterday'])
    expect(ticketsQuery.safeParse({ last_message_after: moment }).success, moment).toBe(false);
});

test('a draft that waits for review is a filter, and its review ends that', async () => {
  const world = await createWorld(test_.ctx);
  const { number, mailbox } = world;
  const drafted = () => numbersOf(mia, { mailbox: mailbox.id, draft: true });
  expect(await drafted()).toEqual([]);
  const draftId = await proposeReply(test_.ctx, world);
  expect(await drafted()).toEqual([number]);
  expect(await numbersOf(mia, { mailbox: mailbox.id, draft: false })).toEqual([]);
  await rejectDraft(mia, draftId, { reason: 'Not this.' });
  expect(await drafted()).toEqual([]);
});

test('overdue is a ticket with a todo past its time that nobody has done', async () => {
  const { ticketId, number, mailbox } = await createWorld(test_.ctx);
  const overdue = () => numbersOf(mia, { mailbox: mailbox.id, overdue: true });
  const id = await createTodo(mia, ticketId, { title: 'Call her', dueAt: inAnHour() });
  expect(await overdue()).toEqual([]);
  await test_.ctx.db.update(todos).set({ dueAt: sql`now() - interval '1 minute'` }).where(eq(todos.id, id));
  expect(await overdue()).toEqual([number]);
  expect(await numbersOf(mia, { mailbox: mailbox.id, overdue: false })).toEqual([]);
  await finishTodo(mia, id, { done: true });
  expect(await overdue()).toEqual([]);
});
