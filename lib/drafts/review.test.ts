import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { deliveries } from '#db/schema/index.ts';
import { type Actor, type Ctx, withActor } from '#lib/platform/context.ts';
import { listEvents } from '#lib/platform/events.ts';
import { say } from '#lib/platform/told.ts';
import { getTicketWithMessages } from '#lib/tickets/get-ticket.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { approveReply, proposeReply } from '#test/world/replies.ts';
import { mia } from '#test/world/shop.ts';
import { addMessage, createWorld } from '#test/world/world.ts';
import { getDraft } from './drafts.ts';
import { editDraft } from './edit-draft.ts';
import { replyToTicket } from './reply-to-ticket.ts';
import { approveDraft, rejectDraft } from './review.ts';
import { supersedeDrafts } from './supersede.ts';

let test_: TestContext;
let ctx: Ctx;

const viewer: Actor = { ...mia, name: 'Vera', role: 'viewer' };

beforeAll(async () => {
  test_ = await openTestContext();
  ctx = withActor(test_.ctx, mia);
});
afterAll(() => test_.close());

async function createDraft() {
  const world = await createWorld(test_.ctx);
  return { ...world, draftId: await proposeReply(test_.ctx, world) };
}

async function outboundOf(ticketId: string) {
  return (await getTicketWithMessages(ctx, ticketId)).messages.filter(
    (message) => message.kind === 'outbound',
  );
}

test('an approved draft is queued once, with its author and approver', async () => {
  const { draftId, ticketId } = await createDraft();
  const messageId = await approveReply(ctx, draftId);
  expect(await getDraft(ctx, draftId)).toMatchObject({
    status: 'approved',
    reviewed_by: 'Mia',
    message_id: messageId,
  });
  const [message] = await outboundOf(ticketId);
  expect(message).toMatchObject({ id: messageId, approved_by: 'Mia', delivery: { status: 'queued' } });
  const events = await listEvents(ctx, { ticketId });
  expect(events.find((event) => event.type === 'draft.approved')).toMatchObject({
    actor: { name: 'Mia' },
    data: { edited: false },
  });
});

test('an approved draft cannot be approved twice, even concurrently', async () => {
  const { draftId, ticketId } = await createDraft();
  const results = await Promise.allSettled([1, 2, 3, 4, 5].map(() => approveDraft(ctx, draftId)));
  expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
  const refused = results.find((result) => result.status === 'rejected');
  expect(refused?.reason).toMatchObject({ code: 'conflict', facts: { reviewed_by: 'Mia' } });
  const sent = await outboundOf(ticketId);
  expect(sent).toHaveLength(1);
  const { id } = firstOrThrow(sent);
  expect(await ctx.db.select().from(deliveries).where(eq(deliveries.messageId, id))).toHaveLength(1);
});

test('an edited body is sent, and the proposed one is kept', async () => {
  const { draftId, ticketId } = await createDraft();
  await approveDraft(ctx, draftId, { body: 'It left on Tuesday.' });
  expect(await getDraft(ctx, draftId)).toMatchObject({
    body: 'It left on Tuesday.',
    proposed_body: 'It left on Monday.',
  });
  expect((await outboundOf(ticketId))[0]?.text).toContain('Tuesday');
});

test('a draft written before the contact’s newest mail is not sent', async () => {
  const { draftId, ticketId } = await createDraft();
  await addMessage(test_.ctx, ticketId, { text: 'Forget it, it has come.' });
  await expect(approveDraft(ctx, draftId)).rejects.toMatchObject({ code: 'stale' });
  expect(await outboundOf(ticketId)).toHaveLength(0);
});

test('a draft for an older message is not even proposed', async () => {
  const { ticketId, messageId } = await createDraft();
  await addMessage(test_.ctx, ticketId, { text: 'One more thing.' });
  await expect(proposeReply(test_.ctx, { ticketId, messageId })).rejects.toThrow('has written');
});

test('a ticket has one open draft', async () => {
  const { draftId, ticketId, messageId } = await createDraft();
  const second = await proposeReply(test_.ctx, { ticketId, messageId });
  expect(await getDraft(ctx, draftId)).toMatchObject({ status: 'superseded' });
  expect(await getDraft(ctx, second ?? '')).toMatchObject({ status: 'proposed' });
});

