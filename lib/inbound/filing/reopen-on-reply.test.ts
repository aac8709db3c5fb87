import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { tickets } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { listEvents } from '#lib/platform/events.ts';
import { closeTicket } from '#lib/tickets/status.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { present } from '#test/present.ts';
import { receiveMail } from '#test/world/receive-mail.ts';
import { messagesOf, readTicket, replyAddressOf } from '#test/world/rows.ts';
import { createTestMailbox } from '#test/world/world.ts';

let test_: TestContext;
let ctx: Ctx;

beforeAll(async () => {
  test_ = await openTestContext();
  ctx = test_.ctx;
  await createTestMailbox(ctx);
});
afterAll(() => test_.close());

const newest = async (ticketId: string) => present((await messagesOf(ctx, ticketId)).at(-1));

async function closedFor(ticketId: string, days: number) {
  await closeTicket(ctx, ticketId);
  const closedAt = new Date(Date.now() - days * 24 * 3600 * 1000);
  await ctx.db.update(tickets).set({ closedAt }).where(eq(tickets.id, ticketId));
}

test('a reply after the mailbox’s reopen limit opens a ticket that continues the old one', async () => {
  const first = await receiveMail(ctx);
  await closedFor(first.ticketId, 91);
  const next = await receiveMail(ctx, { to: await replyAddressOf(ctx, first.ticketId) });
  expect(await readTicket(ctx, next.ticketId)).toMatchObject({
    continuesTicketId: first.ticketId,
    status: 'open',
  });
  expect(next.message.filedBecause).toContain('closed more than 90 days ago');
  expect(await readTicket(ctx, first.ticketId)).toMatchObject({ status: 'closed' });
});

test('a reply within the reopen limit, or without a limit, reopens the ticket', async () => {
  const first = await receiveMail(ctx);
  await closedFor(first.ticketId, 89);
  expect((await receiveMail(ctx, { to: await replyAddressOf(ctx, first.ticketId) })).ticketId).toBe(
    first.ticketId,
  );
  expect(await readTicket(ctx, first.ticketId)).toMatchObject({ status: 'open' });

  const patient = await createTestMailbox(ctx, { address: 'patient@shop.example', reopen_days: null });
  const old = await receiveMail(ctx, { to: patient.address });
  await closedFor(old.ticketId, 2000);
  expect((await receiveMail(ctx, { to: await replyAddressOf(ctx, old.ticketId) })).ticketId).toBe(
    old.ticketId,
  );
});

test('an auto-reply after the reopen limit joins the old ticket and reopens nothing', async () => {
  const first = await receiveMail(ctx);
  await closedFor(first.ticketId, 200);
  const to = await replyAddressOf(ctx, first.ticketId);
  const away = await receiveMail(ctx, { to, headers: ['Auto-Submitted: auto-replied'] });
  expect(away.ticketId).toBe(first.ticketId);
  expect(await readTicket(ctx, first.ticketId)).toMatchObject({ status: 'closed' });
});

test('a sender reopens a ticket five times in an hour; then it is snoozed, and no mail is lost', async () => {
  const first = await receiveMail(ctx);
  const to = await replyAddressOf(ctx, first.ticketId);
  for (let time = 0; time < 7; time++) {
    const { status } = await readTicket(ctx, first.ticketId);
    if (status === 'open') await closeTicket(ctx, first.ticketId);
    await receiveMail(ctx, { to, body: `Again ${time}` });
  }
  const ticket = await readTicket(ctx, first.ticketId);
  expect(ticket.status).toBe('snoozed');
  const wait = present(ticket.snoozedUntil).getTime() - Date.now();
  expect(wait).toBeGreaterThan(50 * 60_000);
  expect(wait).toBeLessThanOrEqual(60 * 60_000);
  expect(await messagesOf(ctx, first.ticketId)).toHaveLength(8);
  const events = await listEvents(ctx, { ticketId: first.ticketId });
  expect(events.filter(({ type }) => type === 'ticket.reopened')).toHaveLength(5);
  expect(events.some(({ type }) => type === 'ticket.reopening_limited')).toBe(true);
  expect((await newest(first.ticketId)).text).toContain('Again 6');
});
