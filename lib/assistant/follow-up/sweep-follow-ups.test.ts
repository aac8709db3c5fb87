import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { deliveries, followUps, runs } from '#db/schema/index.ts';
import { ticketView } from '#lib/desk/ticket-view.ts';
import { listDrafts } from '#lib/drafts/drafts.ts';
import { updateMailbox } from '#lib/mailboxes/mailboxes.ts';
import { withActor } from '#lib/platform/context.ts';
import { listEvents } from '#lib/platform/events.ts';
import { cancelFollowUp } from '#lib/tickets/follow-ups/follow-ups.ts';
import { closeTicket, snoozeTicket } from '#lib/tickets/status.ts';
import { calls } from '#test/servers/scripted-model.ts';
import { openTestAssistant, type TestAssistant } from '#test/world/assistant.ts';
import { approveReply, deliverMessage, sendReply } from '#test/world/replies.ts';
import { mia } from '#test/world/shop.ts';
import { addMailWithRun, addMessage, createWorld } from '#test/world/world.ts';
import { executeRun } from '../run.ts';
import { sweepFollowUps } from './sweep-follow-ups.ts';

let house: TestAssistant;
beforeAll(async () => {
  house = await openTestAssistant();
  await updateMailbox(house.ctx, house.inbox.mailbox.id, { check_in_hours: 48, close_after_hours: 72 });
});
afterAll(() => house.close());

const asMia = () => withActor(house.ctx, mia);
const asks = 'Thank you for writing. Which size do you wear?';

/** A ticket on which we asked something, so many hours ago. */
async function askedAgo(hours: number, body = asks) {
  const world = await createWorld(house.ctx, house.inbox);
  const { messageId } = await sendReply(house.ctx, world.ticketId, { body });
  await pass(messageId, hours);
  return { ...world, askedIn: messageId };
}

/** Moves what a mail of ours waits for into the past, as if so many hours had gone by. */
async function pass(messageId: string, hours: number) {
  const by = hours * 3_600_000;
  for (const { id, sentAt } of await house.ctx.db
    .select()
    .from(deliveries)
    .where(eq(deliveries.messageId, messageId)))
    await house.ctx.db
      .update(deliveries)
      .set({ sentAt: sentAt && new Date(sentAt.getTime() - by) })
      .where(eq(deliveries.id, id));
  for (const { dueAt } of await followUpsOf(messageId))
    await house.ctx.db
      .update(followUps)
      .set({ dueAt: new Date(dueAt.getTime() - by) })
      .where(eq(followUps.messageId, messageId));
}

function followUpsOf(messageId: string) {
  return house.ctx.db.select().from(followUps).where(eq(followUps.messageId, messageId));
}
function runsOf(ticketId: string) {
  return house.ctx.db.select().from(runs).where(eq(runs.ticketId, ticketId));
}
const viewOf = (ticketId: string) => ticketView(house.ctx, ticketId);

test('after 48 hours of silence one check-in is drafted, and after 72 more the ticket is closed', async () => {
  const { ticketId, askedIn } = await askedAgo(47);
  expect((await viewOf(ticketId)).follow_up?.kind).toBe('check_in');
  await sweepFollowUps(house.ctx);
  expect(await runsOf(ticketId)).toEqual([]);

  await pass(askedIn, 2);
  await sweepFollowUps(house.ctx);
  await sweepFollowUps(house.ctx);
  const [run, ...more] = await runsOf(ticketId);
  expect(more).toEqual([]);
  expect(run?.source).toBe('follow_up');
  const body = 'Hello Ada, which size do you wear? If it has settled itself, you need do nothing.';
  expect(
    await house.run(run?.id ?? '', [
      calls(['reply_to_inbox', { body, confidence: 0.6, reasons: [], citations: [] }]),
    ]),
  ).toBe('finished');
  expect(JSON.stringify(house.model.requests[0]?.body.messages)).toContain(
    'The contact has not answered your team’s last reply',
  );

  const draft = firstOrThrow((await listDrafts(house.ctx, { ticket: ticketId, limit: 1 })).data);
  const checkIn = await approveReply(asMia(), draft.id);
  await deliverMessage(house.ctx, checkIn);
  expect((await viewOf(ticketId)).follow_up?.kind).toBe('close');
  await pass(checkIn, 71);
  await sweepFollowUps(house.ctx);
  expect((await viewOf(ticketId)).status).toBe('in_progress');
  await pass(checkIn, 2);
  await sweepFollowUps(house.ctx);
  expect(await viewOf(ticketId)).toMatchObject({ status: 'closed', follow_up: null });
  const events = await listEvents(house.ctx, { ticketId, limit: 100 });
  expect(events.find(({ type }) => type === 'ticket.closed')?.data).toMatchObject({ rule: 'no_answer' });
});

