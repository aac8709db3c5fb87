import { and, eq, isNull } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { attachments, messages, rawEmails, ticketMerges } from '#db/schema/index.ts';
import { moveMessages } from '#lib/desk/move-messages.ts';
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
import { createTodo, listTodos } from '#lib/tickets/todos.ts';
import { markRead, updateTicket } from '#lib/tickets/update-ticket.ts';
import { createUser } from '#lib/users/users.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { receiveMail } from '#test/world/receive-mail.ts';
import { proposeReply, sendReply } from '#test/world/replies.ts';
import {
  deliveriesOf,
  messagesOf,
  readMessage,
  readTicket,
  replyAddressOf,
  runsOf,
} from '#test/world/rows.ts';
import { mia, shop } from '#test/world/shop.ts';
import { createAssistedMailbox, createTestMailbox } from '#test/world/world.ts';
import { mergeTickets } from './merge-tickets.ts';
import { unmergeTicket } from './unmerge-ticket.ts';

let test_: TestContext;
let ctx: Ctx;

beforeAll(async () => {
  test_ = await openTestContext();
  await createAssistedMailbox(test_.ctx, { address: shop.support.address });
  await createTestMailbox(test_.ctx, { address: 'sales@shop.example' });
  const user = await createUser(test_.ctx, { name: 'Mia', email: 'mia@shop.example', role: 'member' });
  ctx = withActor(test_.ctx, { ...mia, id: user.id });
});
afterAll(() => test_.close());

/** Two tickets of Ada; the first has a mail with a file, our reply, another mail, a note, a todo and a tag. */
async function twoTickets() {
  const file = { name: 'lid.txt', content: Buffer.from('cracked') };
  const one = await receiveMail(test_.ctx, { subject: 'Parcel', files: [file] });
  const two = await receiveMail(test_.ctx, { subject: 'Invoice' });
  const reply = await sendReply(test_.ctx, one.ticketId);
  const third = await receiveMail(test_.ctx, {
    to: await replyAddressOf(ctx, one.ticketId),
    subject: 'Re: Parcel',
    body: 'Third',
  });
  await addNote(ctx, one.ticketId, { body: 'She has called.' });
  await createTodo(ctx, one.ticketId, { title: 'Call back', dueAt: null });
  await updateTicket(ctx, one.ticketId, { tags: ['parcel', 'both'], priority: 'high' });
  await updateTicket(ctx, two.ticketId, { tags: ['invoice', 'both'] });
  return { one, two, reply, third, from: one.ticketId, into: two.ticketId };
}

/** Everything of a ticket that a merge moves or changes. */
async function contentsOf(ticketId: string) {
  const entries = await messagesOf(ctx, ticketId);
  const files = await ctx.db
    .select({ id: attachments.id, messageId: attachments.messageId })
    .from(attachments)
    .innerJoin(messages, eq(messages.id, attachments.messageId))
    .where(eq(messages.ticketId, ticketId));
  const raws = await ctx.db
    .select({ id: rawEmails.id })
    .from(rawEmails)
    .where(eq(rawEmails.ticketId, ticketId));
  const { version: _, updated_at: __, ...ticket } = await getTicket(ctx, ticketId);
  return {
    entries: entries.map(({ id, filedBecause, flags, newText }) => ({ id, filedBecause, flags, newText })),
    files: files.length,
    raws: raws.map(({ id }) => id).sort(),
    todos: (await listTodos(ctx, { ticketId })).map(({ id }) => id),
    ticket,
  };
}

test('a merge moves every entry, file, todo and tag, and its undo brings all of it back', async () => {
  const { from, into } = await twoTickets();
  const before = { from: await contentsOf(from), into: await contentsOf(into) };
  expect(before.from).toMatchObject({ entries: { length: 4 }, files: 1, todos: { length: 1 } });
  await mergeTickets(ctx, from, { into });

  const merged = await contentsOf(into);
  expect(merged.entries.map(({ id }) => id).sort()).toEqual(
    [...before.from.entries, ...before.into.entries].map(({ id }) => id).sort(),
  );
  expect(merged).toMatchObject({ files: 1, todos: before.from.todos });
  expect(merged.raws).toEqual([...before.from.raws, ...before.into.raws].sort());
  expect(merged.ticket).toMatchObject({ tags: ['both', 'invoice', 'parcel'], priority: 'high' });
  const times = (await messagesOf(ctx, into)).map(({ createdAt }) => createdAt.getTime());
  expect(times).toEqual(times.toSorted((a, b) => a - b));
  expect(await contentsOf(from)).toMatchObject({
    entries: [],
    todos: [],
    ticket: { status: 'closed', merged_into: { id: into, number: merged.ticket.number } },
  });

  await unmergeTicket(ctx, from);
  expect({ from: await contentsOf(from), into: await contentsOf(into) }).toEqual(before);
});

