import { afterAll, beforeAll, expect, test } from 'vitest';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { tickets } from '#db/schema/index.ts';
import { createUpload } from '#lib/files/uploads.ts';
import { parseEmail } from '#lib/mail/parse.ts';
import { cancelMessage } from '#lib/outbound/reply/cancel-message.ts';
import { type Ctx, withActor } from '#lib/platform/context.ts';
import { listEvents } from '#lib/platform/events.ts';
import { suppress } from '#lib/suppressions/suppressions.ts';
import { listTickets } from '#lib/tickets/list-tickets.ts';
import { addNote } from '#lib/tickets/note.ts';
import { reopenTicket } from '#lib/tickets/status.ts';
import { getUnsentMail, keepUnsentMail } from '#lib/tickets/unsent-mails.ts';
import { createUser } from '#lib/users/users.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { receiveMail } from '#test/world/receive-mail.ts';
import { deliverMessage } from '#test/world/replies.ts';
import { deliveriesOf, messagesOf, readTicket, replyAddressOf, runsOf } from '#test/world/rows.ts';
import { createAssistedMailbox } from '#test/world/world.ts';
import { previewFirst } from './preview-first.ts';
import { readReport } from './reports/report.ts';
import { type FirstMail, writeFirst } from './write-first.ts';

let test_: TestContext;
let ctx: Ctx;
let mailbox: { id: string; address: string };
beforeAll(async () => {
  test_ = await openTestContext();
  ctx = await signedIn('Mia');
  ({ mailbox } = await createAssistedMailbox(test_.ctx));
});
afterAll(() => test_.close());

async function signedIn(name: string, reach: Partial<Extract<Ctx['actor'], { type: 'user' }>> = {}) {
  const email = `${crypto.randomUUID()}@team.example`;
  const { id } = await createUser(test_.ctx, { email, name, role: 'member' });
  return withActor(test_.ctx, { type: 'user', id, name, role: 'member', mailboxIds: null, ...reach });
}

const uniqueAddress = () => `bo-${crypto.randomUUID()}@customer.example`;

function firstMail(changes: Partial<FirstMail> = {}): FirstMail {
  const to = [{ address: uniqueAddress(), name: 'Bo Baker' }];
  return { mailboxId: mailbox.id, to, subject: 'Your parcel', body: 'It came **back**.', ...changes };
}

async function write(changes: Partial<FirstMail> = {}, by = ctx) {
  const { ticketId } = await writeFirst(by, firstMail(changes));
  const message = firstOrThrow(await messagesOf(by, ticketId));
  return { ticketId, message };
}

async function listed(ticketId: string): Promise<boolean> {
  const { data } = await listTickets(ctx, {
    status: 'all',
    mailbox: mailbox.id,
    sort: 'recent',
    limit: 100,
  });
  return data.some(({ id }) => id === ticketId);
}

test('a new mail opens a ticket of its contact, leaves as a fresh conversation, and starts no run', async () => {
  const address = uniqueAddress();
  const { ticketId, message } = await write({ to: [{ address: address.toUpperCase(), name: 'Bo Baker' }] });
  const sent = await deliverMessage(ctx, message.id);
  const raw = firstOrThrow([...sent.values()]);
  const mail = await parseEmail(raw);
  const text = raw.toString();
  expect(mail).toMatchObject({ subject: 'Your parcel', inReplyTo: [], references: [] });
  expect(mail.visibleText).toBe('It came back.');
  expect(text).toContain(await replyAddressOf(ctx, ticketId));
  expect(text).toContain(`Bo Baker <${address}>`);
  expect(text).not.toMatch(/^(?:In-Reply-To|References|Thread-Index):/m);
  expect(await readTicket(ctx, ticketId)).toMatchObject({
    subject: 'Your parcel',
    status: 'in_progress',
    lastWriter: 'us',
    lastInboundAt: null,
  });
  expect(await runsOf(ctx, ticketId)).toEqual([]);
  expect(await listed(ticketId)).toBe(true);
});

test('the contact’s answer comes into the ticket, opens it again and starts the assistant', async () => {
  const address = uniqueAddress();
  // biome-ignore lint/suspicious/noThenProperty: the name that the API's conventions give it.
  const { ticketId, message } = await write({ to: [{ address }], then: 'closed' });
  await deliverMessage(ctx, message.id);
  expect(await readTicket(ctx, ticketId)).toMatchObject({ status: 'closed' });
  const answer = await receiveMail(test_.ctx, {
    from: address,
    to: await replyAddressOf(ctx, ticketId),
    headers: [`In-Reply-To: ${message.internetMessageId}`],
  });
  expect(answer.ticketId).toBe(ticketId);
  expect(await readTicket(ctx, ticketId)).toMatchObject({ status: 'open', lastWriter: 'contact' });
  expect(await runsOf(ctx, ticketId)).toMatchObject([{ status: 'queued' }]);
});