test('a person’s reply supersedes the draft', async () => {
  const { draftId, ticketId } = await createDraft();
  await replyToTicket(ctx, ticketId, { body: 'I looked myself: tomorrow.' });
  expect(await getDraft(ctx, draftId)).toMatchObject({ status: 'superseded' });
  await expect(approveDraft(ctx, draftId)).rejects.toMatchObject({ code: 'conflict' });
  expect(await outboundOf(ticketId)).toHaveLength(1);
});

test('approving a superseded draft returns what was written since, and can be repeated with `anyway`, once', async () => {
  const { draftId, ticketId } = await createDraft();
  const newest = await addMessage(test_.ctx, ticketId, { text: 'One more thing.' });
  await supersedeDrafts(ctx, ticketId, say('change.new_mail'));
  const newer = await proposeReply(test_.ctx, { ticketId, messageId: newest });
  await expect(approveDraft(ctx, draftId)).rejects.toMatchObject({
    code: 'conflict',
    facts: { status: 'superseded', messages: [{ id: newest, text: 'One more thing.' }] },
  });
  const twice = await Promise.allSettled([
    approveDraft(ctx, draftId, { anyway: true }),
    approveDraft(ctx, draftId, { anyway: true }),
  ]);
  expect(twice.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(await outboundOf(ticketId)).toHaveLength(1);
  expect(await getDraft(ctx, newer)).toMatchObject({ status: 'superseded' });
});

test('a reply and an approval at the same moment send one mail', async () => {
  const { draftId, ticketId } = await createDraft();
  const { version } = await getTicketWithMessages(ctx, ticketId);
  const results = await Promise.allSettled([
    approveDraft(ctx, draftId),
    replyToTicket(ctx, ticketId, { body: 'Mine', ifMatch: version }),
  ]);
  expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
  expect(await outboundOf(ticketId)).toHaveLength(1);
});

test('a rejected draft keeps its reason and leaves the ticket to a person', async () => {
  const { draftId, ticketId } = await createDraft();
  await rejectDraft(ctx, draftId, { reason: 'Wrong order' });
  expect(await getDraft(ctx, draftId)).toMatchObject({ status: 'rejected', rejection_reason: 'Wrong order' });
  expect((await getTicketWithMessages(ctx, ticketId)).needs_person).toContain('rejected');
  await expect(approveDraft(ctx, draftId)).rejects.toMatchObject({ code: 'conflict' });
});

test('two people who edit the same draft do not overwrite each other', async () => {
  const { draftId } = await createDraft();
  await editDraft(ctx, draftId, { body: 'Mine', ifMatch: 1 });
  await expect(editDraft(ctx, draftId, { body: 'Yours', ifMatch: 1 })).rejects.toMatchObject({
    code: 'stale',
    facts: { body: 'Mine' },
  });
});

test('approval is refused to viewers and assistants', async () => {
  const { draftId, mailbox } = await createDraft();
  const iris: Actor = {
    type: 'assistant',
    id: `ast_${'0'.repeat(32)}`,
    name: 'Iris',
    mailboxIds: [mailbox.id],
  };
  await expect(approveDraft(withActor(ctx, viewer), draftId)).rejects.toMatchObject({ code: 'forbidden' });
  await expect(approveDraft(withActor(ctx, iris), draftId)).rejects.toMatchObject({ code: 'forbidden' });
  await expect(rejectDraft(withActor(ctx, iris), draftId, { reason: '' })).rejects.toMatchObject({
    code: 'forbidden',
  });
});

test('another mailbox’s draft does not exist', async () => {
  const { draftId } = await createDraft();
  const elsewhere: Actor = { ...mia, mailboxIds: [] };
  await expect(approveDraft(withActor(ctx, elsewhere), draftId)).rejects.toMatchObject({ code: 'not_found' });
});

test('an approval records how much of the draft had been shown; a program need not say', async () => {
  const [seen, unsaid] = [await createDraft(), await createDraft()];
  await approveDraft(ctx, seen.draftId, { shown: 0.4 });
  await approveDraft(ctx, unsaid.draftId);
  expect((await getDraft(ctx, seen.draftId)).shown).toBe(0.4);
  expect((await getDraft(ctx, unsaid.draftId)).shown).toBeNull();
  const [event] = await listEvents(ctx, { ticketId: seen.ticketId, type: 'draft.approved' });
  expect(event?.data).toMatchObject({ shown: 0.4 });
});
