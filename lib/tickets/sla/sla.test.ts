import { and, asc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { messages, slaPolicies, ticketDues, tickets } from '#db/schema/index.ts';
import { mergeTickets } from '#lib/desk/merge/merge-tickets.ts';
import { unmergeTicket } from '#lib/desk/merge/unmerge-ticket.ts';
import { moveMessages } from '#lib/desk/move-messages.ts';
import { queueReply } from '#lib/outbound/queue-reply.ts';
import { cancelMessage } from '#lib/outbound/reply/cancel-message.ts';
import { type Ctx, inTransaction, withActor } from '#lib/platform/context.ts';
import { listEvents } from '#lib/platform/events.ts';
import { createUser } from '#lib/users/users.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { receiveMail } from '#test/world/receive-mail.ts';
import { refreshNow } from '#test/world/refresh-now.ts';
import { addMessage, createTestMailbox, createWorld } from '#test/world/world.ts';
import { listTickets, ticketsQuery } from '../list-tickets.ts';
import { listNotifications } from '../notifications/notifications.ts';
import { closeTicket, reopenTicket, snoozeTicket } from '../status.ts';
import { assignTicket, updateTicket } from '../update-ticket.ts';
import { archiveBusinessHours, createBusinessHours, updateBusinessHours } from './business-hours.ts';
import { recordPassingDues } from './passing-dues.ts';
import { archiveSlaPolicy, createSlaPolicy, orderSlaPolicies, updateSlaPolicy } from './policies.ts';
import type { SlaPolicyInput } from './schema.ts';

const always = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from: '00:00', to: '24:00' }));
const office = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: '09:00', to: '17:00' }));

let house: TestContext;
let ctx: Ctx;
let roundTheClock: string;
beforeAll(async () => {
  house = await openTestContext({ UNDO_SEND_MS: 60_000 });
  ctx = house.ctx;
  roundTheClock = (await createBusinessHours(ctx, { name: 'Always', zone: 'UTC', week: always })).id;
});
afterAll(() => house.close());

/** A mailbox with a policy of its own, on since long ago. */
async function withPolicy(targets: Partial<SlaPolicyInput> = { first_answer_minutes: 60 }) {
  const mailbox = await createTestMailbox(ctx, {
    address: `m${Math.random().toString(36).slice(2)}@shop.example`,
  });
  const policy = await createSlaPolicy(ctx, {
    name: 'Fast',
    business_hours_id: roundTheClock,
    mailbox_ids: [mailbox.id],
    ...targets,
  });
  await ctx.db
    .update(slaPolicies)
    .set({ createdAt: new Date(0) })
    .where(eq(slaPolicies.id, policy.id));
  return { mailbox, policy };
}

async function ticketOf(id: string) {
  return firstOrThrow(await ctx.db.select().from(tickets).where(eq(tickets.id, id)));
}
const minutesAfter = (at: Date, minutes: number) => new Date(at.getTime() + minutes * 60_000);

async function lastMail(ticketId: string): Promise<Date> {
  const inbound = and(eq(messages.ticketId, ticketId), eq(messages.kind, 'inbound'));
  const rows = await ctx.db.select().from(messages).where(inbound).orderBy(asc(messages.createdAt));
  return firstOrThrow(rows.slice(-1)).createdAt;
}
async function breaches(ticketId: string) {
  return (await listEvents(ctx, { ticketId, type: 'ticket.sla_breached' })).map(({ data }) => data.kind);
}

test('a person’s mail is due from the moment it is filed, a robot’s never', async () => {
  const { mailbox, policy } = await withPolicy();
  const { ticketId } = await receiveMail(ctx, { to: mailbox.address, body: 'Where is it?' });
  const ticket = await ticketOf(ticketId);
  const due = minutesAfter(await lastMail(ticketId), 60);
  expect(ticket).toMatchObject({
    slaPolicyId: policy.id,
    dueAt: due,
    dueKind: 'first_answer',
    dueOrder: due,
  });
  expect(ticket.version).toBe(1);
  const robot = { to: mailbox.address, subject: 'Away', headers: ['Auto-Submitted: auto-replied'] };
  const { raw } = await receiveMail(ctx, { ...robot, from: 'Bot <bot@elsewhere.example>' });
  const filed = raw.ticketId ? await ticketOf(raw.ticketId) : null;
  expect(filed?.dueAt ?? null).toBeNull();
});

