import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { rawEmails, runs } from '#db/schema/index.ts';
import { createAssistant } from '#lib/assistant/assistants.ts';
import { getDraft } from '#lib/drafts/drafts.ts';
import { updateMailbox } from '#lib/mailboxes/mailboxes.ts';
import { queueReply } from '#lib/outbound/queue-reply.ts';
import { type Actor, type Ctx, withActor } from '#lib/platform/context.ts';
import { listEvents } from '#lib/platform/events.ts';
import { getTicketWithMessages } from '#lib/tickets/get-ticket.ts';
import { closeTicket } from '#lib/tickets/status.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { createInbox, messagesOf, replyAddressOf, runsOf, sendReply, ticketRow } from '#test/world/inbox.ts';
import { proposeReply } from '#test/world/outbox.ts';
import { moveMessages } from './move-messages.ts';

let test_: TestContext;
let ctx: Ctx;
let inbox: Awaited<ReturnType<typeof createInbox>>;
const mia: Actor = {
  type: 'user',
  id: `usr_${'0'.repeat(32)}`,
  name: 'Mia',
  role: 'member',
  mailboxIds: null,
};

beforeAll(async () => {
  test_ = await openTestContext();
  const { id } = await createAssistant(test_.ctx, { name: 'Iris', instructions: 'Help.' });
  inbox = await createInbox(test_.ctx, { address: 'support@shop.example', assistant_id: id });
  ctx = withActor(test_.ctx, mia);
});
afterAll(() => test_.close());

/** Two tickets of Ada, the second with two mails and an answer of ours between them. */
async function twoTickets() {
  const one = await inbox.receive({ subject: 'Parcel' });
  const two = await inbox.receive({ subject: 'Invoice' });
  const reply = await sendReply(test_.ctx, two.ticketId);
  const third = await inbox.receive({
    to: await replyAddressOf(ctx, two.ticketId),
    subject: 'Re: Invoice',
    body: 'Third',
  });
  return { one, two, reply, third };
}
async function movesOf(ticketId: string) {
  return (await listEvents(ctx, { ticketId })).filter(({ type }) => type === 'message.moved');
}

test('a mail stands in the other ticket with its reason, files and raw email, and both tickets tell of it', async () => {
  const { one, two, third } = await twoTickets();
  const moved = await moveMessages(ctx, [third.message.id], { ticket: one.ticketId });
  expect(moved).toMatchObject({ from: { id: two.ticketId }, to: { id: one.ticketId } });
  const entries = await messagesOf(ctx, one.ticketId);
  expect(entries.map(({ text }) => text.trim())).toEqual(['Hello', 'Third']);
  const { number } = await ticketRow(ctx, two.ticketId);
  expect(entries[1]!.filedBecause).toBe(`Mia moved it here from #${number}.`);
  const [raw] = await ctx.db.select().from(rawEmails).where(eq(rawEmails.messageId, third.message.id));
  expect(raw!.ticketId).toBe(one.ticketId);
  for (const ticketId of [one.ticketId, two.ticketId]) {
    const [event] = await movesOf(ticketId);
    expect(event).toMatchObject({
      actor: { name: 'Mia' },
      data: { before: { ticket_id: two.ticketId }, after: { ticket_id: one.ticketId } },
    });
  }
});

test('the times of both tickets are those of their own mails', async () => {
  const { one, two, reply, third } = await twoTickets();
  await moveMessages(ctx, [reply.messageId, third.message.id], { ticket: one.ticketId });
  const target = await ticketRow(ctx, one.ticketId);
  expect(target.lastInboundAt).toEqual(third.message.createdAt);
  expect(target.lastMessageAt).toEqual(third.message.createdAt);
  expect(target.firstReplyAt).not.toBeNull();
  expect(await ticketRow(ctx, two.ticketId)).toMatchObject({
    lastMessageAt: two.message.createdAt,
    lastInboundAt: two.message.createdAt,
    firstReplyAt: null,
  });
});

