import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { rawEmails, runs } from '#db/schema/index.ts';
import { returnPath } from '#lib/mail/headers/reply-token.ts';
import { updateMailbox } from '#lib/mailboxes/mailboxes.ts';
import { queueReply } from '#lib/outbound/queue-reply.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { findSuppression } from '#lib/suppressions/suppressions.ts';
import { getTicketWithMessages } from '#lib/tickets/get-ticket.ts';
import { closeTicket, snoozeTicket } from '#lib/tickets/status.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { formatReport, hardBounce } from '#test/mail/delivery-report.ts';
import { processMail, receiveMail } from '#test/world/receive-mail.ts';
import { sendReply } from '#test/world/replies.ts';
import { readMessage, replyAddressOf, runsOf } from '#test/world/rows.ts';
import { shop } from '#test/world/shop.ts';
import { createAssistedMailbox } from '#test/world/world.ts';
import { discardHeld, releaseMail } from './raw/held.ts';
import { ledger } from './raw/ledger.ts';

let test_: TestContext;
let ctx: Ctx;
let mailbox: { id: string };

beforeAll(async () => {
  test_ = await openTestContext();
  ctx = test_.ctx;
  ({ mailbox } = await createAssistedMailbox(ctx, { address: shop.support.address }));
});
afterAll(() => test_.close());

test('a mail opens a ticket and queues one run of its assistant', async () => {
  const { raw, ticketId } = await receiveMail(ctx, {
    subject: 'Where is my parcel?',
    from: 'Ada <ADA@Customer.example>',
  });
  expect(raw).toMatchObject({ status: 'filed', kind: 'person' });
  const ticket = await getTicketWithMessages(ctx, ticketId);
  expect(ticket).toMatchObject({
    subject: 'Where is my parcel?',
    status: 'open',
    contact: { address: 'ada@customer.example', name: 'Ada' },
  });
  expect(await runsOf(ctx, ticket.id)).toMatchObject([
    { status: 'queued', source: 'inbox_item', basedOnMessageId: raw.messageId },
  ]);
});

test('a mail to the reply address joins the ticket without any other header', async () => {
  const first = await receiveMail(ctx);
  const second = await receiveMail(ctx, {
    to: await replyAddressOf(ctx, first.ticketId),
    subject: 'Something else',
  });
  expect(second.ticketId).toBe(first.ticketId);
  const ticket = await getTicketWithMessages(ctx, first.ticketId);
  expect(ticket.messages.at(-1)?.filed_because).toContain('reply address');
});

test('a reply that names our mail in References joins the ticket', async () => {
  const first = await receiveMail(ctx);
  const { internetMessageId } = await sendReply(ctx, first.ticketId);
  const second = await receiveMail(ctx, { headers: [`References: <x@y> ${internetMessageId}`] });
  expect(second.ticketId).toBe(first.ticketId);
});

test('two mails that name the same unknown mail join one ticket', async () => {
  const first = await receiveMail(ctx, { headers: ['References: <never-seen@elsewhere.example>'] });
  const second = await receiveMail(ctx, { headers: ['In-Reply-To: <never-seen@elsewhere.example>'] });
  expect(second.ticketId).toBe(first.ticketId);
});

test('a mail with only the same subject never joins a ticket', async () => {
  const first = await receiveMail(ctx, { subject: 'Invoice' });
  const second = await receiveMail(ctx, { subject: 'Re: Invoice' });
  expect(second.ticketId).not.toBe(first.ticketId);
});

test('a stranger with copied headers gets a ticket of their own, with the reason', async () => {
  const first = await receiveMail(ctx, { id: '<victim@customer.example>' });
  const { internetMessageId } = await sendReply(ctx, first.ticketId);
  const eve = await receiveMail(ctx, {
    from: 'eve@evil.example',
    headers: [`In-Reply-To: ${internetMessageId}`, 'References: <victim@customer.example>'],
  });
  expect(eve.ticketId).not.toBe(first.ticketId);
  const ticket = await getTicketWithMessages(ctx, eve.ticketId);
  expect(ticket.messages[0]?.filed_because).toContain('not on that ticket');
});

test('a forged Message-ID in our form matches nothing and is flagged', async () => {
  const { ticketId } = await receiveMail(ctx, {
    headers: [`In-Reply-To: <${'a'.repeat(24)}.${'0'.repeat(32)}@shop.example>`],
  });
  const ticket = await getTicketWithMessages(ctx, ticketId);
  expect(ticket.messages[0]?.flags).toContain('forged_message_id');
});

test('a stranger who writes to the reply address joins flagged, and no run starts', async () => {
  const first = await receiveMail(ctx);
  await ctx.db.update(runs).set({ status: 'finished' }).where(eq(runs.ticketId, first.ticketId));
  const other = await receiveMail(ctx, {
    from: 'bob@elsewhere.example',
    to: await replyAddressOf(ctx, first.ticketId),
  });
  expect(other.ticketId).toBe(first.ticketId);
  const ticket = await getTicketWithMessages(ctx, first.ticketId);
  expect(ticket.messages.at(-1)?.flags).toContain('not_a_participant');
  expect(ticket).toMatchObject({
    needs_person: expect.stringContaining('not on this ticket'),
    contact: { address: 'ada@customer.example' },
  });
  expect((await runsOf(ctx, ticket.id)).filter((run) => run.status === 'queued')).toHaveLength(0);
});

