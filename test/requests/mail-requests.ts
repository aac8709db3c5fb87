import { eq, sql } from 'drizzle-orm';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { attachments, caughtMails, deliveries, rawEmails } from '#db/schema/index.ts';
import { createUpload } from '#lib/files/uploads.ts';
import { trustSender } from '#lib/images/trusted-senders.ts';
import { blockSender } from '#lib/mailboxes/blocked-senders.ts';
import { queueReply } from '#lib/outbound/queue-reply.ts';
import { withActor } from '#lib/platform/context.ts';
import { deliveriesOf } from '#test/world/rows.ts';
import { addCanaryFile, createCanaryTicket, type RequestMaker, type Subject, uniqueName } from './subject.ts';

/** The requests of routes on messages, files, and mail that comes in or leaves. */
export const mailRequests: Record<string, RequestMaker> = {
  'GET /messages/{id}': onMessage(''),
  'GET /messages/{id}/raw': async (subject) => {
    const rawEmailId = await addRawEmail(subject);
    const { messageId } = await createCanaryTicket(subject, { rawEmailId });
    return { path: `/messages/${messageId}/raw` };
  },
  'GET /messages/{id}/attachments': onMessage('/attachments'),
  'POST /messages/{id}/move': onMessage('/move', { new: true }),
  'POST /messages/{id}/images': onMessage('/images', { always: false }),
  'POST /messages/{id}/cancel': onQueuedReply('/cancel'),
  'POST /messages/{id}/send-now': onQueuedReply('/send-now'),

  'GET /attachments/{id}': onAttachment(''),
  'GET /attachments/{id}/text': onAttachment('/text'),
  'GET /attachments/{id}/url': onAttachment('/url'),
  'GET /attachments/{id}/content': onAttachment('/content'),
  'POST /uploads': async ({ canary }) => ({
    path: `/uploads?name=${canary}.txt`,
    body: { some: uniqueName() },
  }),
  'GET /uploads/{id}': onUpload(''),
  'GET /uploads/{id}/content': onUpload('/content'),
  'DELETE /uploads/{id}': onUpload(''),

  'GET /raw-emails': async (subject) => {
    await addRawEmail(subject);
    return { path: '/raw-emails?limit=100' };
  },
  'GET /raw-emails/{id}': onRawEmail('/raw-emails', ''),
  'GET /raw-emails/{id}/raw': onRawEmail('/raw-emails', '/raw'),
  'GET /raw-emails/{id}/preview': onRawEmail('/raw-emails', '/preview'),
  'POST /raw-emails/{id}/release': onRawEmail('/raw-emails', '/release', {}),
  'GET /held': async (subject) => {
    await addRawEmail(subject);
    return { path: '/held?limit=100' };
  },
  'GET /held/{id}': onRawEmail('/held', ''),
  'POST /held/decide': async (subject) => ({
    path: '/held/decide',
    body: { act: 'discard', ids: [await addRawEmail(subject)] },
  }),
  'POST /held/{id}/release': onRawEmail('/held', '/release', {}),
  'POST /held/{id}/discard': onRawEmail('/held', '/discard', {}),
  'GET /ledger': async (subject) => {
    await addRawEmail(subject);
    return { path: '/ledger' };
  },

  'GET /deliveries': async (subject) => {
    await addDelivery(subject);
    return { path: '/deliveries?limit=100' };
  },
  'GET /deliveries/{id}': async (subject) => ({ path: `/deliveries/${await addDelivery(subject)}` }),
  'POST /deliveries/{id}/retry': async (subject) => {
    const id = await addDelivery(subject);
    await subject.ctx.db
      .update(deliveries)
      .set({ ...settled, status: 'failed' })
      .where(eq(deliveries.id, id));
    return { path: `/deliveries/${id}/retry`, body: {} };
  },
  'POST /deliveries/{id}/resolve': async (subject) => {
    const id = await addDelivery(subject);
    await subject.ctx.db
      .update(deliveries)
      .set({ ...settled, status: 'uncertain' })
      .where(eq(deliveries.id, id));
    return { path: `/deliveries/${id}/resolve`, body: { outcome: 'send_again' } };
  },
  'GET /caught-mails': async (subject) => {
    await addCaughtMail(subject);
    return { path: '/caught-mails?limit=100' };
  },
  'GET /caught-mails/{id}': onCaughtMail(''),
  'GET /caught-mails/{id}/raw': onCaughtMail('/raw'),
  'GET /caught-mails/{id}/files/{number}': onCaughtMail('/files/1'),

  'GET /blocked-senders': async (subject) => {
    await addBlock(subject);
    return { path: '/blocked-senders?limit=100' };
  },
  'POST /blocked-senders': async ({ mailbox, canary }) => ({
    path: '/blocked-senders',
    body: { sender: `${uniqueName()}@${canary}.example`, mailbox_id: mailbox.id },
  }),
  'POST /blocked-senders/{id}/lift': async (subject) => ({
    path: `/blocked-senders/${await addBlock(subject)}/lift`,
    body: {},
  }),
  'GET /trusted-image-senders': async (subject) => {
    await addTrustedSender(subject);
    return { path: '/trusted-image-senders?limit=100' };
  },
  'DELETE /trusted-image-senders/{address}': async (subject) => ({
    path: `/trusted-image-senders/${await addTrustedSender(subject)}`,
  }),
};

