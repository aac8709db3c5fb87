import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { messages } from '#db/schema/index.ts';
import { executeRun } from '#lib/assistant/run.ts';
import { getDraft } from '#lib/drafts/drafts.ts';
import { updateMailbox } from '#lib/mailboxes/mailboxes.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { suppress } from '#lib/suppressions/suppressions.ts';
import { getTicket } from '#lib/tickets/get-ticket.ts';
import { createUser } from '#lib/users/users.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { createSigningDomain } from '#test/mail/signed-mail.ts';
import { receiveMail } from '#test/world/receive-mail.ts';
import { proposeReply, sendReply } from '#test/world/replies.ts';
import { deliveriesOf, messagesOf, readTicket, replyAddressOf, runsOf } from '#test/world/rows.ts';
import { shop } from '#test/world/shop.ts';
import { createAssistedMailbox, createTestMailbox } from '#test/world/world.ts';

let test_: TestContext;
let ctx: Ctx;
let mailboxId: string;
const team = createSigningDomain('team.example');
const tom = 'Tom Team <tom@team.example>';

beforeAll(async () => {
  test_ = await openTestContext();
  ctx = test_.ctx;
  mailboxId = (await createAssistedMailbox(ctx, { address: shop.support.address })).mailbox.id;
  const password = 'long enough for a test';
  await createUser(ctx, { email: 'tom@team.example', name: 'Tom Team', role: 'member', password });
  await createUser(ctx, { email: 'una@team.example', name: 'Una', role: 'viewer', password });
});
afterAll(() => test_.close());

type UserMail = {
  from?: string;
  to?: string;
  cc?: string;
  subject?: string;
  text: string;
  headers?: Record<string, string>;
};

/** A mail that a user sends with their own mail program, signed by the team's domain. */
async function signedMail({
  from = tom,
  to = shop.support.address,
  subject = 'Re: Help',
  ...mail
}: UserMail) {
  return team.sign({ from, to, subject, ...mail });
}

async function receiveFromUser(mail: UserMail | Buffer, envelopeTo?: string[]) {
  const bytes = Buffer.isBuffer(mail) ? mail : await signedMail(mail);
  return receiveMail(ctx, bytes, { records: team.records, envelopeTo, envelopeFrom: 'tom@team.example' });
}

async function outboundOf(ticketId: string) {
  return (await messagesOf(ctx, ticketId)).filter(({ kind }) => kind === 'outbound');
}

/** The run that the contact's mail had queued begins after the person has answered, and does nothing. */
async function expectAssistantStill(ticketId: string) {
  const queued = await runsOf(ctx, ticketId);
  expect(queued).toHaveLength(1);
  for (const { id } of queued) await executeRun(ctx, { runId: id });
  expect((await runsOf(ctx, ticketId)).map(({ status }) => status)).toEqual(['superseded']);
}

describe('a user’s own mail to an outsider with the desk in copy', () => {
  test.each([
    ['Cc', { to: 'Cora <cora@cust.example>', cc: shop.support.address }],
    ['Bcc', { to: 'Cora <cora@cust.example>' }],
  ])('in %s is sent mail on a ticket of the outsider, without a run', async (_, to) => {
    const { ticketId, message, raw } = await receiveFromUser(
      { ...to, subject: 'Your washing machine', text: 'Hello Cora, we will come on Monday.' },
      [shop.support.address],
    );
    expect(raw.status).toBe('filed');
    expect(message).toMatchObject({ kind: 'outbound', authorType: 'user', authorName: 'Tom Team' });
    const ticket = await getTicket(ctx, ticketId);
    expect(ticket.contact).toMatchObject({ address: 'cora@cust.example', name: 'Cora' });
    expect(ticket.status).toBe('in_progress');
    expect(await runsOf(ctx, ticketId)).toEqual([]);
    expect(await deliveriesOf(ctx, message.id)).toEqual([]);
    const answer = await receiveMail(ctx, {
      from: 'cora@cust.example',
      headers: [`In-Reply-To: ${message.internetMessageId}`],
    });
    expect(answer.ticketId).toBe(ticketId);
    const reply = await sendReply(ctx, ticketId);
    expect(reply.deliveries.map(({ recipient }) => recipient)).toEqual(['cora@cust.example']);
  });

  test('on a ticket is recorded there and supersedes the draft, and nothing is sent again', async () => {
    const first = await receiveMail(ctx, { from: 'cora@cust.example', id: '<c1@cust.example>' });
    const draftId = await proposeReply(ctx, { ticketId: first.ticketId, messageId: first.message.id });
    const { ticketId, message } = await receiveFromUser(
      {
        to: 'cora@cust.example',
        cc: shop.support.address,
        text: 'Done.',
        headers: { 'In-Reply-To': '<c1@cust.example>' },
      },
      [shop.support.address],
    );
    expect(ticketId).toBe(first.ticketId);
    expect((await getDraft(ctx, draftId)).status).toBe('superseded');
    expect(await deliveriesOf(ctx, message.id)).toEqual([]);
    await expectAssistantStill(ticketId);
  });

  test('is filed once, however often it comes', async () => {
    const mail = await signedMail({ to: 'dora@cust.example', cc: shop.support.address, text: 'Hello Dora.' });
    const first = await receiveFromUser(mail, [shop.support.address]);
    const again = await receiveFromUser(mail, [shop.support.address]);
    expect(again.raw).toMatchObject({ status: 'ignored', messageId: first.message.id });
  });

  test('that nothing proves is the mail of a stranger', async () => {
    const { message, ticketId } = await receiveMail(ctx, {
      from: tom,
      to: shop.support.address,
      headers: ['Cc: cora@cust.example'],
    });
    expect(message).toMatchObject({ kind: 'inbound', authorType: 'contact' });
    expect(message.flags).toContain('claims_team');
    expect((await getTicket(ctx, ticketId)).contact.address).toBe('tom@team.example');
  });
});