test('several recipients each have a delivery, and the answer of any of them comes into the ticket', async () => {
  const people = [uniqueAddress(), uniqueAddress()].map((address) => ({ address }));
  const { ticketId, message } = await write({ to: [...people, ...people], cc: [uniqueAddress()] });
  expect(message.to.map(({ address }) => address)).toEqual(people.map(({ address }) => address));
  expect(await deliveriesOf(ctx, message.id)).toHaveLength(3);
  await deliverMessage(ctx, message.id);
  const second = await receiveMail(test_.ctx, {
    from: people[1]?.address,
    to: mailbox.address,
    headers: [`In-Reply-To: ${message.internetMessageId}`],
  });
  expect(second.ticketId).toBe(ticketId);
  expect(second.message.flags).not.toContain('not_a_participant');
});

test('a mail that cannot be delivered brings its ticket back', async () => {
  // biome-ignore lint/suspicious/noThenProperty: the name that the API's conventions give it.
  const { ticketId, message } = await write({ then: 'closed' });
  const outcome = { outcome: 'failed', code: '5.1.1', response: '550 5.1.1 No such user' } as const;
  await deliverMessage(ctx, message.id, outcome);
  expect(await readTicket(ctx, ticketId)).toMatchObject({
    status: 'open',
    needsPersonKind: 'delivery_failed',
  });
});

test.each<[string, () => Partial<FirstMail>, object]>([
  ['an empty subject', () => ({ subject: ' \n ' }), { code: 'invalid' }],
  ['an empty text', () => ({ body: ' ' }), { code: 'invalid' }],
  ['nobody to go to', () => ({ to: [] }), { code: 'invalid' }],
  ['no address', () => ({ to: [{ address: 'nobody' }] }), { code: 'invalid' }],
  ['a placeholder', () => ({ body: 'Hello {{contact.name}}' }), { code: 'invalid' }],
  ['an address of ours', () => ({ to: [{ address: mailbox.address }] }), { message: /arrives at this desk/ }],
  ['a copy to us', () => ({ cc: [mailbox.address.toUpperCase()] }), { message: /arrives at this desk/ }],
  ['a mailbox out of reach', () => ({ mailboxId: `mbx_${'0'.repeat(32)}` }), { code: 'not_found' }],
  ['a time that has passed', () => ({ sendAt: new Date(0) }), { code: 'invalid' }],
])('a new mail with %s is refused, and opens no ticket', async (_what, changes, refusal) => {
  const before = await ctx.db.$count(tickets);
  const message =
    'message' in refusal ? { message: expect.stringMatching(refusal.message as RegExp) } : refusal;
  await expect(write(changes())).rejects.toMatchObject(message);
  expect(await ctx.db.$count(tickets)).toBe(before);
});

test('a suppressed address is refused by its name', async () => {
  const address = uniqueAddress();
  await suppress(test_.ctx, { address, reason: 'manual', detail: null });
  await expect(write({ to: [{ address: uniqueAddress() }, { address }] })).rejects.toMatchObject({
    code: 'conflict',
    message: expect.stringContaining(address),
  });
});

test('a viewer writes to nobody, and a member from no mailbox out of their reach', async () => {
  const viewer = await signedIn('Vera', { role: 'viewer' });
  await expect(write({}, viewer)).rejects.toMatchObject({ code: 'forbidden' });
  const other = await signedIn('Otto', { mailboxIds: [] });
  await expect(write({}, other)).rejects.toMatchObject({ code: 'not_found' });
});

test('the same client_id twice at a time opens one ticket and sends one mail', async () => {
  const clientId = crypto.randomUUID();
  const mail = firstMail({ clientId });
  const both = await Promise.all([writeFirst(ctx, mail), writeFirst(ctx, mail)]);
  const [one, two] = both.map(({ ticketId }) => ticketId);
  expect(one).toBe(two);
  expect(both.map(({ created }) => created).toSorted()).toEqual([false, true]);
  expect(await messagesOf(ctx, both[0].ticketId)).toHaveLength(1);
  const elsewhere = await signedIn('Otto', {
    mailboxIds: [(await createAssistedMailbox(test_.ctx)).mailbox.id],
  });
  await expect(
    writeFirst(elsewhere, { ...mail, mailboxId: elsewhere.actor.mailboxIds?.[0] ?? '' }),
  ).rejects.toMatchObject({ code: 'conflict' });
});

