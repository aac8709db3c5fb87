import { and, eq, isNull } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ticketMerges } from '#db/schema/index.ts';
import { getDraft } from '#lib/drafts/drafts.ts';
import { queueReply } from '#lib/outbound/queue-reply.ts';
import { cancelMessage } from '#lib/outbound/reply/cancel-message.ts';
import { type Ctx, withActor } from '#lib/platform/context.ts';
import { listEvents } from '#lib/platform/events.ts';
import { getTicket } from '#lib/tickets/get-ticket.ts';
import { linkedTickets } from '#lib/tickets/linked-tickets.ts';
import { countTickets, listTickets, ticketsQuery } from '#lib/tickets/list-tickets.ts';
import { addNote } from '#lib/tickets/note.ts';
import { closeTicket, snoozeTicket } from '#lib/tickets/status.ts';
import { markRead } from '#lib/tickets/update-ticket.ts';
import { createUser } from '#lib/users/users.ts';
import { contentsOf, createTwoTickets, type MergeWorld, openMergeWorld } from '#test/world/merge.ts';
import { receiveMail } from '#test/world/receive-mail.ts';
import { proposeReply } from '#test/world/replies.ts';
import {
  deliveriesOf,
  messagesOf,
  readMessage,
  readTicket,
  replyAddressOf,
  runsOf,
} from '#test/world/rows.ts';
import { mia } from '#test/world/shop.ts';
import { mergeTickets } from './merge-tickets.ts';
import { unmergeTicket } from './unmerge-ticket.ts';

let world: MergeWorld;
let system: Ctx;
let ctx: Ctx;

beforeAll(async () => {
  world = await openMergeWorld();
  ({ system, ctx } = world);
});
afterAll(() => world.close());

test('a merge moves every entry, file, todo and tag, and its undo brings all of it back', async () => {
  const { from, into } = await createTwoTickets(world);
  const before = { from: await contentsOf(world, from), into: await contentsOf(world, into) };
  expect(before.from).toMatchObject({ entries: { length: 4 }, files: 1, todos: { length: 1 } });
  await mergeTickets(ctx, from, { into });

  const merged = await contentsOf(world, into);
  expect(merged.entries.map(({ id }) => id).sort()).toEqual(
    [...before.from.entries, ...before.into.entries].map(({ id }) => id).sort(),
  );
  expect(merged).toMatchObject({ files: 1, todos: before.from.todos });
  expect(merged.raws).toEqual([...before.from.raws, ...before.into.raws].sort());
  expect(merged.ticket).toMatchObject({ tags: ['both', 'invoice', 'parcel'], priority: 'high' });
  const times = (await messagesOf(ctx, into)).map(({ createdAt }) => createdAt.getTime());
  expect(times).toEqual(times.toSorted((a, b) => a - b));
  expect(await contentsOf(world, from)).toMatchObject({
    entries: [],
    todos: [],
    ticket: { status: 'closed', merged_into: { id: into, number: merged.ticket.number } },
  });

  await unmergeTicket(ctx, from);
  expect({ from: await contentsOf(world, from), into: await contentsOf(world, into) }).toEqual(before);
});

test('both tickets have the events of a merge and its undo, with who did it', async () => {
  const { from, into } = await createTwoTickets(world);
  await mergeTickets(ctx, from, { into });
  await unmergeTicket(ctx, from);
  for (const ticketId of [from, into]) {
    const events = (await listEvents(ctx, { ticketId })).filter(({ type }) => /merged$/.test(type));
    expect(events).toMatchObject(
      ['ticket.merged', 'ticket.unmerged'].map((type) => ({
        type,
        actor: { name: 'Mia' },
        data: { from: { ticket_id: from }, into: { ticket_id: into }, messages: 4 },
      })),
    );
  }
});

test('a merged ticket is in no list or count, and a program that asks for changes learns of it', async () => {
  const { from, into } = await createTwoTickets(world);
  const count = () => countTickets(ctx, ticketsQuery.parse({ status: 'all' }));
  const all = await count();
  await mergeTickets(ctx, from, { into });
  expect(await count()).toBe(all - 1);
  const ids = async (query: object) =>
    (await listTickets(ctx, ticketsQuery.parse({ status: 'all', limit: 100, ...query }))).data.map(
      ({ id }) => id,
    );
  expect(await ids({})).not.toContain(from);
  expect(await ids({ status: 'closed' })).not.toContain(from);
  expect(await ids({ updated_after: '2020-01-01T00:00:00Z' })).toContain(from);
  expect(await linkedTickets(ctx, into)).toMatchObject({ merged_from: [{ id: from, merged_by: 'Mia' }] });
});