describe('a user’s answer by their own mail program', () => {
  async function answerByMail(more: Partial<UserMail> = {}) {
    const first = await receiveMail(ctx, { from: 'Eva <eva@cust.example>' });
    const to = await replyAddressOf(ctx, first.ticketId);
    const mail = await signedMail({ to, text: 'It costs 3~5 euros.', ...more });
    return { first, mail, ...(await receiveFromUser(mail, [to])) };
  }

  test('goes on to the contact as theirs', async () => {
    const { first, ticketId, message } = await answerByMail();
    expect(ticketId).toBe(first.ticketId);
    expect(message).toMatchObject({ kind: 'outbound', authorType: 'user', authorName: 'Tom Team' });
    expect(message.text).toContain('It costs 3~5 euros.');
    const deliveries = await deliveriesOf(ctx, message.id);
    expect(deliveries.map(({ recipient }) => recipient)).toEqual(['eva@cust.example']);
    expect((await readTicket(ctx, ticketId)).status).toBe('in_progress');
    await expectAssistantStill(ticketId);
  });

  test('is sent once, however often it comes', async () => {
    const { mail, ticketId, message } = await answerByMail();
    const again = await receiveFromUser(mail, [await replyAddressOf(ctx, ticketId)]);
    expect(again.raw).toMatchObject({ status: 'ignored', messageId: message.id });
    expect(await outboundOf(ticketId)).toHaveLength(1);
  });

  test('is kept as a note where the mailbox says so, by a viewer, and for a suppressed address', async () => {
    await updateMailbox(ctx, mailboxId, { user_mail: 'note' });
    const kept = await answerByMail();
    await updateMailbox(ctx, mailboxId, { user_mail: 'send' });
    const byViewer = await answerByMail({ from: 'una@team.example' });
    await suppress(ctx, { address: 'eva@cust.example', reason: 'manual', detail: 'moved away' });
    const refused = await answerByMail();
    expect(refused.message.filedBecause).toContain('moved away');
    expect(refused.message.filedTold).toMatchObject({
      values: { next: { code: 'filing.not_sent_on', values: { why: { code: 'delivery.suppressed' } } } },
    });
    for (const { message, ticketId } of [kept, byViewer, refused]) {
      expect(message.kind).toBe('note');
      expect(await outboundOf(ticketId)).toEqual([]);
    }
  });

  test('that is an automatic reply goes to nobody', async () => {
    const { ticketId, message } = await answerByMail({ headers: { 'Auto-Submitted': 'auto-replied' } });
    expect(message).toMatchObject({ kind: 'inbound', automatic: true });
    expect(await outboundOf(ticketId)).toEqual([]);
  });
});

describe('the addresses of a mailbox', () => {
  test('include its aliases, and postmaster and abuse of its domains', async () => {
    await updateMailbox(ctx, mailboxId, { aliases: ['help@shop.example', 'support@shop2.example'] });
    for (const address of [
      'help@shop.example',
      'support@shop2.example',
      'postmaster@shop.example',
      'abuse@shop2.example',
    ]) {
      const { raw } = await receiveMail(ctx, { to: address }, { envelopeTo: [address] });
      expect(raw).toMatchObject({ status: 'filed', mailboxId });
    }
    const both = await receiveMail(
      ctx,
      { to: 'help@shop.example, support@shop.example' },
      { envelopeTo: ['help@shop.example', 'support@shop.example'] },
    );
    expect(await ctx.db.select().from(messages).where(eq(messages.rawEmailId, both.raw.id))).toHaveLength(1);
  });

  test('can lose their aliases again, and never have one that another mailbox has', async () => {
    const other = await createTestMailbox(ctx, { address: 'other@shop.example' });
    await expect(updateMailbox(ctx, other.id, { aliases: ['help@shop.example'] })).rejects.toMatchObject({
      code: 'conflict',
    });
    expect((await updateMailbox(ctx, other.id, { aliases: ['new@shop.example'] })).aliases).toHaveLength(1);
    expect((await updateMailbox(ctx, other.id, { aliases: [] })).aliases).toEqual([]);
  });

  test('take mail to a reply token at an alias', async () => {
    const first = await receiveMail(ctx);
    const address = (await replyAddressOf(ctx, first.ticketId)).replace('@shop.example', '@shop2.example');
    const { ticketId } = await receiveMail(ctx, { to: address }, { envelopeTo: [address] });
    expect(ticketId).toBe(first.ticketId);
  });
});

test.each([
  ['[mailto:…]', 'From: Cora Customer [mailto:cora@cust.example]'],
  ['Outlook’s stars', '*From:* Cora Customer [mailto:cora@cust.example]'],
])('a mail that a user forwards with %s is its author’s ticket', async (_, from) => {
  const { ticketId } = await receiveFromUser({
    subject: 'FW: My washing machine',
    text: `Please handle.\n\n${from}\nSent: Tuesday, 3 March 2026 10:12\nTo: Team, Tom\nSubject: My washing machine\n\nIt leaks.\n`,
  });
  expect((await getTicket(ctx, ticketId)).contact).toMatchObject({ address: 'cora@cust.example' });
  expect(await runsOf(ctx, ticketId)).toHaveLength(1);
});