test('a mail of March is due over the changed clock and the holiday, to the minute', async () => {
  const holidays = [{ date: '2026-03-30', name: 'Founders’ Day' }];
  const berlin = await createBusinessHours(ctx, {
    name: 'Berlin',
    zone: 'Europe/Berlin',
    week: office,
    holidays,
  });
  const { mailbox } = await withPolicy({ business_hours_id: berlin.id, first_answer_minutes: 120 });
  const createdAt = new Date('2026-03-27T16:30:00+01:00');
  const { ticketId } = await createWorld(ctx, { mailbox, createdAt });
  expect((await ticketOf(ticketId)).dueAt).toEqual(new Date('2026-03-31T10:30:00+02:00'));
  await updateBusinessHours(ctx, berlin.id, { holidays: [] });
  await refreshNow(ctx);
  expect((await ticketOf(ticketId)).dueAt).toEqual(new Date('2026-03-30T10:30:00+02:00'));
});

test('a reply meets what is due, its undo brings the same due back, and it passes once', async () => {
  const { mailbox } = await withPolicy({ first_answer_minutes: 60, next_answer_minutes: 30 });
  const { ticketId } = await createWorld(ctx, { mailbox, createdAt: minutesAfter(new Date(), -90) });
  const { dueAt } = await ticketOf(ticketId);
  await recordPassingDues(ctx);
  expect(await ticketOf(ticketId)).toMatchObject({ dueAt, breachedAt: dueAt });
  const reply = await queueReply(ctx, ticketId, { body: 'It is on its way.' });
  expect(await ticketOf(ticketId)).toMatchObject({ dueAt: null, dueKind: null, breachedAt: null });
  await cancelMessage(ctx, reply);
  expect(await ticketOf(ticketId)).toMatchObject({ dueAt, dueKind: 'first_answer', breachedAt: dueAt });
  await recordPassingDues(ctx);
  expect(await breaches(ticketId)).toEqual(['first_answer']);
  await queueReply(ctx, ticketId, { body: 'It is on its way.' });
  await addMessage(ctx, ticketId);
  const next = minutesAfter(await lastMail(ticketId), 30);
  expect(await ticketOf(ticketId)).toMatchObject({ dueAt: next, dueKind: 'next_answer', breachedAt: null });
});

test('a snoozed ticket is due later by as long as it was snoozed, a closed one is not due', async () => {
  const { mailbox } = await withPolicy({ resolution_minutes: 240 });
  const { ticketId } = await createWorld(ctx, { mailbox });
  const before = (await ticketOf(ticketId)).dueAt;
  await snoozeTicket(ctx, ticketId, { until: minutesAfter(new Date(), 60) });
  expect((await ticketOf(ticketId)).dueAt).toBeNull();
  await new Promise((resolve) => setTimeout(resolve, 50));
  await reopenTicket(ctx, ticketId);
  const after = (await ticketOf(ticketId)).dueAt;
  expect(Number(after) - Number(before)).toBeGreaterThanOrEqual(50);
  await closeTicket(ctx, ticketId);
  expect(await ticketOf(ticketId)).toMatchObject({ dueAt: null, slaPolicyId: expect.any(String) });
  await reopenTicket(ctx, ticketId);
  expect(Number((await ticketOf(ticketId)).dueAt)).toBeGreaterThanOrEqual(Number(after));
});

