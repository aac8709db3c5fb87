import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ticketWithinReach } from '#lib/assistant/tools/reach.ts';
import type { ToolCtx } from '#lib/assistant/tools/tool.ts';
import { changeContact } from '#lib/desk/change-contact.ts';
import { formSenderOffer, trustFormSender } from '#lib/desk/form-sender-offer.ts';
import { getDraft } from '#lib/drafts/drafts.ts';
import { replyToTicket } from '#lib/drafts/reply-to-ticket.ts';
import { getMailbox, updateMailbox } from '#lib/mailboxes/mailboxes.ts';
import { type Ctx, withActor } from '#lib/platform/context.ts';
import { listEvents } from '#lib/platform/events.ts';
import { getTicket } from '#lib/tickets/get-ticket.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { createSigningDomain } from '#test/mail/signed-mail.ts';
import { receiveMail } from '#test/world/receive-mail.ts';
import { approveReply, proposeReply, sendReply } from '#test/world/replies.ts';
import { readMessage, readTicket, runsOf } from '#test/world/rows.ts';
import { mia, shop } from '#test/world/shop.ts';
import { createAssistedMailbox } from '#test/world/world.ts';

let test_: TestContext;
let admin: Ctx;
let ctx: Ctx;
let mailboxId: string;
const site = createSigningDomain('shop-site.example');

beforeAll(async () => {
  test_ = await openTestContext();
  admin = test_.ctx;
  ctx = withActor(admin, mia);
  mailboxId = (await createAssistedMailbox(admin, { address: shop.support.address })).mailbox.id;
});
afterAll(() => test_.close());

type FormMail = { from?: string; writer?: string; headers?: string[] };

/** What a web form sends for a person. */
function submitForm({
  from = 'Shop website <website@shop-site.example>',
  writer = 'bea@buyer.example',
  headers = [],
}: FormMail = {}) {
  return receiveMail(ctx, { from, headers: [`Reply-To: ${writer}`, ...headers], subject: 'Contact form' });
}

/** The same with a DKIM signature of the site. */
async function submitSigned(writer: string, headers: Record<string, string> = {}) {
  const mail = await site.sign({
    from: 'Shop website <website@shop-site.example>',
    to: shop.support.address,
    replyTo: writer,
    subject: 'Contact form',
    text: 'Where is order 77?',
    headers,
  });
  return receiveMail(ctx, mail, { records: site.records });
}

const contactOf = async (ticketId: string) => (await getTicket(ctx, ticketId)).contact;

describe('a form that nobody trusts', () => {
  test.each([
    ['our own address', 'Desk website <support@shop.example>'],
    ['a noreply address', 'Shop <noreply@shop-site.example>'],
    ['any address', 'Shop website <website@shop-site.example>'],
  ])('from %s opens a ticket with a run, and its draft goes to Reply-To', async (_, from) => {
    const { ticketId, message, raw } = await submitForm({ from });
    expect(raw.status).toBe('filed');
    expect(await runsOf(ctx, ticketId)).toHaveLength(1);
    const draftId = await proposeReply(ctx, { ticketId, messageId: message.id });
    expect((await getDraft(ctx, draftId)).recipients).toEqual([
      { name: null, address: 'bea@buyer.example', role: 'to' },
    ]);
    const sent = await readMessage(ctx, await approveReply(ctx, draftId));
    expect(sent.to).toEqual([{ name: null, address: 'bea@buyer.example' }]);
  });

  test('shares no contact between two Reply-Tos, so no run reads the other’s ticket', async () => {
    const [bea, cid] = [await submitForm(), await submitForm({ writer: 'cid@client.example' })];
    const [beaContact, cidContact] = [await contactOf(bea.ticketId), await contactOf(cid.ticketId)];
    expect(beaContact).toMatchObject({ address: 'website@shop-site.example', reply_to: 'bea@buyer.example' });
    expect(cidContact.id).not.toBe(beaContact.id);
    const claim = { ticketId: cid.ticketId, contactId: cidContact.id, mailboxId };
    const tool = { ...ctx, run: { claim } } as unknown as ToolCtx;
    const { number } = await readTicket(ctx, bea.ticketId);
    await expect(ticketWithinReach(tool, `#${number}`)).rejects.toMatchObject({ code: 'not_found' });
  });

  test('joins no ticket of another Reply-To, whatever mail it names', async () => {
    const bea = await submitForm({ headers: ['References: <order-form@shop-site.example>'] });
    const { internetMessageId } = await sendReply(ctx, bea.ticketId);
    for (const id of [internetMessageId, bea.message.internetMessageId, '<order-form@shop-site.example>']) {
      const cid = await submitForm({ writer: 'cid@client.example', headers: [`References: ${id}`] });
      expect(cid.ticketId).not.toBe(bea.ticketId);
    }
  });

  test('lets the person answer by their own mail in the same ticket', async () => {
    const form = await submitForm();
    const { internetMessageId } = await sendReply(ctx, form.ticketId);
    const answer = await receiveMail(
      ctx,
      { from: 'Bea <bea@buyer.example>', headers: [`In-Reply-To: ${internetMessageId}`] },
      { envelopeFrom: 'bea@buyer.example' },
    );
    expect(answer.ticketId).toBe(form.ticketId);
    expect(answer.message.flags).not.toContain('not_a_participant');
  });

  test('is held with its reason when it bears our address and names nobody', async () => {
    const { raw } = await receiveMail(ctx, { from: 'support@shop.example', subject: 'Contact form' });
    expect(raw).toMatchObject({ status: 'held', reason: expect.stringContaining('our own address') });
  });
});

