import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { users } from '#db/schema/index.ts';
import { listRuns } from '#lib/assistant/runs.ts';
import { listDrafts } from '#lib/drafts/drafts.ts';
import { approveDraft } from '#lib/drafts/review.ts';
import { parseEmail } from '#lib/mail/parse.ts';
import { forwardTicket } from '#lib/outbound/forward/forward-ticket.ts';
import { queueReply, type Reply } from '#lib/outbound/queue-reply.ts';
import { withActor } from '#lib/platform/context.ts';
import { listEvents } from '#lib/platform/events.ts';
import { getTicket, getTicketWithMessages } from '#lib/tickets/get-ticket.ts';
import { closeTicket } from '#lib/tickets/status.ts';
import { updateTicket } from '#lib/tickets/update-ticket.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { receiveMail, type TestMail } from '#test/world/receive-mail.ts';
import { deliverMessage, proposeReply } from '#test/world/replies.ts';
import { deliveriesOf, readMessage, readTicket } from '#test/world/rows.ts';
import { mia } from '#test/world/shop.ts';
import { createWorld } from '#test/world/world.ts';

const lena = { name: 'Lena', address: 'lena@compliance.example' };

let test_: TestContext;
beforeAll(async () => {
  test_ = await openTestContext();
});
afterAll(() => test_.close());

const asMia = () => withActor(test_.ctx, mia);

/** A ticket that was forwarded to Lena, and the mail that she has. */
async function forwarded(to = [lena]) {
  const { ctx } = test_;
  const world = await createWorld(ctx);
  const forwardId = await forwardTicket(asMia(), world.ticketId, { to, body: 'May we delete this?' });
  const raw = firstOrThrow([...(await deliverMessage(ctx, forwardId)).values()]);
  const { replyTo, messageId } = await parseEmail(raw);
  const answer = (mail: TestMail = {}) =>
    receiveMail(ctx, {
      from: `${lena.name} <${lena.address}>`,
      to: replyTo[0]?.address,
      subject: 'Re: Fwd: Where is my parcel?',
      headers: [`In-Reply-To: ${messageId}`],
      body: 'Yes, delete it.',
      ...mail,
    });
  return { ...world, forwardId, answer };
}

async function recipientsOfReply(ticketId: string, reply: Partial<Reply> = {}) {
  const messageId = await queueReply(asMia(), ticketId, { body: 'It is deleted.', ...reply });
  const mails = await deliverMessage(test_.ctx, messageId);
  const rows = await deliveriesOf(test_.ctx, messageId);
  return { recipients: rows.map(({ recipient }) => recipient), raw: `${[...mails.values()][0]}` };
}