test('a mail that is taken back leaves no ticket in the lists, and is its writer’s new mail again with its files', async () => {
  const by = await signedIn('Ida');
  const { id: file } = await createUpload(by, {
    name: 'label.pdf',
    type: 'application/pdf',
    content: Buffer.from('%PDF-1.4'),
  });
  const mail = firstMail({ attachmentIds: [file], addTags: ['parcel'] });
  const { ticketId, message } = await write(mail, by);
  await cancelMessage(by, message.id);
  expect(await readTicket(by, ticketId)).toMatchObject({
    status: 'closed',
    withdrawnAt: expect.any(Date),
    firstReplyAt: null,
  });
  expect(await listed(ticketId)).toBe(false);
  expect((await listEvents(by, { ticketId, limit: 50 })).map(({ type }) => type)).toContain(
    'ticket.withdrawn',
  );
  const unsent = await getUnsentMail(by);
  expect(unsent).toMatchObject({
    mailbox_id: mailbox.id,
    to: [{ name: 'Bo Baker', address: mail.to[0]?.address }],
    subject: 'Your parcel',
    body: 'It came **back**.',
    files: [{ id: expect.stringMatching(/^att_/), name: 'label.pdf' }],
  });
  const again = await write({ ...mail, attachmentIds: unsent.files.map(({ id }) => id) }, by);
  expect(again.ticketId).not.toBe(ticketId);
  expect(await getUnsentMail(by)).toMatchObject({ version: 0, body: '' });
  const elsewhere = await signedIn('Otto');
  await expect(write({ attachmentIds: unsent.files.map(({ id }) => id) }, elsewhere)).rejects.toMatchObject({
    code: 'invalid',
  });
});

test('a new mail that was begun since stays when an older one is taken back', async () => {
  const by = await signedIn('Ida');
  const { message } = await write({}, by);
  await keepUnsentMail(by, {
    ...(await getUnsentMailInput(by)),
    subject: 'Another',
  });
  await cancelMessage(by, message.id);
  expect(await getUnsentMail(by)).toMatchObject({ subject: 'Another', body: '' });
});

async function getUnsentMailInput(by: Ctx) {
  const { updated_at: _, ...input } = await getUnsentMail(by);
  return input;
}

test('a ticket on which somebody has noted something stays open when its mail is taken back', async () => {
  const { ticketId, message } = await write();
  await addNote(ctx, ticketId, { body: 'She will call.' });
  await cancelMessage(ctx, message.id);
  expect(await readTicket(ctx, ticketId)).toMatchObject({ status: 'open', withdrawnAt: null });
  expect(await listed(ticketId)).toBe(true);
});

test('a withdrawn ticket to which something happens is in the lists again', async () => {
  const { ticketId, message } = await write();
  await cancelMessage(ctx, message.id);
  const { data } = await listTickets(ctx, { status: 'all', ids: ticketId, sort: 'recent', limit: 1 });
  expect(data).toMatchObject([{ id: ticketId, withdrawn_at: expect.any(String) }]);
  await reopenTicket(ctx, ticketId);
  expect(await listed(ticketId)).toBe(true);
});

test('a ticket that a mail of ours opened is no arrival in a report, and its answers measure nobody', async () => {
  const { mailbox: quiet } = await createAssistedMailbox(test_.ctx, { address: 'quiet@shop.example' });
  const address = uniqueAddress();
  const { ticketId } = await write({ mailboxId: quiet.id, to: [{ address }] });
  await receiveMail(test_.ctx, { from: address, to: await replyAddressOf(ctx, ticketId) });
  const today = new Date().toISOString().slice(0, 10);
  const { totals } = await readReport(ctx, { from: today, to: today, zone: 'UTC', mailbox: quiet.id });
  expect(totals).toMatchObject({ arrivals: 0, first_answers: { count: 0 }, replies: 1 });
  expect(await readTicket(ctx, ticketId)).toMatchObject({ lastInboundAt: expect.any(Date) });
});

test('a preview is the mail that would leave, stores nothing, and may lack what the mail needs', async () => {
  const mail = firstMail();
  const before = await ctx.db.$count(tickets);
  const preview = await previewFirst(ctx, mail);
  expect(preview).toMatchObject({ to: mail.to, subject: 'Your parcel', asks_rating: false, history: null });
  expect(preview.html).toContain('<strong>back</strong>');
  expect(await ctx.db.$count(tickets)).toBe(before);
  const { message } = await write({ to: mail.to });
  expect(message).toMatchObject({ text: preview.text, html: preview.html });
  expect(await previewFirst(ctx, { ...mail, to: [], subject: '' })).toMatchObject({ to: [], subject: '' });
});

test('a preview from a mailbox out of reach is told nothing', async () => {
  const stranger = await signedIn('Tom', { mailboxIds: [] });
  await expect(previewFirst(stranger, firstMail())).rejects.toMatchObject({ code: 'not_found' });
});
