import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { runs, tickets } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { closeTicket, snoozeTicket } from '#lib/tickets/status.ts';
import { createUser } from '#lib/users/users.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { createSigningDomain } from '#test/mail/signed-mail.ts';
import { receiveMail } from '#test/world/receive-mail.ts';
import { sendReply } from '#test/world/replies.ts';
import { messagesOf, readTicket, replyAddressOf, runsOf } from '#test/world/rows.ts';
import { shop } from '#test/world/shop.ts';
import { createAssistedMailbox } from '#test/world/world.ts';

let test_: TestContext;
let ctx: Ctx;
const team = createSigningDomain('team.test');
const mia = 'mia@team.test';

beforeAll(async () => {
  test_ = await openTestContext();
  ctx = test_.ctx;
  await createAssistedMailbox(ctx, { address: shop.support.address });
  await createUser(ctx, { email: mia, name: 'Mia', role: 'member', password: 'long enough for a test' });
});
afterAll(() => test_.close());

test('a stranger who names our mail gets a linked ticket of their own', async () => {
  const first = await receiveMail(ctx);
  const { internetMessageId } = await sendReply(ctx, first.ticketId);
  const eve = await receiveMail(ctx, {
    from: 'eve@evil.example',
    headers: [`In-Reply-To: ${internetMessageId}`],
  });
  expect(await readTicket(ctx, eve.ticketId)).toMatchObject({ continuesTicketId: first.ticketId });
  expect(eve.message).toMatchObject({
    flags: expect.arrayContaining(['names_other_ticket']),
    filedBecause: expect.stringContaining('eve@evil.example is not on that ticket'),
  });
});

test('a person whom we or the contact copied takes part in the ticket', async () => {
  const first = await receiveMail(ctx, { headers: ['Cc: Bob <bob@customer.example>'] });
  const { internetMessageId } = await sendReply(ctx, first.ticketId, { cc: ['bob@customer.example'] });
  const bob = await receiveMail(ctx, {
    from: 'bob@customer.example',
    headers: [`In-Reply-To: ${internetMessageId}`],
  });
  expect(bob.ticketId).toBe(first.ticketId);
  expect(bob.message.flags).not.toContain('not_a_participant');
});

test('a person whom only a forged mail or a stranger copied does not take part in the ticket', async () => {
  const first = await receiveMail(ctx, { id: '<mine@customer.example>' });
  await receiveMail(ctx, {
    from: 'eve@evil.example',
    to: await replyAddressOf(ctx, first.ticketId),
    headers: ['Cc: eve-two@evil.example'],
  });
  const second = await receiveMail(ctx, {
    from: 'eve-two@evil.example',
    headers: ['In-Reply-To: <mine@customer.example>'],
  });
  expect(second.ticketId).not.toBe(first.ticketId);
});

test('an auto-reply to the return path of a reply joins its ticket', async () => {
  const first = await receiveMail(ctx);
  const { deliveries: sent } = await sendReply(ctx, first.ticketId);
  await closeTicket(ctx, first.ticketId);
  const to = `support+b-${firstOrThrow(sent).returnToken}@shop.example`;
  const away = await receiveMail(
    ctx,
    { subject: 'Away', headers: ['Auto-Submitted: auto-replied'] },
    { envelopeTo: [to] },
  );
  expect(away.ticketId).toBe(first.ticketId);
  expect(await readTicket(ctx, first.ticketId)).toMatchObject({ status: 'closed' });
  const guessed = `support+b-${'0'.repeat(firstOrThrow(sent).returnToken.length)}@shop.example`;
  const other = await receiveMail(
    ctx,
    { headers: ['Auto-Submitted: auto-replied'] },
    { envelopeTo: [guessed] },
  );
  expect(other.ticketId).not.toBe(first.ticketId);
});

test('a stranger who writes to the reply address joins flagged and starts no run', async () => {
  const first = await receiveMail(ctx);
  await ctx.db.update(runs).set({ status: 'finished' }).where(eq(runs.ticketId, first.ticketId));
  await ctx.db.update(tickets).set({ status: 'in_progress' }).where(eq(tickets.id, first.ticketId));
  const bob = await receiveMail(ctx, {
    from: 'bob@elsewhere.example',
    to: await replyAddressOf(ctx, first.ticketId),
  });
  expect(bob.ticketId).toBe(first.ticketId);
  expect(bob.message).toMatchObject({
    flags: expect.arrayContaining(['not_a_participant']),
    filedBecause: expect.stringMatching(/Joined by bob@elsewhere\.example, not verified/),
  });
  expect(await readTicket(ctx, first.ticketId)).toMatchObject({ status: 'in_progress' });
  expect((await runsOf(ctx, first.ticketId)).filter(({ status }) => status === 'queued')).toEqual([]);
});