describe('a reply without recipient', () => {
  test('goes where the contact’s last mail asks, by the API as by the box', async () => {
    const { ticketId } = await submitForm();
    const messageId = await replyToTicket(ctx, ticketId, { body: 'It is on its way.' });
    expect((await readMessage(ctx, messageId)).to).toEqual([{ name: null, address: 'bea@buyer.example' }]);
  });

  test('goes to the contact where the mail that asks for another address is forged', async () => {
    const records = { 'TXT _dmarc.shop-site.example': ['v=DMARC1; p=reject'] };
    const mail = { from: 'website@shop-site.example', headers: ['Reply-To: eve@evil.example'] };
    const { ticketId, message } = await receiveMail(ctx, mail, { records });
    expect(message.flags).toContain('dmarc_failed');
    const messageId = await replyToTicket(ctx, ticketId, { body: 'Who asks?' });
    expect((await readMessage(ctx, messageId)).to).toMatchObject([{ address: 'website@shop-site.example' }]);
  });
});

describe('a trusted form sender', () => {
  beforeAll(async () => {
    await updateMailbox(admin, mailboxId, {
      form_senders: ['website@shop-site.example', '@groups.example', 'support@shop.example'],
    });
  });
  afterAll(() => updateMailbox(admin, mailboxId, { form_senders: [] }));

  test('makes Reply-To the contact, with their own tickets', async () => {
    const { ticketId, message } = await submitSigned('Bea Buyer <bea2@buyer.example>');
    const contact = await contactOf(ticketId);
    expect(contact).toMatchObject({ name: 'Bea Buyer', address: 'bea2@buyer.example', reply_to: null });
    expect(message.sender).toMatchObject({ address: 'website@shop-site.example' });
    const own = await receiveMail(ctx, { from: 'bea2@buyer.example' });
    expect((await contactOf(own.ticketId)).id).toBe(contact.id);
    const messageId = await replyToTicket(ctx, ticketId, { body: 'Here you are.' });
    expect((await readMessage(ctx, messageId)).to).toEqual([
      { name: 'Bea Buyer', address: 'bea2@buyer.example' },
    ]);
  });

  test('is a person’s mail although a program generated it', async () => {
    const { raw, message, ticketId } = await submitSigned('bea3@buyer.example', {
      'Auto-Submitted': 'auto-generated',
    });
    expect([raw.kind, message.automatic]).toEqual(['person', false]);
    expect(await runsOf(ctx, ticketId)).toHaveLength(1);
  });

  test('counts for nothing where its domain does not vouch for the mail', async () => {
    const { ticketId } = await submitForm({ writer: 'victim@buyer.example' });
    expect(await contactOf(ticketId)).toMatchObject({ address: 'website@shop-site.example' });
  });

  test('of a group names the writer in X-Original-From', async () => {
    const group = createSigningDomain('groups.example');
    const mail = await group.sign({
      from: '"\'Lea\' via Support" <support@groups.example>',
      to: shop.support.address,
      replyTo: 'Support <support@groups.example>',
      headers: {
        'X-Original-From': 'Lea <lea@client.example>',
        'List-ID': '<support.groups.example>',
        Precedence: 'list',
      },
      text: 'How can I return a parcel?',
    });
    const { ticketId, raw } = await receiveMail(ctx, mail, { records: group.records });
    expect(raw.kind).toBe('list');
    expect(await contactOf(ticketId)).toMatchObject({ name: 'Lea', address: 'lea@client.example' });
    expect(await runsOf(ctx, ticketId)).toHaveLength(1);
  });
});