test('both tickets have the events of a merge and its undo, with who did it', async () => {
  const { from, into } = await twoTickets();
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
  const { from, into } = await twoTickets();
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
  const { from, into } = await twoTickets();
  await mergeTickets(ctx, from, { into });
  const refusal = { code: 'conflict', facts: { merged_into: { id: into } } };
  await expect(addNote(ctx, from, { body: 'Lost?' })).rejects.toMatchObject(refusal);
  await expect(queueReply(ctx, from, { body: 'Hello' })).rejects.toMatchObject(refusal);
  await expect(closeTicket(ctx, from)).rejects.toMatchObject(refusal);
  await expect(mergeTickets(ctx, from, { into })).rejects.toMatchObject(refusal);
});

test('a later mail to the token or a Message-ID of either ticket joins the merged one', async () => {
  const { one, two, third, reply, from, into } = await twoTickets();
  const { internetMessageId: ours } = await readMessage(ctx, reply.messageId);
  const tokens = [await replyAddressOf(ctx, from), await replyAddressOf(ctx, into)];
  await mergeTickets(ctx, from, { into });
  for (const to of tokens) expect((await receiveMail(test_.ctx, { to, body: 'Later' })).ticketId).toBe(into);
  for (const id of [
    one.message.internetMessageId,
    two.message.internetMessageId,
    third.message.internetMessageId,
    ours,
  ])
    expect((await receiveMail(test_.ctx, { headers: [`In-Reply-To: ${id}`] })).ticketId).toBe(into);
  expect(await messagesOf(ctx, from)).toEqual([]);
});

test('a stranger gains nothing by a merge: their mail to the old token stays flagged', async () => {
  const { from, into } = await twoTickets();
  const to = await replyAddressOf(ctx, from);
  await mergeTickets(ctx, from, { into });
  const mail = await receiveMail(test_.ctx, { to, from: 'Eve <eve@elsewhere.example>' });
  expect(mail.ticketId).toBe(into);
  expect(mail.message.flags).toContain('not_a_participant');
});

test('an undo takes along what came for the merged ticket, and leaves what came for the other', async () => {
  const { third, from, into } = await twoTickets();
  const [tokenOfFrom, tokenOfInto] = [await replyAddressOf(ctx, from), await replyAddressOf(ctx, into)];
  await closeTicket(ctx, from);
  await mergeTickets(ctx, from, { into });
  const byToken = await receiveMail(test_.ctx, { to: tokenOfFrom, body: 'By token' });
  const byHeader = await receiveMail(test_.ctx, {
    headers: [`In-Reply-To: ${third.message.internetMessageId}`],
    body: 'By header',
  });
  const ofOther = await receiveMail(test_.ctx, { to: tokenOfInto, body: 'Of the other' });
  await unmergeTicket(ctx, from);
  expect((await readMessage(ctx, byToken.message.id)).ticketId).toBe(from);
  expect((await readMessage(ctx, byHeader.message.id)).ticketId).toBe(from);
  expect((await readMessage(ctx, ofOther.message.id)).ticketId).toBe(into);
  expect(await readTicket(ctx, from)).toMatchObject({ status: 'open', mergedIntoId: null });
  const answer = await receiveMail(test_.ctx, {
    headers: [`In-Reply-To: ${byToken.message.internetMessageId}`],
  });
  expect(answer.ticketId).toBe(from);
});

test('an undo leaves an entry where somebody has moved it since', async () => {
  const { third, from, into } = await twoTickets();
  await mergeTickets(ctx, from, { into });
  const { to } = await moveMessages(ctx, [third.message.id], { new: true });
  const follows = { headers: [`In-Reply-To: ${third.message.internetMessageId}`] };
  expect((await receiveMail(test_.ctx, follows)).ticketId).toBe(to.id);
  await unmergeTicket(ctx, from);
  expect((await readMessage(ctx, third.message.id)).ticketId).toBe(to.id);
  expect((await receiveMail(test_.ctx, follows)).ticketId).toBe(to.id);
});

test('an undo keeps what somebody has changed of the other ticket since', async () => {
  const { from, into } = await twoTickets();
  await mergeTickets(ctx, from, { into });
  await updateTicket(ctx, into, { priority: 'low', tags: ['both', 'invoice', 'parcel', 'new'] });
  await unmergeTicket(ctx, from);
  expect(await getTicket(ctx, into)).toMatchObject({ priority: 'low', tags: ['both', 'invoice', 'new'] });
});

test('who has not read the merged ticket finds the other unread; who merges them does not', async () => {
  const older = await receiveMail(test_.ctx, { subject: 'Parcel' });
  const newer = await receiveMail(test_.ctx, { subject: 'Invoice' });
  const [reader, merger] = [await actAs('Ines'), await actAs('Noor')];
  for (const each of [reader, merger]) await markRead(each, newer.ticketId, { read: true });
  await mergeTickets(merger, older.ticketId, { into: newer.ticketId });
  expect(await getTicket(reader, newer.ticketId)).toMatchObject({ unread: true });
  expect(await getTicket(merger, newer.ticketId)).toMatchObject({ unread: false });
});