test.each([
  ['closed', (id: string) => closeTicket(ctx, id)],
  ['snoozed', (id: string) => snoozeTicket(ctx, id, { until: new Date(Date.now() + 3600_000) })],
])('a stranger who writes to the reply address of a %s ticket gets a linked ticket', async (status, put) => {
  const first = await receiveMail(ctx);
  await put(first.ticketId);
  const bob = await receiveMail(ctx, {
    from: 'bob@elsewhere.example',
    to: await replyAddressOf(ctx, first.ticketId),
  });
  expect(await readTicket(ctx, bob.ticketId)).toMatchObject({ continuesTicketId: first.ticketId });
  expect(await readTicket(ctx, first.ticketId)).toMatchObject({ status });
});

test('a user’s authenticated mail is theirs and starts no run', async () => {
  const first = await receiveMail(ctx);
  await ctx.db.update(runs).set({ status: 'finished' }).where(eq(runs.ticketId, first.ticketId));
  const to = await replyAddressOf(ctx, first.ticketId);
  const mail = await team.sign({
    from: mia,
    to,
    subject: 'Re: Help',
    text: 'I sent it.',
    messageId: '<u1@team.test>',
  });
  const { message, ticketId } = await receiveMail(ctx, mail, { envelopeTo: [to], records: team.records });
  expect(ticketId).toBe(first.ticketId);
  expect(message).toMatchObject({ authorType: 'user', authorName: 'Mia' });
  expect(message.flags).not.toContain('claims_team');
  expect((await runsOf(ctx, ticketId)).filter(({ status }) => status === 'queued')).toEqual([]);
});

test('an unauthenticated mail from a user’s address is a stranger’s, flagged', async () => {
  const first = await receiveMail(ctx);
  const { internetMessageId } = await sendReply(ctx, first.ticketId);
  const forged = await receiveMail(ctx, {
    from: `Mia <${mia}>`,
    headers: [`In-Reply-To: ${internetMessageId}`],
  });
  expect(forged.ticketId).not.toBe(first.ticketId);
  expect(forged.message).toMatchObject({
    authorType: 'contact',
    flags: expect.arrayContaining(['claims_team']),
  });
});

test('a mail that a user forwards opens a ticket of its author, with the user’s comment as a note', async () => {
  const text = [
    'Please help him.',
    '',
    '---------- Forwarded message ---------',
    'From: Bob Baker <bob@baker.example>',
    'Date: Mon, 5 Jan 2026 at 10:00',
    'Subject: Oven broken',
    'To: <mia@team.test>',
    '',
    'My oven does not start.',
  ].join('\n');
  const to = 'support@shop.example';
  const mail = await team.sign({
    from: mia,
    to,
    subject: 'Fwd: Oven broken',
    text,
    messageId: '<u2@team.test>',
  });
  const { ticketId, message } = await receiveMail(ctx, mail, { records: team.records });
  const [note, entry] = await messagesOf(ctx, ticketId).then((all) =>
    all.toSorted((a) => (a.kind === 'note' ? -1 : 1)),
  );
  expect(note).toMatchObject({ kind: 'note', authorName: 'Mia', text: 'Please help him.' });
  expect(entry).toMatchObject({
    authorName: 'Mia',
    forwardedFrom: { name: 'Bob Baker', address: 'bob@baker.example' },
    flags: expect.arrayContaining(['passed_on']),
  });
  expect(message.filedBecause).toContain('bob@baker.example');
  expect(await readTicket(ctx, ticketId)).toMatchObject({ subject: 'Oven broken' });
});

test('a mail that a contact forwards opens a ticket of the contact', async () => {
  const body =
    'See below\r\n\r\n---------- Forwarded message ---------\r\nFrom: Bob <bob@baker.example>\r\nDate: today\r\nSubject: Oven\r\nTo: <ada@customer.example>\r\n\r\nIt is broken.';
  const { message } = await receiveMail(ctx, { subject: 'Fwd: Oven', body });
  expect(message).toMatchObject({
    authorName: 'Ada',
    forwardedFrom: { name: 'Bob', address: 'bob@baker.example' },
  });
});
