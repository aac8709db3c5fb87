import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestContext, type TestContext } from '#bin/testing/context.ts';
import { receive } from '#bin/testing/desk.ts';
import { newDesk, proposeAnswer } from '#bin/testing/outbox.ts';
import { type Actor, as, type Ctx } from '../context.ts';
import { listEvents } from '../events.ts';
import { cancelOnReply } from '../outbound/cancel-message.ts';
import { lockTicket } from '../tickets/change-ticket.ts';
import { getTicketWithMessages } from '../tickets/get-ticket.ts';
import { getDraft } from './drafts.ts';
import { replyInPerson } from './reply-in-person.ts';
import { approveDraft, editDraft } from './review.ts';
import { reopenDrafts, takeBack } from './take-back.ts';

let test_: TestContext;
let ctx: Ctx;
const mia: Actor = {
  type: 'user',
  id: `usr_${'0'.repeat(32)}`,
  name: 'Mia',
  role: 'member',
  mailboxIds: null,
};
beforeAll(async () => {
  test_ = await openTestContext({ UNDO_SEND_MS: 60_000 });
  ctx = as(test_.ctx, mia);
});
afterAll(() => test_.close());

const propose = (ticketId: string, messageId: string) => proposeAnswer(test_.ctx, ticketId, messageId);

async function approved(wishes: Parameters<typeof approveDraft>[2] = {}) {
  const desk = await newDesk(test_.ctx);
  const draftId = (await propose(desk.ticketId, desk.messageId))!;
  return { ...desk, draftId, replyId: await approveDraft(ctx, draftId, wishes) };
}

test('an approval that is undone leaves the draft open again, in the words that were approved', async () => {
  const { draftId, ticketId, replyId } = await approved({ body: 'It left on **Tuesday**.' });
  await takeBack(ctx, replyId);
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

test('it can be edited, approved and undone as often as one likes', async () => {
  const { draftId, replyId } = await approved();
  await takeBack(ctx, replyId);
  await editDraft(ctx, draftId, { body: 'Better words.' });
  const second = await approveDraft(ctx, draftId);
  await takeBack(ctx, second);
  const third = await approveDraft(ctx, draftId);
  expect(await getDraft(ctx, draftId)).toMatchObject({
    status: 'approved',
    body: 'Better words.',
    message_id: third,
  });
});

test('a draft does not stand again where the contact has written since: its answer is yesterday’s', async () => {
  const { draftId, ticketId, replyId } = await approved({ sendAt: new Date(Date.now() + 3_600_000) });
  await receive(test_.ctx, ticketId, 'It has come.');
  await takeBack(ctx, replyId);
  expect(await getDraft(ctx, draftId)).toMatchObject({ status: 'superseded' });
});

test('nor where another reply has gone out, nor where another draft waits', async () => {
  const replied = await approved();
  await replyInPerson(ctx, replied.ticketId, { body: 'And one more thing' });
  await takeBack(ctx, replied.replyId);
  expect(await getDraft(ctx, replied.draftId)).toMatchObject({ status: 'superseded' });

  const drafted = await approved();
  const newer = await propose(drafted.ticketId, drafted.replyId);
  await takeBack(ctx, drafted.replyId);
  expect(await getDraft(ctx, drafted.draftId)).toMatchObject({ status: 'superseded' });
  expect(await getDraft(ctx, newer!)).toMatchObject({ status: 'proposed' });
});

test('the contact’s mail that takes a waiting reply back takes its draft off the table', async () => {
  const { draftId, ticketId } = await approved({
    sendAt: new Date(Date.now() + 3_600_000),
    cancelsOnReply: true,
  });
  await receive(test_.ctx, ticketId, 'It has come.');
  await cancelOnReply(ctx, await lockTicket(ctx, ticketId));
  await reopenDrafts(ctx, ticketId);
  expect(await getDraft(ctx, draftId)).toMatchObject({ status: 'superseded' });
});

test('a reply without a draft is taken back without one, and one that a person’s reply took off the table stays so', async () => {
  const desk = await newDesk(test_.ctx);
  const draftId = (await propose(desk.ticketId, desk.messageId))!;
  const replyId = await replyInPerson(ctx, desk.ticketId, { body: 'I say it myself.' });
  await takeBack(ctx, replyId);
  expect(await getDraft(ctx, draftId)).toMatchObject({ status: 'superseded' });
});
