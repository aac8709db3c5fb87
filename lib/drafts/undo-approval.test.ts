import { afterAll, beforeAll, expect, test } from 'vitest';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { changeContact } from '#lib/desk/change-contact.ts';
import { cancelOnReply, sendMessageNow } from '#lib/outbound/reply/cancel-message.ts';
import { type Ctx, withActor } from '#lib/platform/context.ts';
import { type Event, listEvents } from '#lib/platform/events.ts';
import { lockTicket } from '#lib/tickets/change-ticket.ts';
import { getTicketWithMessages } from '#lib/tickets/get-ticket.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { approveReply, deliverMessage, proposeReply } from '#test/world/replies.ts';
import { deliveriesOf, messagesOf } from '#test/world/rows.ts';
import { mia } from '#test/world/shop.ts';
import { addMessage, createWorld, type World } from '#test/world/world.ts';
import { getDraft, listDrafts } from './drafts.ts';
import { editDraft } from './edit-draft.ts';
import { redraftUndelivered } from './redraft-undelivered.ts';
import { replyToTicket } from './reply-to-ticket.ts';
import { supersedeCancelledDrafts, undoApproval } from './undo-approval.ts';

let test_: TestContext;
let ctx: Ctx;
beforeAll(async () => {
  test_ = await openTestContext({ UNDO_SEND_MS: 60_000 });
  ctx = withActor(test_.ctx, mia);
});
afterAll(() => test_.close());

const inAnHour = () => new Date(Date.now() + 3_600_000);
const dataOf = ({ data }: Event) => data;

async function outboundOf(ticketId: string) {
  return (await messagesOf(ctx, ticketId)).filter(({ kind }) => kind === 'outbound').map(({ id }) => id);
}

async function approved(wishes: Parameters<typeof approveReply>[2] = {}) {
  const world = await createWorld(test_.ctx);
  const draftId = await proposeReply(test_.ctx, world);
  return { ...world, draftId, replyId: await approveReply(ctx, draftId, wishes) };
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
  const second = await approveReply(ctx, draftId);
  await undoApproval(ctx, second);
  const third = await approveReply(ctx, draftId);
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
  await supersedeCancelledDrafts(ctx, ticketId);
  expect(await getDraft(ctx, draftId)).toMatchObject({ status: 'superseded' });
});

test('a reply of one’s own that is undone gives back the draft that it superseded, and its words', async () => {
  const world = await createWorld(test_.ctx);
  const draftId = await proposeReply(test_.ctx, world);
  const before = await getDraft(ctx, draftId);
  const replyId = await replyToTicket(ctx, world.ticketId, { body: 'I say it **myself**.', quote: false });
  expect(await getDraft(ctx, draftId)).toMatchObject({ status: 'superseded' });
  expect(await undoApproval(ctx, replyId)).toEqual({
    body: 'I say it **myself**.',
    quote: false,
    draftId,
    draftHoldsBody: false,
  });
  expect(await getDraft(ctx, draftId)).toEqual({ ...before, version: before.version + 1 });
  expect((await listEvents(ctx, { ticketId: world.ticketId, type: 'draft.reopened' })).map(dataOf)).toEqual([
    {
      draft_id: draftId,
      message_id: replyId,
      because: 'the reply was taken back',
      told: { code: 'change.reply_taken_back', values: {} },
    },
  ]);
});

test('a draft superseded by two replies is open again once both are undone, in either order', async () => {
  for (const inTurn of [true, false]) {
    const world = await createWorld(test_.ctx);
    const draftId = await proposeReply(test_.ctx, world);
    const first = await replyToTicket(ctx, world.ticketId, { body: 'One' });
    const second = await replyToTicket(ctx, world.ticketId, { body: 'Two' });
    const [one, other] = inTurn ? [first, second] : [second, first];
    await undoApproval(ctx, one);
    expect(await getDraft(ctx, draftId)).toMatchObject({ status: 'superseded' });
    await undoApproval(ctx, other);
    expect(await getDraft(ctx, draftId)).toMatchObject({ status: 'proposed' });
  }
});

test('an approved draft whose undo was covered by a later reply is open again once that is undone too', async () => {
  const { draftId, replyId, ticketId } = await approved({ body: 'Edited.' });
  const later = await replyToTicket(ctx, ticketId, { body: 'And one more thing' });
  await undoApproval(ctx, replyId);
  expect(await getDraft(ctx, draftId)).toMatchObject({ status: 'superseded', reviewed_by: null });
  await undoApproval(ctx, later);
  expect(await getDraft(ctx, draftId)).toMatchObject({ status: 'proposed', body: 'Edited.' });
});

