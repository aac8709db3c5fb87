import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { notifications, tickets, todos, users } from '#db/schema/index.ts';
import { deskCounts } from '#lib/desk/counts.ts';
import { mergeTickets } from '#lib/desk/merge/merge-tickets.ts';
import { unmergeTicket } from '#lib/desk/merge/unmerge-ticket.ts';
import { moveMessages } from '#lib/desk/move-messages.ts';
import { type Ctx, withActor } from '#lib/platform/context.ts';
import { listEvents } from '#lib/platform/events.ts';
import { createUser } from '#lib/users/users.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { createTestMailbox, createWorld } from '#test/world/world.ts';
import { listTickets } from '../list-tickets.ts';
import { getMessage } from '../messages.ts';
import { addNote } from '../note.ts';
import { createTodo, finishTodo } from '../todos.ts';
import { assignTicket } from '../update-ticket.ts';
import { notifyDueTodos } from './due-todos.ts';
import { listNotifications, readNotification, readNotifications } from './notifications.ts';

let house: TestContext;
let ada: Ctx;
let grace: Ctx;
let away: Ctx;
beforeAll(async () => {
  house = await openTestContext();
  ada = await signedIn('Ada Lovelace', null);
  grace = await signedIn('Grace Hopper', null);
  const elsewhere = await createTestMailbox(house.ctx, { address: 'elsewhere@shop.example' });
  away = await signedIn('Alan Turing', [elsewhere.id]);
});
afterAll(() => house.close());

async function signedIn(name: string, mailboxIds: string[] | null): Promise<Ctx> {
  const email = `${name.split(' ')[0]?.toLowerCase()}@team.example`;
  const { id } = await createUser(house.ctx, { email, name, role: 'member', mailbox_ids: mailboxIds });
  return withActor(house.ctx, { type: 'user', id, name, role: 'member', mailboxIds });
}

const idOf = ({ actor }: Ctx) => String(actor.id);
async function listOf(ctx: Ctx, ticketId: string) {
  const { data } = await listNotifications(ctx, { limit: 100 });
  return data.filter(({ ticket }) => ticket.id === ticketId);
}
const countOf = async (ctx: Ctx) => (await deskCounts(ctx)).notifications;

test('a mention notifies whom it names, with the note, and counts until it is read', async () => {
  const { ticketId } = await createWorld(house.ctx);
  const before = await countOf(grace);
  const body = 'Could @Grace Hopper look at this?';
  const messageId = await addNote(ada, ticketId, { body, mentions: [idOf(grace)] });
  const [one, ...others] = await listOf(grace, ticketId);
  expect(others).toEqual([]);
  expect(one).toMatchObject({
    kind: 'mention',
    message: { id: messageId, text: body },
    by: { type: 'user', id: idOf(ada), name: 'Ada Lovelace' },
    read_at: null,
  });
  expect((await getMessage(grace, messageId)).mentions).toEqual([
    { user_id: idOf(grace), handle: 'Grace Hopper' },
  ]);
  expect(await countOf(grace)).toBe(before + 1);
  const read = await readNotification(grace, one?.id ?? '');
  expect(read.read_at).not.toBeNull();
  expect(await readNotification(grace, read.id)).toEqual(read);
  expect(await countOf(grace)).toBe(before);
});

test('nobody is notified of what they did themselves, and their note still names them', async () => {
  const { ticketId } = await createWorld(house.ctx);
  const messageId = await addNote(ada, ticketId, {
    body: 'For me, @ada@team.example.',
    mentions: [idOf(ada)],
  });
  await assignTicket(ada, ticketId, { userId: idOf(ada) });
  expect(await listOf(ada, ticketId)).toEqual([]);
  expect((await getMessage(ada, messageId)).mentions).toMatchObject([{ handle: 'ada@team.example' }]);
});

test.each([
  ['@Grace Hoppers', 'grace'],
  ['mail@Grace Hopper', 'grace'],
  ['Grace Hopper', 'grace'],
  ['@Alan Turing', 'alan'],
] as const)('a note that says “%s” for %s is refused, and none of it is kept', async (body, who) => {
  const { ticketId } = await createWorld(house.ctx);
  const userId = idOf(who === 'alan' ? away : grace);
  await expect(addNote(ada, ticketId, { body, mentions: [userId] })).rejects.toMatchObject({
    code: 'invalid',
  });
  expect(await house.ctx.db.$count(notifications, eq(notifications.ticketId, ticketId))).toBe(0);
});

