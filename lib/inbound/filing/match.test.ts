import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { knownMessageIds, tickets } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { receiveMail } from '#test/world/receive-mail.ts';
import { sendReply } from '#test/world/replies.ts';
import { readTicket, replyAddressOf } from '#test/world/rows.ts';
import { shop } from '#test/world/shop.ts';
import { createAssistedMailbox, createTestMailbox } from '#test/world/world.ts';

let test_: TestContext;
let ctx: Ctx;

beforeAll(async () => {
  test_ = await openTestContext();
  ctx = test_.ctx;
  await createAssistedMailbox(ctx, { address: shop.support.address });
});
afterAll(() => test_.close());

test('the last known id in References decides, and In-Reply-To before it', async () => {
  const first = await receiveMail(ctx, { id: '<one@customer.example>' });
  const second = await receiveMail(ctx, { id: '<two@customer.example>' });
  const byReferences = await receiveMail(ctx, {
    headers: ['References: <one@customer.example> <two@customer.example> <unknown@x>'],
  });
  expect(byReferences.ticketId).toBe(second.ticketId);
  const byInReplyTo = await receiveMail(ctx, {
    headers: ['In-Reply-To: <one@customer.example>', 'References: <two@customer.example>'],
  });
  expect(byInReplyTo.ticketId).toBe(first.ticketId);
});

test('the first and the last fifty of sixty References are remembered', async () => {
  const chain = Array.from({ length: 60 }, (_, i) => `<chain-${i}@elsewhere.example>`);
  const first = await receiveMail(ctx, { headers: [`References: ${chain.join('\r\n ')}`] });
  for (const id of [chain[0], chain[20], chain[59]]) {
    const next = await receiveMail(ctx, { headers: [`In-Reply-To: ${id}`] });
    expect(next.ticketId).toBe(first.ticketId);
  }
});

test('an id that hundreds of tickets know leads each sender to their own ticket', async () => {
  const id = '<the-same-always@program.example>';
  const first = await receiveMail(ctx, {
    id,
    from: 'first@customer.example',
    headers: ['Cc: eve@customer.example'],
  });
  const other = await receiveMail(ctx, { from: 'other@customer.example' });
  const { mailboxId, contactId } = await readTicket(ctx, other.ticketId);
  const many = await ctx.db
    .insert(tickets)
    .values(Array.from({ length: 250 }, () => ({ mailboxId, contactId, lastMessageAt: sql`now()` })))
    .returning({ ticketId: tickets.id });
  await ctx.db
    .insert(knownMessageIds)
    .values(
      many.map((ticket) => ({ ...ticket, mailboxId, internetMessageId: id, origin: 'theirs' as const })),
    );
  for (const from of ['first@customer.example', 'eve@customer.example']) {
    const next = await receiveMail(ctx, { from, headers: [`In-Reply-To: ${id}`] });
    expect(next.ticketId).toBe(first.ticketId);
  }
  const stranger = await receiveMail(ctx, { from: 'new@customer.example', headers: [`In-Reply-To: ${id}`] });
  expect(stranger.message.flags).toContain('names_other_ticket');
});

test('a Message-ID of ours matches in capitals too', async () => {
  const first = await receiveMail(ctx);
  const { internetMessageId } = await sendReply(ctx, first.ticketId);
  const next = await receiveMail(ctx, { headers: [`In-Reply-To: ${internetMessageId.toUpperCase()}`] });
  expect(next.ticketId).toBe(first.ticketId);
});

test.each(['Delivered-To', 'X-Original-To', 'X-Forwarded-To', 'Envelope-To'])(
  'the reply address in %s alone leads to its ticket',
  async (header) => {
    const first = await receiveMail(ctx);
    const headers = [`${header}: ${await replyAddressOf(ctx, first.ticketId)}`];
    expect((await receiveMail(ctx, { headers })).ticketId).toBe(first.ticketId);
  },
);

test('the reply address in the envelope wins, and of two in the header that of the newer ticket', async () => {
  const older = await receiveMail(ctx);
  const newer = await receiveMail(ctx);
  const [one, two] = [await replyAddressOf(ctx, older.ticketId), await replyAddressOf(ctx, newer.ticketId)];
  const byEnvelope = await receiveMail(ctx, { to: `${one}, ${two}` }, { envelopeTo: [one] });
  expect(byEnvelope.ticketId).toBe(older.ticketId);
  await receiveMail(ctx, { to: two });
  const byHeader = await receiveMail(ctx, { to: `${one}, ${two}` }, { envelopeTo: ['support@shop.example'] });
  expect(byHeader.ticketId).toBe(newer.ticketId);
});

test('a mail with an unknown reply token opens a ticket', async () => {
  const to = `support+${'0'.repeat(32)}@shop.example`;
  const mail = await receiveMail(ctx, { to });
  expect(mail.raw.status).toBe('filed');
  expect(mail.message.filedBecause).toContain('answers no mail of ours');
});

test('an attacker who mentions a victim’s mail first receives none of the victim’s replies', async () => {
  const eve = await receiveMail(ctx, {
    from: 'eve@evil.example',
    headers: ['References: <victims-own@customer.example>'],
  });
  const victim = await receiveMail(ctx, { id: '<victims-own@customer.example>' });
  expect(victim.ticketId).not.toBe(eve.ticketId);
  const next = await receiveMail(ctx, { headers: ['In-Reply-To: <victims-own@customer.example>'] });
  expect(next.ticketId).toBe(victim.ticketId);
});

test('two readers who answer one newsletter get separate tickets', async () => {
  const headers = ['In-Reply-To: <issue-7@newsletter.example>'];
  const ada = await receiveMail(ctx, { headers });
  const bob = await receiveMail(ctx, { from: 'bob@elsewhere.example', headers });
  expect(bob.ticketId).not.toBe(ada.ticketId);
  expect(await readTicket(ctx, bob.ticketId)).toMatchObject({ continuesTicketId: null });
  expect(bob.message.flags).not.toContain('names_other_ticket');
});

test('a Message-ID of another mailbox matches nothing', async () => {
  const { address: to } = await createTestMailbox(ctx, { address: 'sales@shop.example' });
  const first = await receiveMail(ctx, { id: '<elsewhere-1@customer.example>' });
  const other = await receiveMail(ctx, { to, headers: ['In-Reply-To: <elsewhere-1@customer.example>'] });
  expect(other.ticketId).not.toBe(first.ticketId);
  expect(await readTicket(ctx, other.ticketId)).toMatchObject({ continuesTicketId: null });
});
