import { randomBytes } from 'node:crypto';
import { type Ctx, demand, inTransaction } from '../context.ts';
import { Refusal } from '../errors.ts';
import { recordEvent } from '../events.ts';
import { markUsed } from '../files/uploads.ts';
import { makeMessageId } from '../mail/message-id.ts';
import { appendMessage } from '../tickets/append-message.ts';
import { attachStored } from '../tickets/attach-stored.ts';
import { lockTicket } from '../tickets/change-ticket.ts';
import { type AfterReply, moveOn } from './after-reply.ts';
import { keepLinks } from './counting/counted-links.ts';
import { refuseUnwritable } from './may-write.ts';
import { queueDeliveries } from './queue-deliveries.ts';
import { placeOf } from './reply-place.ts';
import { holdBackRobots } from './robots.ts';
import { rememberTurn } from './turn.ts';
import { type Words, writeReply } from './write-reply.ts';

export type Reply = Words &
  AfterReply & {
    sendAt?: Date;
    /** While it waits, a new mail of the contact takes it back. */
    cancelsOnReply?: boolean;
  };
export type Author = { type: 'user' | 'assistant' | 'api_key' | 'system'; id: string | null; name: string };

/**
 * Puts a reply into the outbox: message, files, one delivery per recipient and their jobs, together. It leaves after
 * the undo window (`UNDO_SEND_MS`) or at `sendAt`, to the ticket's contact, as the ticket's mailbox. The actor signs it;
 * `author` is who wrote it, `rule` the autonomy rule that signs when no person does.
 * @returns the message id.
 * @throws Refusal `stale` when `ifMatch` is not the ticket's version, `conflict` for a suppressed address, `invalid`
 * for an empty text, a time that has passed or is too far away, and whatever `writeReply` refuses;
 * `forbidden` or `too_many` for a reply that no person signs (`holdBackRobots`).
 */
export async function queueReply(
  ctx: Ctx,
  ticketId: string,
  reply: Reply,
  { author = authorOf(ctx), rule, ifMatch }: { author?: Author; rule?: string; ifMatch?: number } = {},
): Promise<string> {
  demand(ctx, 'send');
  if (!reply.body.trim()) throw new Refusal('invalid', 'A reply needs some text.');
  return inTransaction(ctx, async (ctx) => {
    const ticket = await lockTicket(ctx, ticketId, ifMatch);
    const written = await writeReply(ctx, ticket, reply);
    const { recipients, files } = written;
    const addresses = written.everybody.map(({ address }) => address);
    await refuseUnwritable(ctx, ticket.mailboxId, addresses);
    const automatic = await holdBackRobots(ctx, ticket, { author, rule, recipients: addresses });
    const leavesAt = timeToLeave(ctx, reply.sendAt);
    const messageId = await appendMessage(ctx, ticket, {
      kind: 'outbound',
      authorType: author.type,
      authorId: author.id,
      authorName: author.name,
      sender: written.sender,
      to: recipients.to,
      cc: recipients.cc,
      bcc: recipients.bcc,
      subject: written.subject,
      ...written.body,
      internetMessageId: makeMessageId({
        secret: ctx.env.APP_SECRET!,
        domain: written.domain,
        nonce: randomBytes(12).toString('hex'),
      }),
      ...placeOf(written.correspondence, leavesAt),
      cancelsOnReply: reply.cancelsOnReply ?? false,
      automatic,
    });
    if (written.countsClicks) await keepLinks(ctx, messageId, written.body.html);
    await attachStored(
      ctx,
      messageId,
      files.map(({ id: _id, ...file }) => file),
    );
    await markUsed(
      ctx,
      files.map(({ id }) => id),
    );
    await queueDeliveries(ctx, messageId, recipients, leavesAt);
    await recordEvent(ctx, 'message.queued', {
      ticketId,
      mailboxId: ticket.mailboxId,
      data: {
        message_id: messageId,
        author: author.name,
        leaves_at: leavesAt.toISOString(),
        ...(rule === undefined ? {} : { rule }),
        ...(recipients.added.length ? { added: recipients.added } : {}),
      },
    });
    await rememberTurn(ctx, messageId, ticket, await moveOn(ctx, ticket, reply));
    return messageId;
  });
}

const authorOf = (ctx: Ctx): Author => {
  const { type, id, name } = ctx.actor;
  if (type === 'contact') throw new Error('A contact cannot write as the mailbox.');
  return { type, id, name };
};

const mostAheadMs = 366 * 24 * 3600 * 1000;
/** Clocks differ; a time further back was meant for another day, and the reply must not leave today because of it. */
const mostPastMs = 10 * 60 * 1000;

/** A reply for later too can be taken back as long as any other. */
function timeToLeave(ctx: Ctx, sendAt: Date | undefined): Date {
  const soonest = new Date(Date.now() + ctx.env.UNDO_SEND_MS);
  if (sendAt && sendAt.getTime() < Date.now() - mostPastMs)
    throw new Refusal('invalid', 'The time at which the reply is to leave has passed.');
  if (!sendAt || sendAt <= soonest) return soonest;
  if (sendAt.getTime() > Date.now() + mostAheadMs)
    throw new Refusal('invalid', 'A reply can wait for a year at most.');
  return sendAt;
}