test('nothing can be done on a merged ticket, and the refusal names the other', async () => {
  const { from, into } = await createTwoTickets(world);
  await mergeTickets(ctx, from, { into });
  const refusal = { code: 'conflict', facts: { merged_into: { id: into } } };
  await expect(addNote(ctx, from, { body: 'Lost?' })).rejects.toMatchObject(refusal);
  await expect(queueReply(ctx, from, { body: 'Hello' })).rejects.toMatchObject(refusal);
  await expect(closeTicket(ctx, from)).rejects.toMatchObject(refusal);
  await expect(mergeTickets(ctx, from, { into })).rejects.toMatchObject(refusal);
});

test('a later mail to the token or a Message-ID of either ticket joins the merged one', async () => {
  const { one, two, third, reply, from, into } = await createTwoTickets(world);
  const { internetMessageId: ours } = await readMessage(ctx, reply.messageId);
  const tokens = [await replyAddressOf(ctx, from), await replyAddressOf(ctx, into)];
  await mergeTickets(ctx, from, { into });
  for (const to of tokens) expect((await receiveMail(system, { to, body: 'Later' })).ticketId).toBe(into);
  for (const id of [
    one.message.internetMessageId,
    two.message.internetMessageId,
    third.message.internetMessageId,
    ours,
  ])
    expect((await receiveMail(system, { headers: [`In-Reply-To: ${id}`] })).ticketId).toBe(into);
  expect(await messagesOf(ctx, from)).toEqual([]);
});

test('a stranger gains nothing by a merge: their mail to the old token stays flagged', async () => {
  const { from, into } = await createTwoTickets(world);
  const to = await replyAddressOf(ctx, from);
  await mergeTickets(ctx, from, { into });
  const mail = await receiveMail(system, { to, from: 'Eve <eve@elsewhere.example>' });
  expect(mail.ticketId).toBe(into);
  expect(mail.message.flags).toContain('not_a_participant');
});

test('who has not read the merged ticket finds the other unread; who merges them does not', async () => {
  const older = await receiveMail(system, { subject: 'Parcel' });
  const newer = await receiveMail(system, { subject: 'Invoice' });
  const [reader, merger] = [await actAs('Ines'), await actAs('Noor')];
  for (const each of [reader, merger]) await markRead(each, newer.ticketId, { read: true });
  await mergeTickets(merger, older.ticketId, { into: newer.ticketId });
  expect(await getTicket(reader, newer.ticketId)).toMatchObject({ unread: true });
  expect(await getTicket(merger, newer.ticketId)).toMatchObject({ unread: false });
});

async function actAs(name: string): Promise<Ctx> {
  const email = `${name.toLowerCase()}@shop.example`;
  const { id } = await createUser(system, { name, email, role: 'member' });
  return withActor(ctx, { type: 'user', id, name, role: 'member', mailboxIds: null });
}

test('two merges at once in opposite directions: one stands, the other is refused', async () => {
  const { from, into } = await createTwoTickets(world);
  const results = await Promise.allSettled([
    mergeTickets(ctx, from, { into }),
    mergeTickets(ctx, into, { into: from }),
  ]);
  expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(results.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'conflict' } });
  const entries = [...(await messagesOf(ctx, from)), ...(await messagesOf(ctx, into))];
  expect(entries).toHaveLength(5);
  const standing = await ctx.db
    .select()
    .from(ticketMerges)
    .where(and(isNull(ticketMerges.undoneAt), eq(ticketMerges.fromTicketId, from)));
  expect(standing.length).toBe(results[0].status === 'fulfilled' ? 1 : 0);
});

test('mails that arrive while their ticket is being merged all end in the other', async () => {
  const { from, into } = await createTwoTickets(world);
  const to = await replyAddressOf(ctx, from);
  const [, ...mails] = await Promise.all([
    mergeTickets(ctx, from, { into }),
    ...[1, 2, 3, 4].map((n) => receiveMail(system, { to, body: `Mail ${n}` })),
  ]);
  for (const { message } of mails) expect((await readMessage(ctx, message.id)).ticketId).toBe(into);
  expect(await messagesOf(ctx, from)).toEqual([]);
  await unmergeTicket(ctx, from);
  for (const { message } of mails) expect((await readMessage(ctx, message.id)).ticketId).toBe(from);
});

test('merges in a row lead to the last ticket, and are undone in reverse order', async () => {
  const { from, into } = await createTwoTickets(world);
  const last = await receiveMail(system, { subject: 'Refund' });
  const to = await replyAddressOf(ctx, from);
  await mergeTickets(ctx, from, { into });
  await mergeTickets(ctx, into, { into: last.ticketId });
  const later = await receiveMail(system, { to, body: 'Later' });
  expect(later.ticketId).toBe(last.ticketId);
  await expect(mergeTickets(ctx, last.ticketId, { into: from })).rejects.toMatchObject({ code: 'conflict' });
  await expect(unmergeTicket(ctx, from)).rejects.toMatchObject({ code: 'conflict' });
  await unmergeTicket(ctx, into);
  expect((await readMessage(ctx, later.message.id)).ticketId).toBe(into);
  await unmergeTicket(ctx, from);
  expect((await readMessage(ctx, later.message.id)).ticketId).toBe(from);
  expect(await messagesOf(ctx, from)).toHaveLength(5);
  expect(await messagesOf(ctx, last.ticketId)).toHaveLength(1);
});

