import { randomBytes } from 'node:crypto';
import { markUsed } from '#lib/files/uploads.ts';
import { makeMessageId } from '#lib/mail/headers/own-message-id.ts';
import { assertScope, type Ctx, inTransaction } from '#lib/platform/context.ts';
import { Refusal } from '#lib/platform/errors.ts';
import { recordEvent } from '#lib/platform/events.ts';
import { recordUses } from '#lib/saved-replies/uses.ts';
import { appendMessage } from '#lib/tickets/append-message.ts';
import { attachStored } from '#lib/tickets/attach-stored.ts';
import { lockTicket } from '#lib/tickets/change-ticket.ts';
import { planFollowUp } from '#lib/tickets/follow-ups/follow-ups.ts';
import { type AfterReply, applyAfterReply } from './reply/apply-after-reply.ts';
import { assertFilledIn } from './reply/assert-filled-in.ts';
import { enforceAutoReplyLimits } from './reply/auto-reply-limits.ts';
import { queueDeliveries } from './reply/queue-deliveries.ts';
import { assertAllowed } from './reply/recipient-policy.ts';
import { threadingHeaders } from './reply/threading-headers.ts';
import { saveSnapshot } from './reply/undo-snapshot.ts';
import { type ReplyContent, writeReply } from './reply/write-reply.ts';
import { askRating } from './survey/ask-rating.ts';
import { storeTrackedLinks } from './tracking/tracked-links.ts';

export type Reply = ReplyContent &
  AfterReply & {
    sendAt?: Date;
    /** While it waits, a new mail of the contact takes it back. */
    cancelsOnReply?: boolean;
    /** What it was written with; counted once it is sent. */
    savedReplyIds?: string[];
  };
export type Author = { type: 'user' | 'assistant' | 'api_key' | 'system'; id: string | null; name: string };

type Signing = {
  author?: Author;
  rule?: string;
  /** It asks again what the contact has not answered. */
  isCheckIn?: boolean;
  /** It asks for a rating, whether or not it closes the ticket. */
  onlyAsks?: boolean;
  /** It is the mail that opened its ticket: taken back, it withdraws the ticket. */
  opensTicket?: boolean;
  ifMatch?: number;
};

/**
 * Queues a reply: message, files, one delivery per recipient and their jobs, in one transaction. It leaves after the undo
 * window (`UNDO_SEND_MS`) or at `sendAt`. The actor signs it; `author` wrote it, and `rule` is the autonomy rule that
 * signs when no person does.
 * @returns the message id.
 * @throws Refusal `stale` when `ifMatch` is not the ticket’s version, `conflict` for a suppressed address.
 * @throws Refusal `invalid` for an empty text, a placeholder left in it, or an impossible time, and whatever `writeReply` refuses.
 * @throws Refusal `forbidden` or `too_many` for a reply that no person signs (`enforceAutoReplyLimits`).
 */
export async function queueReply(
  ctx: Ctx,
  ticketId: string,
  reply: Reply,
  {
    author = authorOf(ctx),
    rule,
    isCheckIn = false,
    onlyAsks = false,
    opensTicket = false,
    ifMatch,
  }: Signing = {},
): Promise<string> {
  assertScope(ctx, 'send');
  if (!reply.body.trim()) throw new Refusal('invalid', 'outgoing.emptyReply');
  assertFilledIn(reply);
  const { savedReplyIds = [] } = reply;
  return inTransaction(ctx, async (ctx) => {
    const ticket = await lockTicket(ctx, ticketId, ifMatch);
    const written = await writeReply(ctx, ticket, reply);
    const { recipients, files } = written;
    const addresses = written.everybody.map(({ address }) => address);
    await assertAllowed(ctx, ticket.mailboxId, addresses);
    const automatic = await enforceAutoReplyLimits(ctx, ticket, { author, rule, recipients: addresses });
    const leavesAt = sendTime(ctx, reply.sendAt);
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
      internetMessageId: reply.composed?.messageId ?? newMessageId(ctx, written.domain),
      ...threadingHeaders(written.correspondence, leavesAt),
      cancelsOnReply: reply.cancelsOnReply ?? false,
      automatic,
    });
    if (written.countsClicks && written.body.html) await storeTrackedLinks(ctx, messageId, written.body.html);
    await attachStored(
      ctx,
      messageId,
      files.map(({ id: _id, ...file }) => file),
    );
    await markUsed(
      ctx,
      files.map(({ id }) => id),
    );
    await queueDeliveries(ctx, { messageId, recipients, at: leavesAt });
    await planFollowUp(ctx, ticket, { messageId, body: reply.body, isCheckIn, leavesAt });
    await recordEvent(ctx, 'message.queued', {
      ticketId,
      mailboxId: ticket.mailboxId,
      data: {
        message_id: messageId,
        author: author.name,
        leaves_at: leavesAt.toISOString(),
        ...(rule === undefined ? {} : { rule }),
        ...(recipients.added.length ? { added: recipients.added } : {}),
        ...(savedReplyIds.length ? { saved_reply_ids: savedReplyIds } : {}),
      },
    });
    await recordUses(ctx, { messageId, mailboxId: ticket.mailboxId, ids: savedReplyIds });
    await askRating(ctx, ticket, { messageId, written, asks: onlyAsks || reply.then === 'closed' });
    const applied = await applyAfterReply(ctx, ticket, reply);
    const asWritten = { body: reply.body, quote: reply.quote !== false };
    await saveSnapshot(ctx, messageId, { before: ticket, ...applied, opensTicket, written: asWritten });
    return messageId;
  });
}

function newMessageId({ env }: Ctx, domain: string): string {
  return makeMessageId({ secret: env.APP_SECRET, domain, nonce: randomBytes(12).toString('hex') });
}

/** The actor as the author of what they write. */
export function authorOf(ctx: Ctx): Author {
  const { type, id, name } = ctx.actor;
  if (type === 'contact') throw new Error('A contact cannot write as the mailbox.');
  return { type, id, name };
}

const maxAheadMs = 366 * 24 * 3600 * 1000;
/** Clocks differ; a time further back was meant for another day, and the reply must not leave today because of it. */
const maxPastMs = 10 * 60 * 1000;

/** A reply for later too can be taken back as long as any other. */
function sendTime(ctx: Ctx, sendAt: Date | undefined): Date {
  const soonest = new Date(Date.now() + ctx.env.UNDO_SEND_MS);
  if (sendAt && sendAt.getTime() < Date.now() - maxPastMs)
    throw new Refusal('invalid', 'outgoing.leavesInPast');
  if (!sendAt || sendAt <= soonest) return soonest;
  if (sendAt.getTime() > Date.now() + maxAheadMs) throw new Refusal('invalid', 'outgoing.leavesTooLate');
  return sendAt;
}