test('answers to a moved mail follow it, and answers to what stayed do not', async () => {
  const { one, two, third } = await twoTickets();
  await moveMessages(ctx, [third.message.id], { ticket: one.ticketId });
  const follows = await inbox.receive({ headers: [`In-Reply-To: ${third.message.internetMessageId}`] });
  expect(follows.ticketId).toBe(one.ticketId);
  const stays = await inbox.receive({ headers: [`In-Reply-To: ${two.message.internetMessageId}`] });
  expect(stays.ticketId).toBe(two.ticketId);
});

test('a delivery stays with its message: a late bounce is told on the ticket where the message stands now', async () => {
  const { one, reply, two } = await twoTickets();
  await moveMessages(ctx, [reply.messageId], { ticket: one.ticketId });
  const ticket = await getTicketWithMessages(ctx, one.ticketId);
  expect(ticket.messages.find(({ id }) => id === reply.messageId)!.delivery).toMatchObject({
    status: 'sent',
  });
  expect((await getTicketWithMessages(ctx, two.ticketId)).messages).toHaveLength(2);
});

test('waiting drafts of both tickets go off the table', async () => {
  const { one, two, third } = await twoTickets();
  const propose = (ticketId: string, messageId: string) => proposeReply(test_.ctx, ticketId, messageId);
  const drafts = [await propose(one.ticketId, one.message.id), await propose(two.ticketId, third.message.id)];
  await moveMessages(ctx, [third.message.id], { ticket: one.ticketId });
  for (const id of drafts) expect(await getDraft(ctx, id!)).toMatchObject({ status: 'superseded' });
});

test('a new ticket is with the sender, goes on from the old one, and its assistant begins', async () => {
  const first = await inbox.receive({ subject: 'Parcel' });
  const stranger = await inbox.receive({
    from: 'Bob <bob@elsewhere.example>',
    to: await replyAddressOf(ctx, first.ticketId),
    subject: 'My own matter',
  });
  expect(await ticketRow(ctx, first.ticketId)).toMatchObject({
    needsPersonKind: 'sender_not_participant',
    needsPersonDetail: { name: 'Bob' },
  });
  const { to } = await moveMessages(ctx, [stranger.message.id], { new: true });
  const ticket = await getTicketWithMessages(ctx, to.id);
  expect(ticket).toMatchObject({
    subject: 'My own matter',
    contact: { address: 'bob@elsewhere.example' },
    status: 'open',
    unread: true,
  });
  expect(ticket.messages[0]!.flags).not.toContain('not_a_participant');
  expect(await ticketRow(ctx, to.id)).toMatchObject({ continuesTicketId: first.ticketId });
  expect(await ticketRow(ctx, first.ticketId)).toMatchObject({ needsPersonKind: null });
  expect(await runsOf(ctx, to.id)).toMatchObject([{ status: 'queued' }]);
});

test('what is moved within a paused mailbox starts no run', async () => {
  const first = await inbox.receive({ subject: 'Parcel' });
  const second = await inbox.receive({ to: await replyAddressOf(ctx, first.ticketId), subject: 'Invoice' });
  await updateMailbox(test_.ctx, inbox.mailbox.id, { paused: true });
  const { to } = await moveMessages(ctx, [second.message.id], { new: true });
  await updateMailbox(test_.ctx, inbox.mailbox.id, { paused: false });
  expect(await runsOf(ctx, to.id)).toEqual([]);
});

test('moving back undoes it: the old reason, the old flags, the old status of both', async () => {
  const { one, two, third } = await twoTickets();
  await closeTicket(ctx, one.ticketId, { resolution: 'It came.' });
  const before = [await ticketRow(ctx, one.ticketId), await ticketRow(ctx, two.ticketId)];
  await moveMessages(ctx, [third.message.id], { ticket: one.ticketId });
  expect(await ticketRow(ctx, one.ticketId)).toMatchObject({ status: 'open' });
  await moveMessages(ctx, [third.message.id], { ticket: two.ticketId });
  const after = [await ticketRow(ctx, one.ticketId), await ticketRow(ctx, two.ticketId)];
  const { version: _, updatedAt: __, ...kept } = before[0]!;
  expect(after[0]).toMatchObject(kept);
  expect(after[1]).toMatchObject({ status: before[1]!.status, lastMessageAt: before[1]!.lastMessageAt });
  const [entry] = (await messagesOf(ctx, two.ticketId)).filter(({ id }) => id === third.message.id);
  expect(entry).toMatchObject({ filedBecause: third.message.filedBecause, flags: third.message.flags });
  const next = await inbox.receive({ headers: [`In-Reply-To: ${third.message.internetMessageId}`] });
  expect(next.ticketId).toBe(two.ticketId);
});

