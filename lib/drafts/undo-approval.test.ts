import { afterAll, beforeAll, expect, test } from 'vitest';
import { cancelOnReply } from '#lib/outbound/reply/cancel-message.ts';
import { type Ctx, withActor } from '#lib/platform/context.ts';
import { listEvents } from '#lib/platform/events.ts';
import { lockTicket } from '#lib/tickets/change-ticket.ts';
import { getTicketWithMessages } from '#lib/tickets/get-ticket.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { proposeReply } from '#test/world/replies.ts';
import { mia } from '#test/world/shop.ts';
import { addMessage, createWorld } from '#test/world/world.ts';
import { getDraft } from './drafts.ts';
import { replyToTicket } from './reply-to-ticket.ts';
import { approveDraft, editDraft } from './review.ts';
import { reopenDrafts, undoApproval } from './undo-approval.ts';

let test_: TestContext;
let ctx: Ctx;
beforeAll(async () => {
  test_ = await openTestContext({ UNDO_SEND_MS: 60_000 });
  ctx = withActor(test_.ctx, mia);
});
afterAll(() => test_.close());

async function approved(wishes: Parameters<typeof approveDraft>[2] = {}) {
  const world = await createWorld(test_.ctx);
  const draftId = await proposeReply(test_.ctx, world);
  return { ...world, draftId, replyId: await approveDraft(ctx, draftId, wishes) };
}

test('an undone approval reopens the draft with the approved body', async () => {
  const { draftId, ticketId, replyId } = await approved({ body: 'It left on **Tuesday**.' });
  await undoApproval(ctx, replyId);
  expect(await getDraft(ctx, draftId)).toMatchObject({
    status: 'proposed',
    body: 'It left on **Tuesday**.',
    proposed_body: 'It left on Monday.',
    reviewed_by: null,
    reviewed_at: null,
    message_id: null,
    stale: false,
    version: 3,
  });
  const ticket = await getTicketWithMessages(ctx, ticketId);
  expect(ticket.status).toBe('open');
  expect(ticket.messages.at(-1)).toMatchObject({ approved_by: null, delivery: { status: 'cancelled' } });
  expect((await listEvents(ctx, { ticketId, type: 'draft.reopened' })).map(({ data }) => data)).toMatchObject(
    [{ draft_id: draftId, message_id: replyId }],
  );
});

test('a reopened draft can be edited, approved and undone repeatedly', async () => {
  const { draftId, replyId } = await approved();
  await undoApproval(ctx, replyId);
  await editDraft(ctx, draftId, { body: 'Better words.' });
  const second = await approveDraft(ctx, draftId);
  await undoApproval(ctx, second);
  const third = await approveDraft(ctx, draftId);
  expect(await getDraft(ctx, draftId)).toMatchObject({
    status: 'approved',
    body: 'Better words.',
    message_id: third,
  });
});

test('a draft is not reopened when the contact has written since', async () => {
  const { draftId, ticketId, replyId } = await approved({ sendAt: new Date(Date.now() + 3_600_000) });
  await addMessage(test_.ctx, ticketId, { text: 'It has come.' });
  await undoApproval(ctx, replyId);
  expect(await getDraft(ctx, draftId)).toMatchObject({ status: 'superseded' });
});

test('a draft is not reopened after another reply or while another draft is open', async () => {
  const replied = await approved();
  await replyToTicket(ctx, replied.ticketId, { body: 'And one more thing' });
  await undoApproval(ctx, replied.replyId);
  expect(await getDraft(ctx, replied.draftId)).toMatchObject({ status: 'superseded' });

  const drafted = await approved();
  const newer = await proposeReply(test_.ctx, { ticketId: drafted.ticketId, messageId: drafted.replyId });
  await undoApproval(ctx, drafted.replyId);
  expect(await getDraft(ctx, drafted.draftId)).toMatchObject({ status: 'superseded' });
  expect(await getDraft(ctx, newer ?? '')).toMatchObject({ status: 'proposed' });
});

test('a contact’s mail that cancels a scheduled reply supersedes its draft', async () => {
  const { draftId, ticketId } = await approved({
    sendAt: new Date(Date.now() + 3_600_000),
    cancelsOnReply: true,
  });
  await addMessage(test_.ctx, ticketId, { text: 'It has come.' });
  await cancelOnReply(ctx, await lockTicket(ctx, ticketId));
  await reopenDrafts(ctx, ticketId);
  expect(await getDraft(ctx, draftId)).toMatchObject({ status: 'superseded' });
});

test('a cancelled reply without a draft reopens none, and a superseded draft stays superseded', async () => {
  const world = await createWorld(test_.ctx);
  const draftId = await proposeReply(test_.ctx, world);
  const replyId = await replyToTicket(ctx, world.ticketId, { body: 'I say it myself.' });
  await undoApproval(ctx, replyId);
  expect(await getDraft(ctx, draftId)).toMatchObject({ status: 'superseded' });
});
