import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { deliveries } from '#db/schema/index.ts';
import { undoApproval } from '#lib/drafts/undo-approval.ts';
import { withActor } from '#lib/platform/context.ts';
import { listEvents } from '#lib/platform/events.ts';
import { listMessages } from '#lib/tickets/messages.ts';
import { closeTicket } from '#lib/tickets/status.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { type SmtpSink, startSmtpSink } from '#test/servers/smtp-sink.ts';
import { deliverMessage, proposeReply, recordingTransport } from '#test/world/replies.ts';
import { deliveriesOf, readMessage, readTicket } from '#test/world/rows.ts';
import { mia } from '#test/world/shop.ts';
import { addMessage, createWorld, type World } from '#test/world/world.ts';
import { deliver } from '../deliver.ts';
import { claimDelivery } from '../delivery/claim.ts';
import { sweepOutbox } from '../delivery/sweep.ts';
import { queueReply } from '../queue-reply.ts';
import { forwardTicket } from './forward-ticket.ts';

const lena = { name: 'Lena', address: 'lena@compliance.example' };
const invoice = { name: 'invoice.txt', content: 'Forty pounds.' };

let test_: TestContext;
let sink: SmtpSink;
beforeAll(async () => {
  sink = await startSmtpSink();
  test_ = await openTestContext({ SMTP_URL: sink.url });
});
afterAll(async () => {
  await test_.close();
  await sink.close();
});

const asMia = () => withActor(test_.ctx, mia);
type Forwarded = Partial<Parameters<typeof forwardTicket>[2]>;

function forward({ ticketId }: Pick<World, 'ticketId'>, more: Forwarded = {}) {
  return forwardTicket(asMia(), ticketId, { to: [lena], body: 'Please check this.', ...more });
}

/** Sends a message through the product's own transport to the sink. */
async function sendToSink(messageId: string) {
  sink.mails.length = 0;
  for (const { id } of await deliveriesOf(test_.ctx, messageId)) await deliver(test_.ctx, { deliveryId: id });
  return sink.mails.map(({ envelope, raw, mail }) => ({ envelope, raw: `${raw}`, mail }));
}

