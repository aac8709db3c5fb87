import { and, asc, eq, sql } from 'drizzle-orm';
import { simpleParser } from 'mailparser';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closingSurveys, mailboxes, messages, surveys, tickets } from '#db/schema/index.ts';
import { mergeTickets } from '#lib/desk/merge/merge-tickets.ts';
import { updateMailbox } from '#lib/mailboxes/mailboxes.ts';
import { queueReply } from '#lib/outbound/queue-reply.ts';
import { cancelMessage } from '#lib/outbound/reply/cancel-message.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { suppress } from '#lib/suppressions/suppressions.ts';
import { closeTicket, reopenTicket } from '#lib/tickets/status.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { present } from '#test/present.ts';
import { deliverMessage } from '#test/world/replies.ts';
import { addMessage, createWorld } from '#test/world/world.ts';
import { sweepClosedTickets } from './ask-after-closing.ts';

let house: TestContext;
let ctx: Ctx;
beforeAll(async () => {
  house = await openTestContext();
  ctx = house.ctx;
});
afterAll(() => house.close());

let made = 0;

/** A ticket that was answered, and whose mailbox asks four hours after a closing; each contact is another. */
async function answered(options: Parameters<typeof createWorld>[1] = {}) {
  made += 1;
  const world = await createWorld(ctx, { from: `ada${made}@customer.example`, ...options });
  await updateMailbox(ctx, world.mailbox.id, { asks_rating: true, rating_after_hours: 4 });
  await queueReply(ctx, world.ticketId, { body: 'It left on Monday.' });
  await ctx.db.update(mailboxes).set({ ratingAfterSince: sql`now() - interval '30 days'` });
  return world;
}

/** Lets the time since the closing pass. */
async function hoursPass(ticketId: string, hours: number): Promise<void> {
  const closedAt = sql`${tickets.closedAt} - make_interval(hours => ${hours})`;
  const earlier = sql`${messages.createdAt} - make_interval(hours => ${hours})`;
  await ctx.db.update(messages).set({ createdAt: earlier }).where(eq(messages.ticketId, ticketId));
  await ctx.db
    .update(tickets)
    .set({ closedAt })
    .where(and(eq(tickets.id, ticketId), eq(tickets.status, 'closed')));
}

async function askedOf(ticketId: string) {
  return ctx.db
    .select({ messageId: messages.id, recipient: surveys.recipient })
    .from(surveys)
    .innerJoin(messages, eq(messages.id, surveys.messageId))
    .where(eq(messages.ticketId, ticketId))
    .orderBy(asc(surveys.createdAt));
}

async function outcomeOf(ticketId: string) {
  const rows = await ctx.db.select().from(closingSurveys).where(eq(closingSurveys.ticketId, ticketId));
  return rows.map(({ outcome }) => outcome);
}

test('a ticket that was closed without a reply is asked about once, in its thread, when the hours have passed', async () => {
  const { ticketId, contact } = await answered();
  await closeTicket(ctx, ticketId);
  await hoursPass(ticketId, 3);
  await sweepClosedTickets(ctx);
  expect(await askedOf(ticketId)).toEqual([]);
  await hoursPass(ticketId, 5);
  await Promise.all([sweepClosedTickets(ctx), sweepClosedTickets(ctx)]);
  await sweepClosedTickets(ctx);
  const asked = await askedOf(ticketId);
  expect(asked).toMatchObject([{ recipient: contact.address }]);
  expect(await outcomeOf(ticketId)).toEqual(['asked']);
  const mails = await deliverMessage(ctx, asked[0]?.messageId ?? '');
  const mail = await simpleParser(present(mails.get(contact.address)));
  expect(mail.text).toContain('Your request is closed.');
  expect(mail.text?.match(/\/surveys\/[\w-]{43}\?rating=/g)).toHaveLength(3);
  expect(mail.inReplyTo).toBeTruthy();
  expect(mail.headers.get('auto-submitted')).toBeTruthy();
  const [ticket] = await ctx.db.select().from(tickets).where(eq(tickets.id, ticketId));
  expect(ticket?.status).toBe('closed');
});

test('a ticket that is open again meanwhile is not asked about; its next closing counts anew', async () => {
  const { ticketId } = await answered();
  await closeTicket(ctx, ticketId);
  await hoursPass(ticketId, 5);
  await reopenTicket(ctx, ticketId);
  await sweepClosedTickets(ctx);
  expect(await askedOf(ticketId)).toEqual([]);
  await closeTicket(ctx, ticketId);
  await sweepClosedTickets(ctx);
  expect(await askedOf(ticketId)).toEqual([]);
  await hoursPass(ticketId, 5);
  await sweepClosedTickets(ctx);
  expect(await askedOf(ticketId)).toHaveLength(1);
});

