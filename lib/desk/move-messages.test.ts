import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { rawEmails, runs } from '#db/schema/index.ts';
import { getDraft } from '#lib/drafts/drafts.ts';
import { updateMailbox } from '#lib/mailboxes/mailboxes.ts';
import { queueReply } from '#lib/outbound/queue-reply.ts';
import { type Ctx, withActor } from '#lib/platform/context.ts';
import { listEvents } from '#lib/platform/events.ts';
import { getTicketWithMessages } from '#lib/tickets/get-ticket.ts';
import { closeTicket } from '#lib/tickets/status.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { receiveMail } from '#test/world/receive-mail.ts';
import { proposeReply, sendReply } from '#test/world/replies.ts';
import { messagesOf, readMessage, readTicket, replyAddressOf, runsOf } from '#test/world/rows.ts';
import { mia, shop } from '#test/world/shop.ts';
import { createAssistedMailbox, createTestMailbox } from '#test/world/world.ts';
import { moveMessages } from './move-messages.ts';

let test_: TestContext;
let ctx: Ctx;
let mailboxId: string;

beforeAll(async () => {
  test_ = await openTestContext();
  const { mailbox } = await createAssistedMailbox(test_.ctx, { address: shop.support.address });
  mailboxId = mailbox.id;
  ctx = withActor(test_.ctx, mia);
});
afterAll(() => test_.close());

/** Two tickets of Ada; the second has two mails with our reply between them. */
async function twoTickets() {
  const one = await receiveMail(test_.ctx, { subject: 'Parcel' });
  const two = await receiveMail(test_.ctx, { subject: 'Invoice' });
  const reply = await sendReply(test_.ctx, two.ticketId);
  const third = await receiveMail(test_.ctx, {
    to: await replyAddressOf(ctx, two.ticketId),
    subject: 'Re: Invoice',
    body: 'Third',
  });
  return { one, two, reply, third };
}
async function movesOf(ticketId: string) {
  return (await listEvents(ctx, { ticketId })).filter(({ type }) => type === 'message.moved');
}

test('a moved mail keeps its files and raw email, and both tickets have the event', async () => {
  const { one, two, third } = await twoTickets();
  const moved = await moveMessages(ctx, [third.message.id], { ticket: one.ticketId });
  expect(moved).toMatchObject({ from: { id: two.ticketId }, to: { id: one.ticketId } });
  const entries = await messagesOf(ctx, one.ticketId);
  expect(entries.map(({ text }) => text.trim())).toEqual(['Hello', 'Third']);
  const { number } = await readTicket(ctx, two.ticketId);
  expect(entries[1]?.filedBecause).toBe(`Mia moved it here from #${number}.`);
  const [raw] = await ctx.db.select().from(rawEmails).where(eq(rawEmails.messageId, third.message.id));
  expect(raw?.ticketId).toBe(one.ticketId);
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
  const target = await readTicket(ctx, one.ticketId);
  expect(target.lastInboundAt).toEqual(third.message.createdAt);
  expect(target.lastMessageAt).toEqual(third.message.createdAt);
  expect(target.firstReplyAt).not.toBeNull();
  expect(await readTicket(ctx, two.ticketId)).toMatchObject({
    lastMessageAt: two.message.createdAt,
    lastInboundAt: two.message.createdAt,
    firstReplyAt: null,
  });
});

test('answers to a moved mail follow it, and answers to what stayed do not', async () => {
  const { one, two, third } = await twoTickets();
  await moveMessages(ctx, [third.message.id], { ticket: one.ticketId });
  const follows = await receiveMail(test_.ctx, {
    headers: [`In-Reply-To: ${third.message.internetMessageId}`],
  });
  expect(follows.ticketId).toBe(one.ticketId);
  const stays = await receiveMail(test_.ctx, { headers: [`In-Reply-To: ${two.message.internetMessageId}`] });
  expect(stays.ticketId).toBe(two.ticketId);
});