describe('a forward', () => {
  test('carries the mails as forwarded blocks with their files, and nothing of notes or blind copies', async () => {
    const world = await createWorld(test_.ctx, { text: 'Delete my data, please.', files: [invoice] });
    await queueReply(asMia(), world.ticketId, { body: 'We look into it.', bcc: ['boss@shop.example'] });
    await addMessage(test_.ctx, world.ticketId, { kind: 'note', text: 'She is difficult.' });
    const [sent] = await sendToSink(await forward(world));
    expect(sent?.envelope.to).toEqual([lena.address]);
    expect(sent?.mail.subject).toBe('Fwd: Where is my parcel?');
    const { text = '', html } = firstOrThrow(sent ? [sent.mail] : []);
    for (const body of [text, String(html)]) {
      expect(body).toMatch(/^[\s\S]*Please check this\.[\s\S]*---------- Forwarded message ---------/);
      expect(body).toContain('Delete my data, please.');
      expect(body).toContain('We look into it.');
      expect(body).toContain('Subject: Where is my parcel?');
      expect(body).not.toMatch(/difficult|boss@shop/);
    }
    expect(text).toContain(`From: Ada Lovelace <${world.contact.address}>`);
    expect(sent?.mail.attachments.map(({ filename, content }) => [filename, `${content}`])).toEqual([
      [invoice.name, invoice.content],
    ]);
    expect(sent?.raw).not.toMatch(/^(?:References|In-Reply-To|Thread-Index):/im);
  });

  test('names no reply address of the ticket, and has one of its own', async () => {
    const world = await createWorld(test_.ctx);
    const { replyToken } = await readTicket(test_.ctx, world.ticketId);
    const token = replyToken.replaceAll('-', '');
    await addMessage(test_.ctx, world.ticketId, {
      text: `As I wrote to ${world.mailbox.address.replace('@', `+${token}@`)}.`,
    });
    const [sent] = await sendToSink(await forward(world));
    expect(sent?.raw.replaceAll('=\r\n', '')).not.toContain(token);
    expect(sent?.mail.replyTo?.value[0]?.address).toMatch(/^support\d+\+[0-9a-f]{32}@shop\.example$/);
  });

  test('carries the mails and files that were chosen', async () => {
    const world = await createWorld(test_.ctx, { text: 'The first.', files: [invoice] });
    const second = await addMessage(test_.ctx, world.ticketId, { text: 'The second.' });
    const [chosen] = await sendToSink(await forward(world, { messageIds: [second] }));
    expect(chosen?.mail.text).toContain('The second.');
    expect(chosen?.mail.text).not.toContain('The first.');
    expect(chosen?.mail.attachments).toEqual([]);
    const [bare] = await sendToSink(await forward(world, { attachmentIds: [], body: '' }));
    expect(bare?.mail.attachments).toEqual([]);
    const note = await addMessage(test_.ctx, world.ticketId, { kind: 'note', text: 'Between us.' });
    await expect(forward(world, { messageIds: [note] })).rejects.toMatchObject({ code: 'not_found' });
  });

  test('leaves status, first reply, the open draft and the contact’s next reply as they were', async () => {
    const world = await createWorld(test_.ctx);
    const draftId = await proposeReply(test_.ctx, world);
    const before = await readTicket(test_.ctx, world.ticketId);
    const forwardId = await forward(world);
    const { version, updatedAt, ...after } = await readTicket(test_.ctx, world.ticketId);
    expect(before).toMatchObject(after);
    expect(version).toBe(before.version + 1);
    const events = await listEvents(test_.ctx, { ticketId: world.ticketId, limit: 50 });
    expect(events.map(({ type }) => type)).not.toContain('draft.superseded');
    expect(events.find(({ type }) => type === 'message.forwarded')).toMatchObject({
      actor: { name: mia.name },
      data: { message_id: forwardId, to: [lena.address], draft_id: null },
    });
    expect(draftId).toBeTruthy();
    const [reply] = await sendToSink(await queueReply(asMia(), world.ticketId, { body: 'It left.' }));
    expect(reply?.envelope.to).toEqual([world.contact.address]);
    const { internetMessageId } = await readMessage(test_.ctx, forwardId);
    expect(reply?.raw).not.toContain(internetMessageId?.slice(1, -1));
    expect(reply?.raw).not.toContain(lena.address);
  });

  test.each([
    ['a mailbox', (world: World) => world.mailbox.address, /arrives at this desk/],
    ['a mailbox with a tag', (world: World) => world.mailbox.address.replace('@', '+x@'), /arrives at this/],
    ['the contact', (world: World) => world.contact.address, /Reply instead/],
    ['no address', () => 'lena', /no address/],
  ])('to %s is refused in a sentence', async (_what, addressIn, sentence) => {
    const world = await createWorld(test_.ctx);
    const to = [{ address: addressIn(world) }];
    await expect(forward(world, { to })).rejects.toMatchObject({ code: 'invalid', message: sentence });
    const entries = await listMessages(test_.ctx, world.ticketId, { limit: 10 });
    expect(entries.data).toHaveLength(1);
  });

  test('whose sender died between claim and send leaves once', async () => {
    const world = await createWorld(test_.ctx);
    const delivery = firstOrThrow(await deliveriesOf(test_.ctx, await forward(world)));
    expect(await claimDelivery(test_.ctx, delivery.id)).not.toBeNull();
    const ended = { leaseUntil: sql`now() - interval '1 second'` };
    await test_.ctx.db.update(deliveries).set(ended).where(eq(deliveries.id, delivery.id));
    await sweepOutbox(test_.ctx);
    const { transport, sentMails } = recordingTransport();
    for (let time = 0; time < 2; time += 1) await deliver(test_.ctx, { deliveryId: delivery.id }, transport);
    expect(sentMails.map(({ envelope }) => envelope.to)).toEqual([lena.address]);
  });

  test('that is taken back in time never leaves, and closing the ticket meanwhile stands', async () => {
    const world = await createWorld(test_.ctx);
    const patient = { ...asMia(), env: { ...test_.ctx.env, UNDO_SEND_MS: 60_000 } };
    const messageId = await forwardTicket(patient, world.ticketId, { to: [lena], body: 'Look.' });
    await closeTicket(asMia(), world.ticketId);
    expect(await undoApproval(asMia(), messageId)).toMatchObject({ body: 'Look.', draftId: null });
    expect((await readTicket(test_.ctx, world.ticketId)).status).toBe('closed');
    const rows = await deliveriesOf(test_.ctx, messageId);
    expect(rows.map(({ status }) => status)).toEqual(['cancelled']);
  });

  test('that is refused asks for a person, and offers no reply to another address', async () => {
    const world = await createWorld(test_.ctx);
    const messageId = await forward(world);
    const refusal = { outcome: 'failed', code: '5.1.1', response: '550 5.1.1 No such user' } as const;
    await deliverMessage(test_.ctx, messageId, { ...refusal, noSuchAddress: true });
    const ticket = await readTicket(test_.ctx, world.ticketId);
    expect(ticket).toMatchObject({
      needsPersonKind: 'delivery_failed',
      needsPersonDetail: { recipient: lena.address, forward: true },
    });
    await expect(forward(world)).rejects.toMatchObject({ code: 'conflict' });
  });
});