test('a ticket is asked about once, whether by a reply or by a mail of its own', async () => {
  const { ticketId } = await answered();
  // biome-ignore lint/suspicious/noThenProperty: the name that the API's conventions give it.
  await queueReply(ctx, ticketId, { body: 'Done.', then: 'closed' });
  await hoursPass(ticketId, 5);
  await sweepClosedTickets(ctx);
  expect(await askedOf(ticketId)).toHaveLength(1);
  expect(await outcomeOf(ticketId)).toEqual([]);
  await addMessage(ctx, ticketId, { text: 'Thank you!' });
  await reopenTicket(ctx, ticketId).catch(() => {});
  await closeTicket(ctx, ticketId);
  await hoursPass(ticketId, 5);
  await sweepClosedTickets(ctx);
  expect(await askedOf(ticketId)).toHaveLength(1);
  expect(await outcomeOf(ticketId)).toEqual(['unsuited']);
});

test('robots, lists, doubtful senders and suppressed addresses are not asked', async () => {
  for (const mail of [{ automatic: true }, { flags: ['via_bulk'] }, { flags: ['dmarc_failed'] }]) {
    const { ticketId } = await answered(mail);
    await closeTicket(ctx, ticketId);
    await hoursPass(ticketId, 5);
    await sweepClosedTickets(ctx);
    expect({ mail, asked: await askedOf(ticketId), outcome: await outcomeOf(ticketId) }).toEqual({
      mail,
      asked: [],
      outcome: ['unsuited'],
    });
  }
  const { ticketId, contact } = await answered();
  await closeTicket(ctx, ticketId);
  await suppress(ctx, { address: contact.address, reason: 'complaint', detail: null });
  await hoursPass(ticketId, 5);
  await sweepClosedTickets(ctx);
  expect([await askedOf(ticketId), await outcomeOf(ticketId)]).toEqual([[], ['refused']]);
});

test('samples, merged tickets, tickets that nobody answered, and what was closed before are not asked about', async () => {
  const sample = await answered();
  await ctx.db.update(tickets).set({ sample: true }).where(eq(tickets.id, sample.ticketId));
  const unanswered = await createWorld(ctx, { from: 'nobody@customer.example' });
  await updateMailbox(ctx, unanswered.mailbox.id, { asks_rating: true, rating_after_hours: 4 });
  const from = 'twice@customer.example';
  const merged = await answered({ from });
  const into = await createWorld(ctx, { from, mailbox: merged.mailbox });
  await mergeTickets(ctx, merged.ticketId, { into: into.ticketId });
  for (const { ticketId } of [sample, unanswered]) await closeTicket(ctx, ticketId);
  for (const { ticketId } of [sample, unanswered, merged]) await hoursPass(ticketId, 5);
  const before = await answered();
  await closeTicket(ctx, before.ticketId);
  await hoursPass(before.ticketId, 5);
  await updateMailbox(ctx, before.mailbox.id, { rating_after_hours: null });
  await sweepClosedTickets(ctx);
  await updateMailbox(ctx, before.mailbox.id, { rating_after_hours: 4 });
  await sweepClosedTickets(ctx);
  for (const { ticketId } of [sample, unanswered, merged, before])
    expect([await askedOf(ticketId), await outcomeOf(ticketId)]).toEqual([[], []]);
});

test('a mail that was taken back in time has not asked, and is not sent again by itself', async () => {
  const { ticketId } = await answered();
  await closeTicket(ctx, ticketId);
  await hoursPass(ticketId, 5);
  await sweepClosedTickets(ctx);
  const [asked] = await askedOf(ticketId);
  await cancelMessage(ctx, asked?.messageId ?? '');
  await sweepClosedTickets(ctx);
  expect(await askedOf(ticketId)).toHaveLength(1);
  expect((await ctx.db.select().from(tickets).where(eq(tickets.id, ticketId)))[0]?.status).toBe('closed');
});

test('a question that does not arrive opens no ticket', async () => {
  const { ticketId } = await answered();
  await closeTicket(ctx, ticketId);
  await hoursPass(ticketId, 5);
  await sweepClosedTickets(ctx);
  const [asked] = await askedOf(ticketId);
  await deliverMessage(ctx, asked?.messageId ?? '', {
    outcome: 'failed',
    code: '5.7.1',
    response: '550 5.7.1 Blocked',
  });
  const [ticket] = await ctx.db.select().from(tickets).where(eq(tickets.id, ticketId));
  expect(ticket).toMatchObject({ status: 'closed', needsPersonKind: null });
});
