import { asc, eq } from 'drizzle-orm';
import { attachments, blobs, mailboxes, messages, tickets } from '#db/schema/index.ts';
import type { Ctx } from '../context.ts';
import { composeEmail } from '../mail/compose.ts';
import { replyAddress, returnPath } from '../mail/reply-token.ts';
import { loopHeader } from '../mail/signs/loop-signs.ts';
import type { Claim } from './claim.ts';

/** The mail as it leaves: the queued message's own words and ids, a Reply-To with the ticket's token, a return path of its own. */
export async function composeDelivery(ctx: Ctx, claim: Claim) {
  const [row] = await ctx.db
    .select({ message: messages, replyToken: tickets.replyToken, mailbox: mailboxes.address })
    .from(messages)
    .innerJoin(tickets, eq(tickets.id, messages.ticketId))
    .innerJoin(mailboxes, eq(mailboxes.id, messages.mailboxId))
    .where(eq(messages.id, claim.messageId));
  const { message, replyToken, mailbox } = row!;
  const files = await ctx.db
    .select({
      name: attachments.name,
      type: attachments.type,
      contentId: attachments.contentId,
      content: blobs.content,
    })
    .from(attachments)
    .innerJoin(blobs, eq(blobs.sha256, attachments.sha256))
    .where(eq(attachments.messageId, claim.messageId))
    .orderBy(asc(attachments.position));
  const raw = await composeEmail({
    from: message.sender!,
    replyTo: { name: message.sender!.name, address: replyAddress(mailbox, replyToken) },
    to: message.to,
    cc: message.cc,
    subject: message.subject ?? '',
    messageId: message.internetMessageId!,
    inReplyTo: message.inReplyTo,
    references: message.references,
    text: message.text,
    html: message.html,
    date: message.createdAt,
    headers: message.automatic
      ? { 'Auto-Submitted': 'auto-replied', 'X-Auto-Response-Suppress': 'All', [loopHeader]: mailbox }
      : {},
    attachments: files,
  });
  return { raw, envelope: { from: returnPath(mailbox, claim.returnToken), to: claim.recipient } };
}