test.each<[string, (ticketId: string) => Promise<unknown>]>([
  ['an answer of the contact', (ticketId) => addMessage(house.ctx, ticketId, { text: 'Size M.' })],
  ['another reply of ours', (ticketId) => sendReply(house.ctx, ticketId, { body: 'It is in stock.' })],
  ['closing the ticket', (ticketId) => closeTicket(asMia(), ticketId)],
  ['a person who cancels it', (ticketId) => cancelFollowUp(asMia(), ticketId)],
])('%s cancels the check-in', async (_what, cancel) => {
  const { ticketId, askedIn } = await askedAgo(49);
  await cancel(ticketId);
  await sweepFollowUps(house.ctx);
  expect((await runsOf(ticketId)).filter(({ source }) => source === 'follow_up')).toEqual([]);
  expect((await followUpsOf(askedIn)).map(({ status }) => status)).toEqual(['cancelled']);
  expect((await viewOf(ticketId)).follow_up).toBeNull();
});

test('an out-of-office notice is no answer', async () => {
  const { ticketId } = await askedAgo(49);
  await addMessage(house.ctx, ticketId, { text: 'I am away until Monday.', automatic: true });
  await sweepFollowUps(house.ctx);
  expect((await runsOf(ticketId)).map(({ source }) => source)).toEqual(['follow_up']);
});

test('an answer that comes before the run begins makes it an answer to that mail', async () => {
  const { ticketId } = await askedAgo(49);
  await sweepFollowUps(house.ctx);
  const { runId } = await addMailWithRun(house.ctx, ticketId, { text: 'Size M.', source: 'inbox_reply' });
  expect((await runsOf(ticketId)).map(({ id, source }) => [id, source])).toEqual([[runId, 'inbox_reply']]);
});

test('an answer without a run of its own ends the check-in that was queued', async () => {
  const { ticketId } = await askedAgo(49);
  await sweepFollowUps(house.ctx);
  await addMessage(house.ctx, ticketId, { text: 'Size M.' });
  const [run] = await runsOf(ticketId);
  expect(await executeRun(house.ctx, { runId: run?.id ?? '' })).toBe('superseded');
});

test('a check-in that lies unsigned when the contact answers is superseded, and no ticket is closed', async () => {
  const { ticketId } = await askedAgo(49);
  await sweepFollowUps(house.ctx);
  const [run] = await runsOf(ticketId);
  const reply = { body: 'Which size do you wear?', confidence: 0.6, reasons: [], citations: [] };
  await house.run(run?.id ?? '', [calls(['reply_to_inbox', reply])]);
  const draft = firstOrThrow((await listDrafts(house.ctx, { ticket: ticketId, limit: 1 })).data);
  await addMessage(house.ctx, ticketId, { text: 'Size M.' });
  await expect(approveReply(asMia(), draft.id)).rejects.toMatchObject({ code: 'stale' });
  await sweepFollowUps(house.ctx);
  expect((await viewOf(ticketId)).status).not.toBe('closed');
});

test('a snoozed ticket gets its check-in when it wakes, and none before', async () => {
  const { ticketId, askedIn } = await askedAgo(49);
  await snoozeTicket(asMia(), ticketId, { until: new Date(Date.now() + 60_000) });
  await sweepFollowUps(house.ctx);
  expect((await followUpsOf(askedIn)).map(({ status }) => status)).toEqual(['pending']);
});

test('a mail that has not left is not followed up, and one that asks nothing never', async () => {
  const waiting = await askedAgo(49);
  await house.ctx.db
    .update(deliveries)
    .set({ status: 'failed', sentAt: null })
    .where(eq(deliveries.messageId, waiting.askedIn));
  const told = await askedAgo(49, 'Your parcel left on Monday.');
  await sweepFollowUps(house.ctx);
  expect(await runsOf(waiting.ticketId)).toEqual([]);
  expect(await followUpsOf(told.askedIn)).toEqual([]);
});

test('a mailbox that wants no check-ins any more makes none', async () => {
  const { ticketId, askedIn } = await askedAgo(49);
  await updateMailbox(house.ctx, house.inbox.mailbox.id, { check_in_hours: null });
  await sweepFollowUps(house.ctx);
  await updateMailbox(house.ctx, house.inbox.mailbox.id, { check_in_hours: 48 });
  expect(await runsOf(ticketId)).toEqual([]);
  expect((await followUpsOf(askedIn)).map(({ status }) => status)).toEqual(['cancelled']);
});

test('without a language model the check-in repeats the question in the words of our reply', async () => {
  const { ticketId } = await askedAgo(49);
  await sweepFollowUps(house.ctx);
  const [run] = await runsOf(ticketId);
  const { builtInModel } = await import('../built-in/built-in-model.ts');
  expect(await executeRun(house.ctx, { runId: run?.id ?? '' }, { model: builtInModel })).toBe('finished');
  const draft = firstOrThrow((await listDrafts(house.ctx, { ticket: ticketId, limit: 1 })).data);
  expect(draft.body).toContain('> Which size do you wear?');
  expect(draft.claims.map(({ verdict }) => verdict)).not.toContain('contradicted');
  expect(draft.claims.map(({ verdict }) => verdict)).not.toContain('not_found');
  expect(draft.checks).toEqual([]);
});