test('a status that somebody has changed in between is not taken back', async () => {
  const { one, two, third } = await twoTickets();
  await closeTicket(ctx, one.ticketId);
  await moveMessages(ctx, [third.message.id], { ticket: one.ticketId });
  await closeTicket(ctx, one.ticketId, { resolution: 'Settled since.' });
  await moveMessages(ctx, [third.message.id], { ticket: two.ticketId });
  expect(await ticketRow(ctx, one.ticketId)).toMatchObject({ resolutionNote: 'Settled since.' });
});

test('a ticket whose only mail goes closes, and opens with the undo', async () => {
  const only = await inbox.receive();
  const { to } = await moveMessages(ctx, [only.message.id], { new: true });
  expect(await ticketRow(ctx, only.ticketId)).toMatchObject({ status: 'closed', closedBy: 'Mia' });
  await moveMessages(ctx, [only.message.id], { ticket: only.ticketId });
  expect(await ticketRow(ctx, only.ticketId)).toMatchObject({ status: 'open', closedAt: null });
  expect(await ticketRow(ctx, to.id)).toMatchObject({ status: 'closed' });
});

test('a run that is at work on what is moved is stopped', async () => {
  const { one, two, third } = await twoTickets();
  await ctx.db.update(runs).set({ status: 'running' }).where(eq(runs.ticketId, two.ticketId));
  await moveMessages(ctx, [third.message.id], { ticket: one.ticketId });
  const [run] = await runsOf(ctx, two.ticketId);
  expect(run!.cancelRequestedAt).not.toBeNull();
});

test('what is on its way out, what stands there already and what is another mailbox’s cannot be moved', async () => {
  const { one, two, third } = await twoTickets();
  const leaving = await queueReply(test_.ctx, two.ticketId, {
    body: 'Not yet',
    sendAt: new Date(Date.now() + 60_000),
  });
  await expect(moveMessages(ctx, [leaving], { ticket: one.ticketId })).rejects.toMatchObject({
    code: 'conflict',
  });
  await expect(moveMessages(ctx, [third.message.id], { ticket: two.ticketId })).rejects.toMatchObject({
    code: 'invalid',
  });
  const both = [one.message.id, third.message.id];
  await expect(moveMessages(ctx, both, { new: true })).rejects.toMatchObject({ code: 'invalid' });
  const sales = await createInbox(test_.ctx, { address: 'sales@shop.example' });
  const other = await sales.receive();
  await expect(moveMessages(ctx, [third.message.id], { ticket: other.ticketId })).rejects.toMatchObject({
    code: 'invalid',
  });
  const elsewhere = withActor(ctx, { ...mia, mailboxIds: [sales.mailbox.id] });
  await expect(moveMessages(elsewhere, [third.message.id], { new: true })).rejects.toMatchObject({
    code: 'not_found',
  });
  const viewer = withActor(ctx, { ...mia, role: 'viewer' });
  await expect(moveMessages(viewer, [third.message.id], { new: true })).rejects.toMatchObject({
    code: 'forbidden',
  });
});

test('moves in opposite directions at the same moment both happen', async () => {
  const [one, two] = [await inbox.receive(), await inbox.receive()];
  for (let time = 0; time < 5; time++) {
    const [a, b] = time % 2 ? [two, one] : [one, two];
    await Promise.all([
      moveMessages(ctx, [one.message.id], { ticket: b!.ticketId }),
      moveMessages(ctx, [two.message.id], { ticket: a!.ticketId }),
    ]);
    expect((await messagesOf(ctx, b!.ticketId)).map(({ id }) => id)).toContain(one.message.id);
  }
});