test('a delivery stays with its message in the new ticket', async () => {
  const { one, reply, two } = await twoTickets();
  await moveMessages(ctx, [reply.messageId], { ticket: one.ticketId });
  const ticket = await getTicketWithMessages(ctx, one.ticketId);
  expect(ticket.messages.find(({ id }) => id === reply.messageId)?.delivery).toMatchObject({
    status: 'sent',
  });
  expect((await getTicketWithMessages(ctx, two.ticketId)).messages).toHaveLength(2);
});

test('open drafts of both tickets are superseded', async () => {
  const { one, two, third } = await twoTickets();
  const drafts = [
    await proposeReply(test_.ctx, { ticketId: one.ticketId, messageId: one.message.id }),
    await proposeReply(test_.ctx, { ticketId: two.ticketId, messageId: third.message.id }),
  ];
  await moveMessages(ctx, [third.message.id], { ticket: one.ticketId });
  for (const id of drafts) expect(await getDraft(ctx, id)).toMatchObject({ status: 'superseded' });
});

test('a new ticket has the sender as contact, continues the old one, and queues a run', async () => {
  const first = await receiveMail(test_.ctx, { subject: 'Parcel' });
  const stranger = await receiveMail(test_.ctx, {
    from: 'Bob <bob@elsewhere.example>',
    to: await replyAddressOf(ctx, first.ticketId),
    subject: 'My own matter',
  });
  expect(await readTicket(ctx, first.ticketId)).toMatchObject({
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
  expect(firstOrThrow(ticket.messages).flags).not.toContain('not_a_participant');
  expect(await readTicket(ctx, to.id)).toMatchObject({ continuesTicketId: first.ticketId });
  expect(await readTicket(ctx, first.ticketId)).toMatchObject({ needsPersonKind: null });
  expect(await runsOf(ctx, to.id)).toMatchObject([{ status: 'queued' }]);
});

test('mail moved within a paused mailbox starts no run', async () => {
  const first = await receiveMail(test_.ctx, { subject: 'Parcel' });
  const second = await receiveMail(test_.ctx, {
    to: await replyAddressOf(ctx, first.ticketId),
    subject: 'Invoice',
  });
  await updateMailbox(test_.ctx, mailboxId, { paused: true });
  const { to } = await moveMessages(ctx, [second.message.id], { new: true });
  await updateMailbox(test_.ctx, mailboxId, { paused: false });
  expect(await runsOf(ctx, to.id)).toEqual([]);
});

test('moving back restores reason, flags, and the status of both tickets', async () => {
  const { one, two, third } = await twoTickets();
  await closeTicket(ctx, one.ticketId, { resolution: 'It came.' });
  const oneBefore = await readTicket(ctx, one.ticketId);
  const twoBefore = await readTicket(ctx, two.ticketId);
  await moveMessages(ctx, [third.message.id], { ticket: one.ticketId });
  expect(await readTicket(ctx, one.ticketId)).toMatchObject({ status: 'open' });
  await moveMessages(ctx, [third.message.id], { ticket: two.ticketId });
  const { version: _, updatedAt: __, ...restored } = oneBefore;
  expect(await readTicket(ctx, one.ticketId)).toMatchObject(restored);
  const { status, lastMessageAt } = twoBefore;
  expect(await readTicket(ctx, two.ticketId)).toMatchObject({ status, lastMessageAt });
  const [entry] = (await messagesOf(ctx, two.ticketId)).filter(({ id }) => id === third.message.id);
  const { filedBecause, filedTold, flags } = third.message;
  expect(filedTold).not.toBeNull();
  expect(entry).toMatchObject({ filedBecause, filedTold, flags });
  const next = await receiveMail(test_.ctx, { headers: [`In-Reply-To: ${third.message.internetMessageId}`] });
  expect(next.ticketId).toBe(two.ticketId);
});

test('a status changed in between is not restored', async () => {
  const { one, two, third } = await twoTickets();
  await closeTicket(ctx, one.ticketId);
  await moveMessages(ctx, [third.message.id], { ticket: one.ticketId });
  await closeTicket(ctx, one.ticketId, { resolution: 'Solved since.' });
  await moveMessages(ctx, [third.message.id], { ticket: two.ticketId });
  expect(await readTicket(ctx, one.ticketId)).toMatchObject({ resolutionNote: 'Solved since.' });
});

test('a ticket that loses its only mail closes, and opens with the undo', async () => {
  const only = await receiveMail(test_.ctx);
  const { to } = await moveMessages(ctx, [only.message.id], { new: true });
  expect(await readTicket(ctx, only.ticketId)).toMatchObject({ status: 'closed', closedBy: 'Mia' });
  await moveMessages(ctx, [only.message.id], { ticket: only.ticketId });
  expect(await readTicket(ctx, only.ticketId)).toMatchObject({ status: 'open', closedAt: null });
  expect(await readTicket(ctx, to.id)).toMatchObject({ status: 'closed' });
});

test('a run on moved mail is cancelled', async () => {
  const { one, two, third } = await twoTickets();
  await ctx.db.update(runs).set({ status: 'running' }).where(eq(runs.ticketId, two.ticketId));
  await moveMessages(ctx, [third.message.id], { ticket: one.ticketId });
  const run = firstOrThrow(await runsOf(ctx, two.ticketId));
  expect(run.cancelRequestedAt).not.toBeNull();
});

test('a leaving reply, a mail of the target itself and another mailbox’s mail cannot be moved', async () => {
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
  const sales = await createTestMailbox(test_.ctx, { address: 'sales@shop.example' });
  const other = await receiveMail(ctx, { to: sales.address });
  await expect(moveMessages(ctx, [third.message.id], { ticket: other.ticketId })).rejects.toMatchObject({
    code: 'invalid',
  });
  const elsewhere = withActor(ctx, { ...mia, mailboxIds: [sales.id] });
  await expect(moveMessages(elsewhere, [third.message.id], { new: true })).rejects.toMatchObject({
    code: 'not_found',
  });
  const viewer = withActor(ctx, { ...mia, role: 'viewer' });
  await expect(moveMessages(viewer, [third.message.id], { new: true })).rejects.toMatchObject({
    code: 'forbidden',
  });
});

test('concurrent moves in opposite directions both succeed', async () => {
  const [one, two] = [await receiveMail(test_.ctx), await receiveMail(test_.ctx)];
  for (let time = 0; time < 5; time++) {
    const [a, b] = time % 2 ? ([two, one] as const) : ([one, two] as const);
    await Promise.all([
      moveMessages(ctx, [one.message.id], { ticket: b.ticketId }),
      moveMessages(ctx, [two.message.id], { ticket: a.ticketId }),
    ]);
    expect((await messagesOf(ctx, b.ticketId)).map(({ id }) => id)).toContain(one.message.id);
  }
});

test('a moved mail is read whole where the mail that it quotes is not', async () => {
  const asked = 'The invoice has the number 2026-AB/4711, and nobody has paid it so far.';
  const one = await receiveMail(test_.ctx, { subject: 'Parcel', body: asked });
  const two = await receiveMail(test_.ctx, { subject: 'Invoice' });
  const reply = await receiveMail(test_.ctx, {
    to: await replyAddressOf(ctx, one.ticketId),
    body: `Paid now.\n\nOn 2 Mar 2026, at 17:42, Ada <ada@customer.example> wrote:\n> ${asked}`,
  });
  const readNewText = async () => (await readMessage(ctx, reply.message.id)).newText;
  expect(await readNewText()).not.toContain('4711');
  await moveMessages(ctx, [reply.message.id], { ticket: two.ticketId });
  expect(await readNewText()).toContain(asked);
  await moveMessages(ctx, [reply.message.id], { ticket: one.ticketId });
  expect(await readNewText()).not.toContain('4711');
});