describe('the answer to a forward', () => {
  test('tells nothing of the language in which the contact writes', async () => {
    const world = await forwarded();
    const body = 'Ja, bitte löschen Sie das Konto. Wir brauchen die Unterlagen nicht mehr, vielen Dank.';
    const { ticketId } = await world.answer({ subject: 'Konto löschen', body });
    expect((await getTicket(test_.ctx, ticketId)).language).not.toBe('de');
    await updateTicket(asMia(), ticketId, { language: null });
    expect((await getTicket(test_.ctx, ticketId)).language).not.toBe('de');
  });

  test('stands in the ticket as its writer’s, and the contact’s next reply goes to the contact alone', async () => {
    const { ctx } = test_;
    const world = await forwarded();
    const before = await readTicket(ctx, world.ticketId);
    const { message, ticketId } = await world.answer();
    expect(ticketId).toBe(world.ticketId);
    expect(message).toMatchObject({ forwardId: world.forwardId, authorName: lena.name, flags: [] });
    const after = await readTicket(ctx, ticketId);
    expect(after).toMatchObject({
      contactId: before.contactId,
      status: before.status,
      lastInboundAt: before.lastInboundAt,
      needsPersonKind: 'forward_answered',
    });
    const { recipients, raw } = await recipientsOfReply(ticketId);
    expect(recipients).toEqual([world.contact.address]);
    for (const told of ['delete it', lena.address, message.internetMessageId ?? lena.address])
      expect(raw).not.toContain(told);
  });

  test('starts no run, keeps the draft and the contact’s mail is what that answers', async () => {
    const { ctx } = test_;
    const world = await forwarded();
    const draftId = await proposeReply(ctx, world);
    await world.answer();
    const [draft] = (await listDrafts(ctx, { ticket: world.ticketId, limit: 5 })).data;
    expect(draft).toMatchObject({ id: draftId, status: 'proposed', stale: false });
    expect((await listRuns(ctx, { ticket: world.ticketId, limit: 5 })).data).toEqual([]);
    const messageId = await approveDraft(asMia(), draftId);
    const sent = await readMessage(ctx, messageId ?? '');
    expect(sent.to.map(({ address }) => address)).toEqual([world.contact.address]);
    expect(sent.inReplyTo).toBe((await readMessage(ctx, world.messageId)).internetMessageId);
  });

  test('opens a closed ticket again, for a person', async () => {
    const world = await forwarded();
    await closeTicket(asMia(), world.ticketId);
    await world.answer();
    expect(await readTicket(test_.ctx, world.ticketId)).toMatchObject({
      status: 'open',
      needsPersonKind: 'forward_answered',
    });
    const [event] = await listEvents(test_.ctx, { ticketId: world.ticketId, type: 'ticket.reopened' });
    expect(event?.data).toMatchObject({ cause: 'forward_answered' });
  });

  test('that an out-of-office robot sends is kept and asks for nobody', async () => {
    const world = await forwarded();
    const { ticketId, message } = await world.answer({ headers: ['Auto-Submitted: auto-replied'] });
    expect(message).toMatchObject({ forwardId: world.forwardId, automatic: true });
    expect((await readTicket(test_.ctx, ticketId)).needsPersonKind).toBeNull();
  });

  test('without the reply address is found by the Message-ID, and an answer to that as well', async () => {
    const world = await forwarded();
    const first = await world.answer({ to: world.mailbox.address });
    const second = await world.answer({
      to: world.mailbox.address,
      headers: [`In-Reply-To: ${first.message.internetMessageId}`],
    });
    for (const { message, ticketId } of [first, second]) {
      expect(ticketId).toBe(world.ticketId);
      expect(message.forwardId).toBe(world.forwardId);
    }
  });

  test('of somebody she passed it on to is set apart and flagged', async () => {
    const world = await forwarded();
    const { message, ticketId } = await world.answer({ from: 'Otto <otto@compliance.example>' });
    expect(ticketId).toBe(world.ticketId);
    expect(message).toMatchObject({ forwardId: world.forwardId, flags: ['not_a_participant'] });
    expect((await recipientsOfReply(ticketId)).recipients).toEqual([world.contact.address]);
  });

  test('of a stranger who names its Message-ID alone opens a ticket of its own', async () => {
    const world = await forwarded();
    const from = 'Eve <eve@evil.example>';
    const { ticketId, message } = await world.answer({ from, to: world.mailbox.address });
    expect(ticketId).not.toBe(world.ticketId);
    expect(message.flags).toContain('names_other_ticket');
  });

  test('of the contact, who was passed the mail, is the contact’s own', async () => {
    const world = await forwarded();
    const { message, ticketId } = await world.answer({ from: `Ada <${world.contact.address}>` });
    expect(ticketId).toBe(world.ticketId);
    expect(message.forwardId).toBeNull();
  });

  test('of a user by their own mail program does not go on to the contact', async () => {
    const { ctx } = test_;
    const address = 'nora@team.example';
    await ctx.db.insert(users).values({ email: address, name: 'Nora', role: 'member', passwordHash: 'x' });
    const world = await forwarded([{ name: 'Nora', address }]);
    const { message, ticketId } = await world.answer({ from: `Nora <${address}>` });
    expect(message).toMatchObject({ kind: 'inbound', forwardId: world.forwardId });
    const { messages } = await getTicketWithMessages(ctx, ticketId);
    expect(messages.filter(({ kind }) => kind === 'outbound')).toHaveLength(1);
  });
});

test('who was forwarded a ticket takes no part in it: their mail that names the contact’s is no answer of the contact', async () => {
  const { ctx } = test_;
  const world = await forwarded();
  const { internetMessageId } = await readMessage(ctx, world.messageId);
  const { ticketId } = await world.answer({
    to: world.mailbox.address,
    headers: [`In-Reply-To: ${internetMessageId}`],
  });
  expect(ticketId).not.toBe(world.ticketId);
  const { address } = lena;
  expect((await recipientsOfReply(world.ticketId, { cc: [address] })).recipients).toContain(address);
});