test('the first policy in order whose priority and tags fit applies, as they change', async () => {
  const { mailbox, policy } = await withPolicy();
  const conditions = { business_hours_id: roundTheClock, mailbox_ids: [mailbox.id] };
  const vip = await createSlaPolicy(ctx, {
    name: 'VIP',
    ...conditions,
    tags: ['vip'],
    first_answer_minutes: 5,
  });
  const urgent = { priorities: ['urgent' as const], first_answer_minutes: 15 };
  const pressing = await createSlaPolicy(ctx, { name: 'Urgent', ...conditions, ...urgent });
  await orderSlaPolicies(ctx, [vip.id, pressing.id]);
  const { ticketId } = await createWorld(ctx, { mailbox });
  const policyOf = async () => (await ticketOf(ticketId)).slaPolicyId;
  expect(await policyOf()).toBe(policy.id);
  await updateTicket(ctx, ticketId, { priority: 'urgent' });
  expect(await policyOf()).toBe(pressing.id);
  await updateTicket(ctx, ticketId, { tags: ['vip'] });
  expect(await policyOf()).toBe(vip.id);
  await archiveSlaPolicy(ctx, vip.id);
  await refreshNow(ctx);
  expect(await policyOf()).toBe(pressing.id);
});

test('a changed policy reaches tickets that are open already, and a longer time may pass anew', async () => {
  const { mailbox, policy } = await withPolicy();
  const createdAt = minutesAfter(new Date(), -90);
  const { ticketId } = await createWorld(ctx, { mailbox, createdAt });
  await recordPassingDues(ctx);
  await updateSlaPolicy(ctx, policy.id, { first_answer_minutes: 120 });
  await refreshNow(ctx);
  const { version } = await ticketOf(ticketId);
  expect(await ticketOf(ticketId)).toMatchObject({ dueAt: minutesAfter(createdAt, 120), breachedAt: null });
  await updateSlaPolicy(ctx, policy.id, { first_answer_minutes: 80 });
  await refreshNow(ctx);
  await recordPassingDues(ctx);
  expect(await breaches(ticketId)).toEqual(['first_answer', 'first_answer']);
  expect((await ticketOf(ticketId)).version).toBe(version);
});

test('a merge leaves the other ticket due by the oldest mail that waits, and its undo gives each its own', async () => {
  const { mailbox } = await withPolicy();
  const [old, young] = [minutesAfter(new Date(), -30), minutesAfter(new Date(), -10)];
  const from = '2ada@customer.example';
  const one = await createWorld(ctx, { mailbox, from, createdAt: old });
  const other = await createWorld(ctx, { mailbox, from, createdAt: young });
  await mergeTickets(ctx, one.ticketId, { into: other.ticketId });
  expect(await ticketOf(one.ticketId)).toMatchObject({ dueAt: null, slaPolicyId: null });
  expect((await ticketOf(other.ticketId)).dueAt).toEqual(minutesAfter(old, 60));
  await unmergeTicket(ctx, one.ticketId);
  // The moment for which it was merged, and so closed, does not count.
  const again = Number((await ticketOf(one.ticketId)).dueAt);
  expect(again).toBeGreaterThanOrEqual(Number(minutesAfter(old, 60)));
  expect(again).toBeLessThan(Number(minutesAfter(old, 65)));
  expect((await ticketOf(other.ticketId)).dueAt).toEqual(minutesAfter(young, 60));
});

test('a mail that is moved takes what is due with it', async () => {
  const { mailbox } = await withPolicy();
  const { ticketId, messageId } = await createWorld(ctx, {
    mailbox,
    createdAt: minutesAfter(new Date(), -30),
  });
  await addMessage(ctx, ticketId);
  const second = minutesAfter(await lastMail(ticketId), 60);
  const { to } = await moveMessages(ctx, [messageId], { new: true });
  expect((await ticketOf(ticketId)).dueAt).toEqual(second);
  expect(Number((await ticketOf(to.id)).dueAt)).toBeLessThan(Number(second));
});

test('two workers at once record a breach once, and one that was killed is caught up by the next', async () => {
  const { mailbox } = await withPolicy({ first_answer_minutes: 60, resolution_minutes: 70 });
  const { ticketId } = await createWorld(ctx, { mailbox, createdAt: minutesAfter(new Date(), -90) });
  const killed = inTransaction(ctx, async (ctx) => {
    await recordPassingDues(ctx);
    throw new Error('killed');
  });
  await expect(killed).rejects.toThrow('killed');
  expect(await breaches(ticketId)).toEqual([]);
  const ticked = await Promise.all([recordPassingDues(ctx), recordPassingDues(ctx)]);
  expect(Math.max(...ticked)).toBeGreaterThan(0);
  await recordPassingDues(ctx);
  expect((await breaches(ticketId)).sort()).toEqual(['first_answer', 'resolution']);
});