describe('the offer to trust a form sender', () => {
  const offerOf = async (ticketId: string) => formSenderOffer(ctx, await getTicket(ctx, ticketId));

  test('stands for our address, for one that nobody reads, and for one with two Reply-Tos', async () => {
    const own = await submitForm({ from: 'support@shop.example', writer: 'Dan <dan@client.example>' });
    expect(await offerOf(own.ticketId)).toMatchObject({
      address: 'support@shop.example',
      writer: { name: 'Dan', address: 'dan@client.example' },
      proven: false,
    });
    const unread = await submitForm({ from: 'no-reply@other-shop.example' });
    expect(await offerOf(unread.ticketId)).toMatchObject({ address: 'no-reply@other-shop.example' });
    const first = await submitForm({ from: 'orders@third-shop.example' });
    expect(await offerOf(first.ticketId)).toBeNull();
    await submitForm({ from: 'orders@third-shop.example', writer: 'dan@client.example' });
    expect(await offerOf(first.ticketId)).toMatchObject({ writer: { address: 'bea@buyer.example' } });
    const person = await receiveMail(ctx, { from: 'fay@customer.example' });
    expect(await offerOf(person.ticketId)).toBeNull();
  });

  test('accepted by an admin trusts it and makes its Reply-To the contact', async () => {
    const { ticketId } = await submitForm({
      from: 'noreply@fourth-shop.example',
      writer: 'Gus <gus@client.example>',
    });
    await expect(trustFormSender(ctx, ticketId)).rejects.toMatchObject({ code: 'forbidden' });
    await trustFormSender(admin, ticketId);
    expect((await getMailbox(admin, mailboxId)).form_senders).toContain('noreply@fourth-shop.example');
    expect(await contactOf(ticketId)).toMatchObject({ name: 'Gus', address: 'gus@client.example' });
    expect(await offerOf(ticketId)).toBeNull();
  });
});

describe('another contact', () => {
  test('supersedes the draft, starts a new run, and is undone by the former contact’s id', async () => {
    const { ticketId, message } = await submitForm();
    const before = await contactOf(ticketId);
    const draftId = await proposeReply(ctx, { ticketId, messageId: message.id });
    await changeContact(ctx, ticketId, { address: 'Hal@client.example', name: 'Hal' });
    expect(await contactOf(ticketId)).toMatchObject({ name: 'Hal', address: 'hal@client.example' });
    expect((await getDraft(ctx, draftId)).status).toBe('superseded');
    await changeContact(ctx, ticketId, { id: before.id });
    expect(await contactOf(ticketId)).toEqual(before);
    const changes = await listEvents(ctx, { ticketId, type: 'ticket.contact_changed' });
    expect(changes.map(({ data }) => data)).toMatchObject([
      { before: { address: before.address }, after: { address: 'hal@client.example' } },
      { before: { address: 'hal@client.example' }, after: { contact_id: before.id } },
    ]);
  });

  test('is refused when it is ours, no address, or an id that the ticket never had', async () => {
    const { ticketId } = await submitForm();
    const other = await receiveMail(ctx, { from: 'ida@customer.example' });
    for (const address of ['support@shop.example', 'nobody', 'a@b@c'])
      await expect(changeContact(ctx, ticketId, { address })).rejects.toMatchObject({ code: 'invalid' });
    const { id } = await contactOf(other.ticketId);
    await expect(changeContact(ctx, ticketId, { id })).rejects.toMatchObject({ code: 'not_found' });
  });
});
