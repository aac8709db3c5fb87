import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { deliveries, messages, rawEmails, runs, tickets } from '#db/schema/index.ts';
import { createAssistant } from '#lib/assistant/assistants.ts';
import { createMailbox, updateMailbox } from '#lib/mailboxes/mailboxes.ts';
import { deliver } from '#lib/outbound/deliver.ts';
import { queueReply } from '#lib/outbound/queue-reply.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { findSuppression } from '#lib/suppressions/suppressions.ts';
import { getTicketWithMessages } from '#lib/tickets/get-ticket.ts';
import { closeTicket, snoozeTicket } from '#lib/tickets/status.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { acceptEmail } from './accept.ts';
import { processEmail } from './process.ts';
import { discardHeld, releaseMail } from './raw/held.ts';
import { ledger } from './raw/ledger.ts';

let test_: TestContext;
let ctx: Ctx;
let mailbox: { id: string; address: string };
let mails = 0;

beforeAll(async () => {
  test_ = await openTestContext();
  ctx = test_.ctx;
  const { id } = await createAssistant(ctx, { name: 'Iris', instructions: 'Help.' });
  mailbox = (await createMailbox(ctx, { address: 'support@shop.example', assistant_id: id })).mailbox;
});
afterAll(() => test_.close());

type Mail = {
  from?: string;
  to?: string;
  subject?: string;
  id?: string | null;
  headers?: string[];
  body?: string;
  envelopeFrom?: string;
};

/** A mail through the walk as far as it goes in one go; returns the raw email as it was settled. */
async function arrive({
  from = 'Ada <ada@customer.example>',
  to = 'support@shop.example',
  subject = 'Help',
  id,
  headers = [],
  body = 'Hello',
  envelopeFrom = 'ada@customer.example',
}: Mail) {
  mails += 1;
  const messageId = id === undefined ? `<m${mails}@customer.example>` : id;
  const head = [
    `From: ${from}`,
    `To: ${to}`,
    `Subject: ${subject}`,
    ...(messageId ? [`Message-ID: ${messageId}`] : []),
    ...headers,
  ];
  return arriveRaw(`${head.join('\r\n')}\r\n\r\n${body}\r\n`, { to, envelopeFrom });
}

async function arriveRaw(
  content: string,
  { to = 'support@shop.example', envelopeFrom = 'ada@customer.example' } = {},
) {
  const [id] = await acceptEmail(ctx, {
    source: 'smtp',
    envelopeFrom,
    envelopeTo: [{ address: to, mailboxId: mailbox.id }],
    clientAddress: '192.0.2.1',
    helo: 'mx.customer.example',
    tls: false,
    content: Buffer.from(content),
  });
  await processEmail(ctx, { rawEmailId: id! });
  return find(id!);
}

const find = async (id: string) => (await ctx.db.select().from(rawEmails).where(eq(rawEmails.id, id)))[0]!;
async function replyAddressOf(ticketId: string) {
  const [ticket] = await ctx.db.select().from(tickets).where(eq(tickets.id, ticketId));
  return `support+${ticket!.replyToken.replaceAll('-', '')}@shop.example`;
}
const runsOf = (ticketId: string) => ctx.db.select().from(runs).where(eq(runs.ticketId, ticketId));

/** An answer of ours that has left; returns what a bounce or an answer can name. */
async function answered(ticketId: string) {
  const messageId = await queueReply(ctx, ticketId, { body: 'Here you are' });
  const [row] = await ctx.db
    .select({
      id: deliveries.id,
      token: deliveries.returnToken,
      internetMessageId: messages.internetMessageId,
    })
    .from(deliveries)
    .innerJoin(messages, eq(messages.id, deliveries.messageId))
    .where(eq(deliveries.messageId, messageId));
  await deliver(ctx, { deliveryId: row!.id }, async () => ({
    outcome: 'sent',
    code: '2.0.0',
    response: '250 Ok',
  }));
  return row!;
}

test('a mail opens a ticket and queues one run of its assistant', async () => {
  const raw = await arrive({ subject: 'Where is my parcel?', from: 'Ada <ADA@Customer.example>' });
  expect(raw).toMatchObject({ status: 'filed', kind: 'person' });
  const ticket = await getTicketWithMessages(ctx, raw.ticketId!);
  expect(ticket).toMatchObject({
    subject: 'Where is my parcel?',
    status: 'open',
    contact: { address: 'ada@customer.example', name: 'Ada' },
  });
  expect(await runsOf(ticket.id)).toMatchObject([
    { status: 'queued', source: 'inbox_item', basedOnMessageId: raw.messageId },
  ]);
});