test('what was answered late while no worker ran is recorded all the same', async () => {
  const { mailbox } = await withPolicy();
  const { ticketId } = await createWorld(ctx, { mailbox, createdAt: minutesAfter(new Date(), -90) });
  await queueReply(ctx, ticketId, { body: 'At last.' });
  await recordPassingDues(ctx);
  expect(await breaches(ticketId)).toEqual(['first_answer']);
  expect((await ticketOf(ticketId)).breachedAt).toBeNull();
});

test('the assignee is told once that it is due soon, and once that it is overdue', async () => {
  const { mailbox } = await withPolicy();
  const email = 'grace@team.example';
  const { id } = await createUser(ctx, { email, name: 'Grace', role: 'member', mailbox_ids: null });
  const { ticketId } = await createWorld(ctx, { mailbox, createdAt: minutesAfter(new Date(), -50) });
  await assignTicket(ctx, ticketId, { userId: id });
  for (let ticks = 0; ticks < 2; ticks += 1) await recordPassingDues(ctx);
  await ctx.db
    .update(ticketDues)
    .set({ dueAt: minutesAfter(new Date(), -1) })
    .where(eq(ticketDues.ticketId, ticketId));
  for (let ticks = 0; ticks < 2; ticks += 1) await recordPassingDues(ctx);
  const grace = withActor(ctx, { type: 'user', id, name: 'Grace', role: 'member', mailboxIds: null });
  const { data } = await listNotifications(grace, { limit: 10 });
  expect(data.map(({ kind }) => kind)).toEqual(['sla_breached', 'sla_due_soon', 'assigned']);
});

test('lists are narrowed to what is overdue or due, and sorted by it over their pages', async () => {
  const { mailbox } = await withPolicy();
  const ages = [90, 10, 70];
  const made = [];
  for (const age of ages)
    made.push(await createWorld(ctx, { mailbox, createdAt: minutesAfter(new Date(), -age) }));
  const { ticketId: answered } = await createWorld(ctx, { mailbox });
  await queueReply(ctx, answered, { body: 'Done.' });
  const idsOf = async (query: object) => {
    const { data } = await listTickets(ctx, ticketsQuery.parse({ mailbox: mailbox.id, ...query }));
    return data.map(({ id }) => id);
  };
  const [first, second, third] = made.map(({ ticketId }) => ticketId);
  expect((await idsOf({ due: 'overdue' })).sort()).toEqual([first, third].sort());
  expect(await idsOf({ due: '24h' })).toEqual([second]);
  expect((await idsOf({ due: 'any' })).length).toBe(3);
  const page = await listTickets(ctx, ticketsQuery.parse({ mailbox: mailbox.id, sort: 'due', limit: 2 }));
  expect(page.data.map(({ id }) => id)).toEqual([first, third]);
  expect(await idsOf({ sort: 'due', cursor: page.next_cursor })).toEqual([second, answered]);
});

test('hours that a policy counts by cannot be removed, and no one but an admin of all mailboxes sees either', async () => {
  const hours = await createBusinessHours(ctx, { name: 'Used', zone: 'UTC', week: always });
  const { policy } = await withPolicy({ business_hours_id: hours.id, first_answer_minutes: 5 });
  await expect(archiveBusinessHours(ctx, hours.id)).rejects.toMatchObject({ code: 'conflict' });
  await archiveSlaPolicy(ctx, policy.id);
  await archiveBusinessHours(ctx, hours.id);
  const wrong = { name: 'Nowhere', zone: 'Europe/Atlantis', week: always };
  await expect(createBusinessHours(ctx, wrong)).rejects.toMatchObject({ code: 'invalid' });
  const some = withActor(ctx, { type: 'user', id: 'usr_1', name: 'Ada', role: 'admin', mailboxIds: [] });
  await expect(createBusinessHours(some, { ...wrong, zone: 'UTC' })).rejects.toMatchObject({
    code: 'forbidden',
  });
  const none = { name: 'No target', business_hours_id: roundTheClock };
  await expect(createSlaPolicy(ctx, none)).rejects.toMatchObject({ code: 'invalid' });
});