test('the same mail three times in parallel becomes one message and one run', async () => {
  const mails = await Promise.all([1, 2, 3].map(() => receiveMail(ctx, { id: '<thrice@customer.example>' })));
  expect(mails.map(({ raw }) => raw.status).sort()).toEqual(['filed', 'ignored', 'ignored']);
  const filed = firstOrThrow(mails.filter(({ raw }) => raw.status === 'filed'));
  expect((await getTicketWithMessages(ctx, filed.ticketId)).messages).toHaveLength(1);
  expect(await runsOf(ctx, filed.ticketId)).toHaveLength(1);
});

test('a reply reopens a closed ticket and wakes a snoozed one', async () => {
  for (const put of [
    (id: string) => closeTicket(ctx, id),
    (id: string) => snoozeTicket(ctx, id, { until: new Date(Date.now() + 86_400_000) }),
  ]) {
    const first = await receiveMail(ctx);
    await put(first.ticketId);
    await receiveMail(ctx, { to: await replyAddressOf(ctx, first.ticketId) });
    expect((await getTicketWithMessages(ctx, first.ticketId)).status).toBe('open');
  }
});

test('an auto-reply joins its ticket, reopens nothing and starts no run', async () => {
  const first = await receiveMail(ctx);
  await closeTicket(ctx, first.ticketId);
  const before = (await runsOf(ctx, first.ticketId)).length;
  const { raw: auto } = await receiveMail(ctx, {
    to: await replyAddressOf(ctx, first.ticketId),
    headers: ['Auto-Submitted: auto-replied'],
    body: 'I am away',
  });
  expect(auto).toMatchObject({ ticketId: first.ticketId, kind: 'auto_reply' });
  expect((await getTicketWithMessages(ctx, first.ticketId)).status).toBe('closed');
  expect(await runsOf(ctx, first.ticketId)).toHaveLength(before);
});

test('a hard bounce to our return path marks the delivery, suppresses the address and reopens the ticket', async () => {
  const first = await receiveMail(ctx, { from: 'gone@customer.example' });
  const { deliveries } = await sendReply(ctx, first.ticketId);
  await closeTicket(ctx, first.ticketId);
  const { raw } = await receiveMail(ctx, formatReport({ groups: [hardBounce('gone@customer.example')] }), {
    envelopeTo: [returnPath(shop.support.address, firstOrThrow(deliveries).returnToken)],
    envelopeFrom: '',
  });
  expect(raw).toMatchObject({ kind: 'bounce', status: 'filed', ticketId: first.ticketId });
  const ticket = await getTicketWithMessages(ctx, first.ticketId);
  expect(ticket).toMatchObject({ status: 'open', needs_person: expect.stringContaining('bounced') });
  expect(ticket.messages.at(-1)?.delivery?.status).toBe('bounced');
  expect(await findSuppression(ctx, 'gone@customer.example')).toMatchObject({ reason: 'bounce' });
});

test('a forged bounce suppresses nobody and opens no ticket', async () => {
  const bounce = formatReport({ groups: [hardBounce('innocent@customer.example')] });
  const { raw } = await receiveMail(ctx, bounce, { envelopeFrom: '' });
  expect(raw).toMatchObject({ status: 'ignored', kind: 'bounce', ticketId: null });
  expect(await findSuppression(ctx, 'innocent@customer.example')).toBeNull();
});

test('a mail that cannot be read is held; released, it becomes a ticket with the bytes, and the ledger adds up', async () => {
  const { raw: held } = await receiveMail(ctx, '');
  expect(held).toMatchObject({ status: 'held', reason: expect.stringContaining('could not be read') });
  await releaseMail(ctx, held.id);
  const released = await processMail(ctx, held.id);
  expect(released.raw.status).toBe('filed');
  const { raw: second } = await receiveMail(ctx, '');
  await discardHeld(ctx, second.id);
  await expect(discardHeld(ctx, second.id)).rejects.toMatchObject({ code: 'conflict' });
  await expect(releaseMail(ctx, held.id)).rejects.toMatchObject({ code: 'conflict' });
  const sum = await ledger(ctx);
  expect(sum.received).toBe(sum.filed + sum.held + sum.ignored + sum.pending);
  expect(sum.received).toBe((await ctx.db.select({ id: rawEmails.id }).from(rawEmails)).length);
});

test.each([
  [{ paused: true }, { paused: false }],
  [{ assistant_starts_itself: false }, { assistant_starts_itself: true }],
])('mail to a mailbox with %o is filed without a run, and with %o it starts one', async (still, awake) => {
  await updateMailbox(ctx, mailbox.id, still);
  const { ticketId } = await receiveMail(ctx, { subject: 'Is anybody there?' });
  expect(await getTicketWithMessages(ctx, ticketId)).toMatchObject({ status: 'open' });
  await receiveMail(ctx, { to: await replyAddressOf(ctx, ticketId) });
  expect(await runsOf(ctx, ticketId)).toEqual([]);
  await updateMailbox(ctx, mailbox.id, awake);
  await receiveMail(ctx, { to: await replyAddressOf(ctx, ticketId) });
  expect(await runsOf(ctx, ticketId)).toMatchObject([{ status: 'queued', source: 'inbox_reply' }]);
});

test('Outlook’s conversation index of a mail is stored, and the reply continues it', async () => {
  const index = Buffer.from('01D046C6FC06C85C39B2C024428381B13C0C5C3FDEB4', 'hex').toString('base64');
  const { ticketId } = await receiveMail(ctx, {
    headers: [`Thread-Index: ${index.slice(0, 12)}`, ` ${index.slice(12)}`],
  });
  const messageId = await queueReply(ctx, ticketId, { body: 'Hello' });
  const reply = await readMessage(ctx, messageId);
  expect(Buffer.from(reply.conversationIndex ?? '', 'base64')).toHaveLength(27);
  expect(reply.conversationIndex?.slice(0, 28)).toBe(index.slice(0, 28));
});