test('a mail to the reply address lands in the ticket without any other header', async () => {
  const first = await arrive({});
  const second = await arrive({ to: await replyAddressOf(first.ticketId!), subject: 'Something else' });
  expect(second.ticketId).toBe(first.ticketId);
  const ticket = await getTicketWithMessages(ctx, first.ticketId!);
  expect(ticket.messages.at(-1)!.filed_because).toContain('reply address');
});

test('an answer that names our mail in References lands in the ticket', async () => {
  const first = await arrive({});
  const { internetMessageId } = await answered(first.ticketId!);
  const second = await arrive({ headers: [`References: <x@y> ${internetMessageId}`] });
  expect(second.ticketId).toBe(first.ticketId);
});

test('two mails that name the same mail, which we never saw, land together', async () => {
  const first = await arrive({ headers: ['References: <never-seen@elsewhere.example>'] });
  const second = await arrive({ headers: ['In-Reply-To: <never-seen@elsewhere.example>'] });
  expect(second.ticketId).toBe(first.ticketId);
});

test('the same subject alone never joins a ticket', async () => {
  const first = await arrive({ subject: 'Invoice' });
  const second = await arrive({ subject: 'Re: Invoice' });
  expect(second.ticketId).not.toBe(first.ticketId);
});

test('a stranger with copied headers gets a ticket of their own, which says why', async () => {
  const first = await arrive({ id: '<victim@customer.example>' });
  const { internetMessageId } = await answered(first.ticketId!);
  const eve = await arrive({
    from: 'eve@evil.example',
    headers: [`In-Reply-To: ${internetMessageId}`, 'References: <victim@customer.example>'],
  });
  expect(eve.ticketId).not.toBe(first.ticketId);
  const ticket = await getTicketWithMessages(ctx, eve.ticketId!);
  expect(ticket.messages[0]!.filed_because).toContain('not on that ticket');
});

test('a made-up Message-ID in our style finds nothing and is flagged', async () => {
  const raw = await arrive({ headers: [`In-Reply-To: <${'a'.repeat(24)}.${'0'.repeat(32)}@shop.example>`] });
  const ticket = await getTicketWithMessages(ctx, raw.ticketId!);
  expect(ticket.messages[0]!.flags).toContain('forged_message_id');
});

test('a stranger who knows the reply address joins visibly, and the assistant stays still', async () => {
  const first = await arrive({});
  await ctx.db.update(runs).set({ status: 'finished' }).where(eq(runs.ticketId, first.ticketId!));
  const other = await arrive({ from: 'bob@elsewhere.example', to: await replyAddressOf(first.ticketId!) });
  expect(other.ticketId).toBe(first.ticketId);
  const ticket = await getTicketWithMessages(ctx, first.ticketId!);
  expect(ticket.messages.at(-1)!.flags).toContain('not_a_participant');
  expect(ticket).toMatchObject({
    needs_person: expect.stringContaining('not on this ticket'),
    contact: { address: 'ada@customer.example' },
  });
  expect((await runsOf(ticket.id)).filter((run) => run.status === 'queued')).toHaveLength(0);
});

test('the same mail three times in parallel is one message and one run', async () => {
  const raws = await Promise.all([1, 2, 3].map(() => arrive({ id: '<thrice@customer.example>' })));
  expect(raws.map((raw) => raw.status).sort()).toEqual(['filed', 'ignored', 'ignored']);
  const filed = raws.find((raw) => raw.status === 'filed')!;
  expect((await getTicketWithMessages(ctx, filed.ticketId!)).messages).toHaveLength(1);
  expect(await runsOf(filed.ticketId!)).toHaveLength(1);
});

test('an answer reopens a closed ticket and wakes a snoozed one', async () => {
  for (const put of [
    (id: string) => closeTicket(ctx, id),
    (id: string) => snoozeTicket(ctx, id, { until: new Date(Date.now() + 86_400_000) }),
  ]) {
    const first = await arrive({});
    await put(first.ticketId!);
    await arrive({ to: await replyAddressOf(first.ticketId!) });
    expect((await getTicketWithMessages(ctx, first.ticketId!)).status).toBe('open');
  }
});

test('an auto-reply is kept in its ticket, reopens nothing and starts nothing', async () => {
  const first = await arrive({});
  await closeTicket(ctx, first.ticketId!);
  const before = (await runsOf(first.ticketId!)).length;
  const auto = await arrive({
    to: await replyAddressOf(first.ticketId!),
    headers: ['Auto-Submitted: auto-replied'],
    body: 'I am away',
  });
  expect(auto).toMatchObject({ ticketId: first.ticketId, kind: 'auto_reply' });
  expect((await getTicketWithMessages(ctx, first.ticketId!)).status).toBe('closed');
  expect(await runsOf(first.ticketId!)).toHaveLength(before);
});