function onMessage(path: string, body?: unknown): RequestMaker {
  return async (subject) => {
    const { ticketId } = await createCanaryTicket(subject);
    return { path: `/messages/${await addCanaryFile(subject, ticketId)}${path}`, body };
  };
}

async function addReply(subject: Subject): Promise<string> {
  const { ticketId } = await createCanaryTicket(subject);
  const sendAt = new Date(Date.now() + 3_600_000);
  return queueReply(subject.ctx, ticketId, { body: `About ${subject.canary}.`, sendAt });
}

function onQueuedReply(path: string): RequestMaker {
  return async (subject) => ({ path: `/messages/${await addReply(subject)}${path}`, body: {} });
}

function onAttachment(path: string): RequestMaker {
  return async (subject) => {
    const { ticketId } = await createCanaryTicket(subject);
    const messageId = await addCanaryFile(subject, ticketId);
    const rows = await subject.ctx.db.select().from(attachments).where(eq(attachments.messageId, messageId));
    return { path: `/attachments/${firstOrThrow(rows).id}${path}` };
  };
}

function onUpload(path: string): RequestMaker {
  return async ({ ctx, canary, caller }) => {
    const file = { name: `${canary}.txt`, type: 'text/plain', content: Buffer.from(canary) };
    return { path: `/uploads/${(await createUpload(withActor(ctx, caller), file)).id}${path}` };
  };
}

async function addRawEmail({ ctx, mailbox, canary }: Subject): Promise<string> {
  const content = Buffer.from(
    `From: Ada <ada@${canary}.example>\r\nTo: ${mailbox.address}\r\nSubject: ${canary}\r\n\r\n${canary}\r\n`,
  );
  const rows = await ctx.db
    .insert(rawEmails)
    .values({
      mailboxId: mailbox.id,
      source: 'smtp',
      envelopeFrom: `ada@${canary}.example`,
      envelopeTo: [mailbox.address],
      size: content.length,
      content,
      status: 'held',
      kind: 'person',
      reason: `Said of ${canary}.`,
      subject: canary,
      processedAt: sql`now()`,
    })
    .returning();
  return firstOrThrow(rows).id;
}

function onRawEmail(noun: string, path: string, body?: unknown): RequestMaker {
  return async (subject) => ({ path: `${noun}/${await addRawEmail(subject)}${path}`, body });
}

const settled = { waitsFor: null };

async function addDelivery(subject: Subject): Promise<string> {
  return firstOrThrow(await deliveriesOf(subject.ctx, await addReply(subject))).id;
}

async function addCaughtMail(subject: Subject): Promise<string> {
  const deliveryId = await addDelivery(subject);
  const content = Buffer.from(
    [
      `To: ada@${subject.canary}.example`,
      'Content-Type: multipart/mixed; boundary=p',
      '',
      '--p',
      `Content-Disposition: attachment; filename=${subject.canary}.txt`,
      '',
      subject.canary,
      '--p--',
    ].join('\r\n'),
  );
  const rows = await subject.ctx.db
    .insert(caughtMails)
    .values({
      deliveryId,
      envelopeFrom: subject.mailbox.address,
      envelopeTo: [`ada@${subject.canary}.example`],
      size: content.length,
      content,
    })
    .returning();
  return firstOrThrow(rows).id;
}

function onCaughtMail(path: string): RequestMaker {
  return async (subject) => ({ path: `/caught-mails/${await addCaughtMail(subject)}${path}` });
}

async function addBlock({ ctx, mailbox, canary }: Subject): Promise<string> {
  return (await blockSender(ctx, { sender: `${uniqueName()}@${canary}.example`, mailboxId: mailbox.id }))
    .block.id;
}

async function addTrustedSender(subject: Subject): Promise<string> {
  const { contact } = await createCanaryTicket(subject);
  await trustSender(subject.ctx, contact.address);
  return contact.address;
}