test('an assignment notifies once, and not who cannot see the ticket any more', async () => {
  const { ticketId, mailbox } = await createWorld(house.ctx);
  const bo = await signedIn('Bo Ek', [mailbox.id]);
  await assignTicket(ada, ticketId, { userId: idOf(bo) });
  await assignTicket(ada, ticketId, { userId: idOf(bo) });
  expect(await listOf(bo, ticketId)).toMatchObject([{ kind: 'assigned', message: null, todo: null }]);
  const moved = withActor(bo, { ...bo.actor, mailboxIds: [] } as typeof bo.actor);
  expect(await listOf(moved, ticketId)).toEqual([]);
  expect(await countOf(moved)).toBe(0);
});

test('a due todo notifies its maker and the assignee once, however many workers tick', async () => {
  const { ticketId } = await createWorld(house.ctx);
  await assignTicket(ada, ticketId, { userId: idOf(grace) });
  await readNotifications(grace, { ticketId });
  const dueAt = new Date(Date.now() - 1000);
  const todoId = await createTodo(ada, ticketId, { title: 'Call her', dueAt });
  await createTodo(ada, ticketId, { title: 'Later', dueAt: new Date(Date.now() + 3_600_000) });
  await finishTodo(ada, await createTodo(ada, ticketId, { title: 'Done', dueAt }));
  await Promise.all([notifyDueTodos(house.ctx), notifyDueTodos(house.ctx)]);
  await notifyDueTodos(house.ctx);
  const due = { kind: 'todo_due', todo: { id: todoId, title: 'Call her' }, by: { type: 'system' } };
  expect(await listOf(ada, ticketId)).toMatchObject([due]);
  expect((await listOf(grace, ticketId)).filter(({ read_at }) => !read_at)).toMatchObject([due]);
  const events = await listEvents(house.ctx, { ticketId, type: 'todo.due' });
  expect(events.map(({ data }) => data)).toEqual([{ todo_id: todoId }]);
  const [row] = await house.ctx.db.select().from(todos).where(eq(todos.id, todoId));
  expect(row?.dueNotifiedAt).not.toBeNull();
});

test('a mention moves with its note, and its ticket is found by it', async () => {
  const { ticketId, mailbox } = await createWorld(house.ctx);
  const messageId = await addNote(ada, ticketId, { body: '@Grace Hopper', mentions: [idOf(grace)] });
  const { to } = await moveMessages(ada, [messageId], { new: true, fromTicketId: ticketId });
  expect(await listOf(grace, ticketId)).toEqual([]);
  expect(await listOf(grace, to.id)).toMatchObject([{ message: { id: messageId } }]);
  const mentioned = {
    mailbox: mailbox.id,
    status: 'all',
    mentioned: 'me',
    sort: 'recent',
    limit: 5,
  } as const;
  expect((await listTickets(grace, mentioned)).data.map(({ id }) => id)).toEqual([to.id]);
  expect((await listTickets(ada, mentioned)).data).toEqual([]);
});

test('all are read at once, or those of one ticket, and only one’s own', async () => {
  const [one, other] = [await createWorld(house.ctx), await createWorld(house.ctx)];
  for (const { ticketId } of [one, other]) {
    const mentions = [idOf(ada), idOf(grace)];
    await addNote(house.ctx, ticketId, { body: '@Ada Lovelace, @Grace Hopper', mentions });
  }
  const unread = async (ctx: Ctx) =>
    (await listNotifications(ctx, { limit: 100, unread: true })).data.map(({ ticket }) => ticket.id);
  await readNotifications(grace);
  await readNotifications(ada, { ticketId: one.ticketId });
  expect(await unread(grace)).toEqual([]);
  expect(await unread(ada)).toContain(other.ticketId);
  expect(await unread(ada)).not.toContain(one.ticketId);
  const [own] = await listOf(ada, other.ticketId);
  await expect(readNotification(grace, own?.id ?? '')).rejects.toMatchObject({ code: 'not_found' });
});

