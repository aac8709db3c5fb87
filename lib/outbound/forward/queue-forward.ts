import { randomBytes } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { newId } from '#db/columns.ts';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { forwards, mailboxes } from '#db/schema/index.ts';
import { markUsed } from '#lib/files/uploads.ts';
import { domainOf } from '#lib/mail/headers/addresses.ts';
import { forwardSubject } from '#lib/mail/headers/forward-subject.ts';
import { makeMessageId } from '#lib/mail/headers/own-message-id.ts';
import { forwardMails } from '#lib/mail/reply/forward-mails.ts';
import { replyBody } from '#lib/mail/reply/reply-body.ts';
import { assertScope, type Ctx, inTransaction } from '#lib/platform/context.ts';
import { appendMessage } from '#lib/tickets/append-message.ts';
import { attachStored } from '#lib/tickets/attach-stored.ts';
import { changeTicket, lockTicket, type TicketRecord } from '#lib/tickets/change-ticket.ts';
import { signatureOf } from '#lib/users/own-signatures.ts';
import type { Author } from '../queue-reply.ts';
import { assertFilesFit } from '../reply/assert-files-fit.ts';
import { enforceAutoReplyLimits } from '../reply/auto-reply-limits.ts';
import { outgoingFiles } from '../reply/outgoing-files.ts';
import { queueDeliveries } from '../reply/queue-deliveries.ts';
import { assertAllowed } from '../reply/recipient-policy.ts';
import { assertListed } from './forward-list.ts';
import { type ForwardRecipient, forwardRecipients } from './forward-recipients.ts';
import { forwardedMails } from './forwarded-mails.ts';

export type Forward = {
  to: ForwardRecipient[];
  /** The note above what is forwarded, in Markdown; may be empty. */
  body: string;
  /** The mails to forward; left out, all to and from the contact. */
  messageIds?: string[];
  /** Uploads of the actor, and files of the ticket; left out, all files of these mails. */
  attachmentIds?: string[];
};

/** `draftId` is the draft that proposed it: then its addresses must be on the mailbox's list. */
type Signed = { author: Author; rule?: string; draftId?: string };

/**
 * Queues a forward on a locked ticket: message, files, deliveries and jobs in one transaction. It has a Message-ID and a
 * reply token of its own and names no mail of the ticket, so it stays apart from the contact's. The ticket's status stays.
 * @returns the message id.
 * @throws Refusal `invalid`, `not_found` or `conflict` as `forwardRecipients`, `forwardedMails`, `outgoingFiles`,
 * `assertAllowed` and `assertListed` do; `forbidden` or `too_many` when no person signs (`enforceAutoReplyLimits`).
 */
export function queueForward(
  ctx: Ctx,
  locked: TicketRecord,
  { author, rule, draftId, ...forward }: Forward & Signed,
): Promise<string> {
  assertScope(ctx, 'send');
  return inTransaction(ctx, async (ctx) => {
    const ticket = await lockTicket(ctx, locked.id);
    const to = await forwardRecipients(ctx, ticket, forward.to);
    const addresses = to.map(({ address }) => address);
    await assertAllowed(ctx, ticket.mailboxId, addresses);
    if (draftId !== undefined || author.type === 'assistant')
      await assertListed(ctx, ticket.mailboxId, addresses);
    const automatic =
      rule !== undefined && (await enforceAutoReplyLimits(ctx, ticket, { author, rule, recipients: [] }));
    const written = await writeForward(ctx, ticket, forward);
    const leavesAt = new Date(Date.now() + ctx.env.UNDO_SEND_MS);
    const id = newId('msg');
    await appendMessage(ctx, ticket, {
      id,
      forwardId: id,
      kind: 'outbound',
      authorType: author.type,
      authorId: author.id,
      authorName: author.name,
      sender: written.sender,
      to,
      subject: forwardSubject(ticket.subject),
      ...written.body,
      internetMessageId: makeMessageId({
        secret: ctx.env.APP_SECRET,
        domain: written.domain,
        nonce: randomBytes(12).toString('hex'),
      }),
      automatic,
    });
    await ctx.db.insert(forwards).values({ messageId: id, draftId: draftId ?? null });
    const { files } = written;
    await attachStored(
      ctx,
      id,
      files.map(({ id: _id, ...file }) => file),
    );
    await markUsed(
      ctx,
      files.map((file) => file.id),
    );
    const recipients = { to, cc: [], bcc: [], added: [] };
    await queueDeliveries(ctx, { messageId: id, recipients, at: leavesAt });
    const data = {
      message_id: id,
      author: author.name,
      to: addresses,
      forwarded_message_ids: written.forwardedIds,
      leaves_at: leavesAt.toISOString(),
      draft_id: draftId ?? null,
      ...(rule === undefined ? {} : { rule }),
    };
    await changeTicket(ctx, ticket, {}, { type: 'message.forwarded', data });
    return id;
  });
}

async function writeForward(
  ctx: Ctx,
  ticket: TicketRecord,
  { body: note, messageIds, attachmentIds }: Forward,
) {
  const mailboxRows = await ctx.db.select().from(mailboxes).where(eq(mailboxes.id, ticket.mailboxId));
  const mailbox = firstOrThrow(mailboxRows);
  const { address, displayName } = mailbox;
  const signature = await signatureOf(ctx, mailbox);
  const domain = domainOf(address);
  const chosen = await forwardedMails(ctx, ticket, { ids: messageIds, mailbox: address });
  const { files, contentIds } = await outgoingFiles(ctx, ticket.id, {
    ids: attachmentIds ?? chosen.fileIds,
    markdown: note,
    domain,
  });
  const body = replyBody(note, { signature, quote: forwardMails(chosen.mails), contentIds });
  assertFilesFit(ctx, files, body);
  return { sender: { name: displayName, address }, domain, body, files, forwardedIds: chosen.ids };
}