async function actAs(name: string): Promise<Ctx> {
  const email = `${name.toLowerCase()}@shop.example`;
  const { id } = await createUser(test_.ctx, { name, email, role: 'member' });
  return withActor(ctx, { type: 'user', id, name, role: 'member', mailboxIds: null });
}

test('two merges at once in opposite directions: one stands, the other is refused', async () => {
  const { from, into } = await twoTickets();
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
  const { from, into } = await twoTickets();
  const to = await replyAddressOf(ctx, from);
  const [, ...mails] = await Promise.all([
    mergeTickets(ctx, from, { into }),
    ...[1, 2, 3, 4].map((n) => receiveMail(test_.ctx, { to, body: `Mail ${n}` })),
  ]);
  for (const { message } of mails) expect((await readMessage(ctx, message.id)).ticketId).toBe(into);
  expect(await messagesOf(ctx, from)).toEqual([]);
  await unmergeTicket(ctx, from);
  for (const { message } of mails) expect((await readMessage(ctx, message.id)).ticketId).toBe(from);
});

test('merges in a row lead to the last ticket, and are undone in reverse order', async () => {
  const { from, into } = await twoTickets();
  const last = await receiveMail(test_.ctx, { subject: 'Refund' });
  const to = await replyAddressOf(ctx, from);
  await mergeTickets(ctx, from, { into });
  await mergeTickets(ctx, into, { into: last.ticketId });
  const later = await receiveMail(test_.ctx, { to, body: 'Later' });
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
  const { from, into } = await twoTickets();
  await expect(mergeTickets(ctx, from, { into: from })).rejects.toMatchObject({ code: 'invalid' });
  const sales = await receiveMail(test_.ctx, { to: 'sales@shop.example' });
  await expect(mergeTickets(ctx, from, { into: sales.ticketId })).rejects.toMatchObject({ code: 'invalid' });
  const bob = await receiveMail(test_.ctx, { from: 'Bob <bob@customer.example>' });
  await expect(mergeTickets(ctx, bob.ticketId, { into })).rejects.toMatchObject({
    code: 'conflict',
    facts: { other_contact: true },
  });
  const reach = withActor(ctx, { ...mia, mailboxIds: [sales.raw.mailboxId] });
  await expect(mergeTickets(reach, from, { into })).rejects.toMatchObject({ code: 'not_found' });
  await expect(mergeTickets(reach, sales.ticketId, { into })).rejects.toMatchObject({ code: 'not_found' });

  const to = await replyAddressOf(ctx, bob.ticketId);
  await mergeTickets(ctx, bob.ticketId, { into, otherContact: true });
  const bobs = await receiveMail(test_.ctx, { from: 'Bob <bob@customer.example>', to, body: 'Mine' });
  expect(bobs.ticketId).toBe(into);
  expect(bobs.message.flags).not.toContain('not_a_participant');
  const answer = await readMessage(ctx, await queueReply(ctx, into, { body: 'Hello' }));
  expect(answer.to).toMatchObject([{ address: 'ada@customer.example' }]);
  expect(answer.text).not.toContain('Mine');
});

test('an active ticket opens a closed one, and a snoozed one snoozes it', async () => {
  const first = await twoTickets();
  await closeTicket(ctx, first.into);
  await mergeTickets(ctx, first.from, { into: first.into });
  expect(await readTicket(ctx, first.into)).toMatchObject({ status: 'open' });
  await unmergeTicket(ctx, first.from);
  expect(await readTicket(ctx, first.into)).toMatchObject({ status: 'closed' });

  const second = await twoTickets();
  const until = new Date(Date.now() + 3_600_000);
  await snoozeTicket(ctx, second.from, { until });
  await closeTicket(ctx, second.into);
  await mergeTickets(ctx, second.from, { into: second.into });
  expect(await readTicket(ctx, second.into)).toMatchObject({ status: 'snoozed', snoozedUntil: until });
});

test('drafts of both are superseded, the assistant reads the whole once, and an undo opens the drafts again', async () => {
  const { one: _, two, third, from, into } = await twoTickets();
  const ofFrom = await proposeReply(test_.ctx, { ticketId: from, messageId: third.message.id });
  const ofInto = await proposeReply(test_.ctx, { ticketId: into, messageId: two.message.id });
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
  const { from, into } = await twoTickets();
  const sendAt = new Date(Date.now() + 3_600_000);
  const scheduled = await queueReply(ctx, from, { body: 'Tomorrow.', sendAt });
  await mergeTickets(ctx, from, { into });
  expect((await readMessage(ctx, scheduled)).ticketId).toBe(into);
  expect(await deliveriesOf(ctx, scheduled)).toMatchObject([{ status: 'queued', nextAttemptAt: sendAt }]);
  expect(await cancelMessage(ctx, scheduled)).toBe(into);
  expect(await deliveriesOf(ctx, scheduled)).toMatchObject([{ status: 'cancelled' }]);
});