test('an assignment that went on to another is not told any more, and told once when it comes back', async () => {
  const { ticketId } = await createWorld(house.ctx);
  const before = await countOf(grace);
  await assignTicket(ada, ticketId, { userId: idOf(grace) });
  expect(await countOf(grace)).toBe(before + 1);
  await assignTicket(ada, ticketId, { userId: idOf(ada) });
  expect(await listOf(grace, ticketId)).toEqual([]);
  expect(await countOf(grace)).toBe(before);
  await assignTicket(ada, ticketId, { userId: idOf(grace) });
  expect(await listOf(grace, ticketId)).toMatchObject([{ kind: 'assigned', read_at: null }]);
  await readNotifications(grace, { ticketId });
  await assignTicket(ada, ticketId, { userId: null });
  expect(await listOf(grace, ticketId)).toMatchObject([{ read_at: expect.any(String) }]);
});

test('a due todo that is done is not told any more, until it is open again', async () => {
  const { ticketId } = await createWorld(house.ctx);
  const todoId = await createTodo(ada, ticketId, { title: 'Call her', dueAt: new Date(Date.now() - 1000) });
  await notifyDueTodos(house.ctx);
  const kinds = async () => (await listOf(ada, ticketId)).map(({ kind }) => kind);
  expect(await kinds()).toEqual(['todo_due']);
  await finishTodo(grace, todoId);
  expect(await kinds()).toEqual([]);
  await finishTodo(grace, todoId, { done: false });
  expect(await kinds()).toEqual(['todo_due']);
});

test('a merge takes mentions and todos along, ends what its ticket was assigned for, and its undo returns all', async () => {
  const mailbox = await createTestMailbox(house.ctx, { address: 'merging@shop.example' });
  const from = await createWorld(house.ctx, { mailbox, from: 'ada@customer.example' });
  const into = await createWorld(house.ctx, { mailbox, from: 'ada@customer.example' });
  await addNote(ada, from.ticketId, { body: '@Grace Hopper', mentions: [idOf(grace)] });
  await assignTicket(ada, from.ticketId, { userId: idOf(grace) });
  await createTodo(grace, from.ticketId, { title: 'Call her', dueAt: new Date(Date.now() - 1000) });
  await notifyDueTodos(house.ctx);
  const kindsOn = async (ticketId: string) => (await listOf(grace, ticketId)).map(({ kind }) => kind).sort();
  const before = await countOf(grace);
  await mergeTickets(ada, from.ticketId, { into: into.ticketId });
  expect(await kindsOn(from.ticketId)).toEqual([]);
  expect(await kindsOn(into.ticketId)).toEqual(['mention', 'todo_due']);
  expect(await countOf(grace)).toBe(before - 1);
  await unmergeTicket(ada, from.ticketId);
  expect(await kindsOn(from.ticketId)).toEqual(['assigned', 'mention', 'todo_due']);
  expect(await kindsOn(into.ticketId)).toEqual([]);
});

test('a page goes on after the one before, also within one moment', async () => {
  const { ticketId } = await createWorld(house.ctx);
  const values = {
    userId: idOf(away),
    ticketId,
    kind: 'assigned',
    actorType: 'system',
    actorName: 'x',
  } as const;
  const mailboxId = firstOrThrow(
    await house.ctx.db.select().from(tickets).where(eq(tickets.id, ticketId)),
  ).mailboxId;
  await house.ctx.db
    .update(users)
    .set({ mailboxIds: [mailboxId] })
    .where(eq(users.id, idOf(away)));
  await house.ctx.db
    .update(tickets)
    .set({ assigneeId: idOf(away) })
    .where(eq(tickets.id, ticketId));
  const reader = withActor(away, { ...away.actor, mailboxIds: [mailboxId] } as typeof away.actor);
  await house.ctx.db.insert(notifications).values(Array.from({ length: 5 }, () => values));
  const ids: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await listNotifications(reader, { limit: 2, cursor });
    ids.push(...page.data.map(({ id }) => id));
    cursor = page.next_cursor ?? undefined;
  } while (cursor);
  expect(ids).toHaveLength(5);
  expect(new Set(ids).size).toBe(5);
});