test('an undone approval of a superseded draft leaves it superseded and reopens the newer one', async () => {
  const world = await createWorld(test_.ctx);
  const older = await proposeReply(test_.ctx, world);
  const newer = await proposeReply(test_.ctx, world, { body: 'Newer words.' });
  const replyId = await approveReply(ctx, older, { anyway: true, body: 'Older, edited.' });
  expect(await getDraft(ctx, newer)).toMatchObject({ status: 'superseded' });
  expect(await undoApproval(ctx, replyId)).toMatchObject({
    body: 'Older, edited.',
    draftId: newer,
    draftHoldsBody: false,
  });
  expect(await getDraft(ctx, older)).toMatchObject({
    status: 'superseded',
    reviewed_by: null,
    message_id: null,
  });
  expect(await getDraft(ctx, newer)).toMatchObject({ status: 'proposed', body: 'Newer words.' });
});

test('a superseded draft stays so when something else has superseded it meanwhile, and nothing is sent', async () => {
  const meanwhile: Record<string, (world: World, replyId: string) => Promise<unknown>> = {
    'the contact wrote': ({ ticketId }) => addMessage(test_.ctx, ticketId, { text: 'It has come.' }),
    'the contact was changed': ({ ticketId }) =>
      changeContact(ctx, ticketId, { address: 'bob@customer.example', name: 'Bob' }),
    'a newer draft was proposed': ({ ticketId }, replyId) =>
      proposeReply(test_.ctx, { ticketId, messageId: replyId }),
    'another reply was sent': ({ ticketId }) => replyToTicket(ctx, ticketId, { body: 'Sent later' }),
  };
  for (const [what, happen] of Object.entries(meanwhile)) {
    const world = await createWorld(test_.ctx);
    const draftId = await proposeReply(test_.ctx, world);
    const replyId = await replyToTicket(ctx, world.ticketId, { body: 'Mine', sendAt: inAnHour() });
    await happen(world, replyId);
    const open = await listDrafts(ctx, { ticket: world.ticketId, status: 'proposed', limit: 10 });
    const queued = await outboundOf(world.ticketId);
    expect(await undoApproval(ctx, replyId), what).toMatchObject({ draftId: null, body: 'Mine' });
    expect(await getDraft(ctx, draftId), what).toMatchObject({ status: 'superseded' });
    expect(await listDrafts(ctx, { ticket: world.ticketId, status: 'proposed', limit: 10 }), what).toEqual(
      open,
    );
    expect(await outboundOf(world.ticketId), what).toEqual(queued);
  }
});

test('a reply that waits for its time waits for it still when another reply is sent and undone', async () => {
  const world = await createWorld(test_.ctx);
  const sendAt = inAnHour();
  const waiting = await replyToTicket(ctx, world.ticketId, { body: 'Later', sendAt, cancelsOnReply: true });
  await undoApproval(ctx, await replyToTicket(ctx, world.ticketId, { body: 'Now' }));
  expect(await deliveriesOf(ctx, waiting)).toMatchObject([{ status: 'queued', nextAttemptAt: sendAt }]);
});

test('an undone redraft asks again for the address, and about the delivery that it replaced', async () => {
  const world = await createWorld(test_.ctx);
  const bouncedId = await replyToTicket(ctx, world.ticketId, { body: 'It left on **Monday**.' });
  await sendMessageNow(ctx, bouncedId);
  await deliverMessage(test_.ctx, bouncedId, {
    outcome: 'failed',
    code: '5.1.1',
    response: '550 5.1.1 No such user',
    noSuchAddress: true,
  });
  const { id: deliveryId } = firstOrThrow(await deliveriesOf(ctx, bouncedId));
  await redraftUndelivered(test_.ctx, { deliveryId });
  const query = { ticket: world.ticketId, status: 'proposed' as const, limit: 10 };
  const draft = firstOrThrow((await listDrafts(ctx, query)).data);
  const ticket = await getTicketWithMessages(ctx, world.ticketId);
  const replyId = await approveReply(ctx, draft.id, { to: 'ada@new.example', cc: ['bob@new.example'] });
  expect(await deliveriesOf(ctx, bouncedId)).toMatchObject([
    { resolvedBy: 'Mia', replacedByMessageId: replyId },
  ]);
  await undoApproval(ctx, replyId);
  expect(await deliveriesOf(ctx, bouncedId)).toMatchObject([{ resolvedBy: null, replacedByMessageId: null }]);
  expect(firstOrThrow((await listDrafts(ctx, query)).data)).toMatchObject({
    id: draft.id,
    recipient: draft.recipient,
    recipients: draft.recipients,
  });
  const after = await getTicketWithMessages(ctx, world.ticketId);
  expect([after.status, after.needs_person]).toEqual([ticket.status, ticket.needs_person]);
  const events = await listEvents(ctx, { ticketId: world.ticketId, type: 'message.unresolved' });
  expect(events.map(dataOf)).toMatchObject([{ delivery_id: deliveryId, message_id: bouncedId }]);
});