test('a hard bounce to our return path marks the delivery, suppresses the address and brings the ticket back', async () => {
  const first = await arrive({ from: 'gone@customer.example' });
  const { token } = await answered(first.ticketId!);
  await closeTicket(ctx, first.ticketId!);
  const raw = await arriveRaw(bounceOf('gone@customer.example'), {
    to: `support+b-${token}@shop.example`,
    envelopeFrom: '',
  });
  expect(raw).toMatchObject({ kind: 'bounce', status: 'filed', ticketId: first.ticketId });
  const ticket = await getTicketWithMessages(ctx, first.ticketId!);
  expect(ticket).toMatchObject({ status: 'open', needs_person: expect.stringContaining('bounced') });
  expect(ticket.messages.at(-1)!.delivery!.status).toBe('bounced');
  expect(await findSuppression(ctx, 'gone@customer.example')).toMatchObject({ reason: 'bounce' });
});

test('a forged bounce suppresses nobody and opens nothing', async () => {
  const raw = await arriveRaw(bounceOf('innocent@customer.example'), { envelopeFrom: '' });
  expect(raw).toMatchObject({ status: 'ignored', kind: 'bounce', ticketId: null });
  expect(await findSuppression(ctx, 'innocent@customer.example')).toBeNull();
});

test('what cannot be read is held; released it becomes a ticket with the bytes, and the sum comes out', async () => {
  const held = await arriveRaw('');
  expect(held).toMatchObject({ status: 'held', reason: expect.stringContaining('could not be read') });
  await releaseMail(ctx, held.id);
  await processEmail(ctx, { rawEmailId: held.id });
  const released = await find(held.id);
  expect(released.status).toBe('filed');
  const second = await arriveRaw('');
  await discardHeld(ctx, second.id);
  await expect(discardHeld(ctx, second.id)).rejects.toMatchObject({ code: 'conflict' });
  await expect(releaseMail(ctx, held.id)).rejects.toMatchObject({ code: 'conflict' });
  const sum = await ledger(ctx);
  expect(sum.received).toBe(sum.filed + sum.held + sum.ignored + sum.pending);
  expect(sum.received).toBe((await ctx.db.select({ id: rawEmails.id }).from(rawEmails)).length);
});

function bounceOf(recipient: string) {
  return `From: Mail Delivery System <mailer-daemon@mx.example>
Subject: Undelivered Mail Returned to Sender
Message-ID: <dsn-${recipient}>
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="b"

--b
Content-Type: text/plain

I could not deliver your mail.

--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example

Final-Recipient: rfc822; ${recipient}
Action: failed
Status: 5.1.1
Diagnostic-Code: smtp; 550 5.1.1 User unknown

--b--
`.replaceAll('\n', '\r\n');
}

test.each([
  [{ paused: true }, { paused: false }],
  [{ assistant_starts_itself: false }, { assistant_starts_itself: true }],
])('mail to a mailbox with %o is filed and starts no run, and does with %o', async (still, awake) => {
  await updateMailbox(ctx, mailbox.id, still);
  const { ticketId } = await arrive({ subject: 'Is anybody there?' });
  expect(await getTicketWithMessages(ctx, ticketId!)).toMatchObject({ status: 'open' });
  await arrive({ to: await replyAddressOf(ticketId!) });
  expect(await runsOf(ticketId!)).toEqual([]);
  await updateMailbox(ctx, mailbox.id, awake);
  await arrive({ to: await replyAddressOf(ticketId!) });
  expect(await runsOf(ticketId!)).toMatchObject([{ status: 'queued', source: 'inbox_reply' }]);
});

test('Outlook’s conversation index of a mail is kept, and the answer goes on from it', async () => {
  const index = Buffer.from('01D046C6FC06C85C39B2C024428381B13C0C5C3FDEB4', 'hex').toString('base64');
  const raw = await arrive({ headers: [`Thread-Index: ${index.slice(0, 12)}`, ` ${index.slice(12)}`] });
  const messageId = await queueReply(ctx, raw.ticketId!, { body: 'Hello' });
  const [reply] = await ctx.db.select().from(messages).where(eq(messages.id, messageId));
  expect(Buffer.from(reply!.conversationIndex!, 'base64')).toHaveLength(27);
  expect(reply!.conversationIndex!.slice(0, 28)).toBe(index.slice(0, 28));
});