test('a merge with itself, another mailbox or another contact is refused; the last one until it is meant', async () => {
  const { from, into } = await createTwoTickets(world);
  await expect(mergeTickets(ctx, from, { into: from })).rejects.toMatchObject({ code: 'invalid' });
  const sales = await receiveMail(system, { to: 'sales@shop.example' });
  await expect(mergeTickets(ctx, from, { into: sales.ticketId })).rejects.toMatchObject({ code: 'invalid' });
  const bob = await receiveMail(system, { from: 'Bob <bob@customer.example>' });
  await expect(mergeTickets(ctx, bob.ticketId, { into })).rejects.toMatchObject({
    code: 'conflict',
    facts: { other_contact: true },
  });
  const reach = withActor(ctx, { ...mia, mailboxIds: [sales.raw.mailboxId] });
  await expect(mergeTickets(reach, from, { into })).rejects.toMatchObject({ code: 'not_found' });
  await expect(mergeTickets(reach, sales.ticketId, { into })).rejects.toMatchObject({ code: 'not_found' });

  const to = await replyAddressOf(ctx, bob.ticketId);
  await mergeTickets(ctx, bob.ticketId, { into, otherContact: true });
  const bobs = await receiveMail(system, { from: 'Bob <bob@customer.example>', to, body: 'Mine' });
  expect(bobs.ticketId).toBe(into);
  expect(bobs.message.flags).not.toContain('not_a_participant');
  const answer = await readMessage(ctx, await queueReply(ctx, into, { body: 'Hello' }));
  expect(answer.to).toMatchObject([{ address: 'ada@customer.example' }]);
  expect(answer.text).not.toContain('Mine');
});

test('an active ticket opens a closed one, and a snoozed one snoozes it', async () => {
  const first = await createTwoTickets(world);
  await closeTicket(ctx, first.into);
  await mergeTickets(ctx, first.from, { into: first.into });
  expect(await readTicket(ctx, first.into)).toMatchObject({ status: 'open' });
  await unmergeTicket(ctx, first.from);
  expect(await readTicket(ctx, first.into)).toMatchObject({ status: 'closed' });

  const second = await createTwoTickets(world);
  const until = new Date(Date.now() + 3_600_000);
  await snoozeTicket(ctx, second.from, { until });
  await closeTicket(ctx, second.into);
  await mergeTickets(ctx, second.from, { into: second.into });
  expect(await readTicket(ctx, second.into)).toMatchObject({ status: 'snoozed', snoozedUntil: until });
});

test('drafts of both are superseded, the assistant reads the whole once, and an undo opens the drafts again', async () => {
  const { one: _, two, third, from, into } = await createTwoTickets(world);
  const ofFrom = await proposeReply(system, { ticketId: from, messageId: third.message.id });
  const ofInto = await proposeReply(system, { ticketId: into, messageId: two.message.id });
  await mergeTickets(ctx, from, { into });
  for (const id of [ofFrom, ofInto]) expect(await getDraft(ctx, id)).toMatchObject({ status: 'superseded' });
  expect((await runsOf(ctx, into)).filter(({ status }) => status === 'queued')).toHaveLength(1);
  expect((await runsOf(ctx, from)).filter(({ status }) => status === 'queued')).toEqual([]);

  await unmergeTicket(ctx, from);
  expect(await getDraft(ctx, ofFrom)).toMatchObject({ status: 'proposed', ticket_id: from });
  expect(await getDraft(ctx, ofInto)).toMatchObject({ status: 'proposed', ticket_id: into });
  for (const id of [from, into])
    expect((await runsOf(ctx, id)).filter(({ status }) => status === 'queued')).toEqual([]);
});

test('a reply that waits leaves once, from the ticket that holds it, and can be taken back there', async () => {
  const { from, into } = await createTwoTickets(world);
  const sendAt = new Date(Date.now() + 3_600_000);
  const scheduled = await queueReply(ctx, from, { body: 'Tomorrow.', sendAt });
  await mergeTickets(ctx, from, { into });
  expect((await readMessage(ctx, scheduled)).ticketId).toBe(into);
  expect(await deliveriesOf(ctx, scheduled)).toMatchObject([{ status: 'queued', nextAttemptAt: sendAt }]);
  expect(await cancelMessage(ctx, scheduled)).toBe(into);
  expect(await deliveriesOf(ctx, scheduled)).toMatchObject([{ status: 'cancelled' }]);
});
