import { asc, eq } from 'drizzle-orm';
import { attachments } from '#db/schema/index.ts';
import { readBlob } from '#lib/files/blobs.ts';
import { composeEmail } from '#lib/mail/compose.ts';
import { replyAddress, returnPath } from '#lib/mail/headers/reply-token.ts';
import { loopHeader } from '#lib/mail/signs/loop-signs.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { withSurvey } from '../survey/with-survey.ts';
import { trackedHtml } from '../tracking/tracked-links.ts';
import type { DeliveryClaim } from './claim.ts';
import type { OutgoingMessage } from './read-outgoing.ts';

/**
 * Composes the mail of one delivery: the queued message with a tokenised Reply-To (a forward's own, else the ticket's) and
 * a return path of its own.
 * Its date is that of the first attempt: a scheduled mail arrives fresh, and a retried one stays the same.
 */
export async function composeDelivery(
  ctx: Ctx,
  claim: Pick<DeliveryClaim, 'deliveryId' | 'messageId' | 'recipient' | 'returnToken'>,
  outgoing: OutgoingMessage,
) {
  const { message, replyToken, mailbox, firstTried, role, staging, fileBytes, hasLinks } = outgoing;
  // Who was forwarded to is not the contact, whose reading the mailbox counts.
  const countsOpens = outgoing.countsOpens && !outgoing.isForward;
  const { sender, internetMessageId } = message;
  if (!sender || !internetMessageId) throw new Error('A queued reply lacks its sender or its Message-ID.');
  // Whoever must not be seen is not watched either.
  const counts = role !== 'bcc' && !staging && !message.automatic && (hasLinks || countsOpens);
  const html =
    counts && message.html
      ? await trackedHtml(ctx, claim, { html: message.html, opens: countsOpens })
      : message.html;
  const body = { text: message.text, html };
  const raw = await composeEmail({
    from: sender,
    replyTo: { name: sender.name, address: replyAddress(mailbox, replyToken) },
    to: message.to,
    cc: message.cc,
    subject: message.subject ?? '',
    messageId: internetMessageId,
    inReplyTo: message.inReplyTo,
    references: message.references,
    conversationIndex: message.conversationIndex,
    ...(outgoing.survey ? withSurvey(ctx, outgoing.survey, body) : body),
    date: firstTried ?? message.createdAt,
    headers: message.automatic
      ? { 'Auto-Submitted': 'auto-replied', 'X-Auto-Response-Suppress': 'All', [loopHeader]: mailbox }
      : {},
    attachments: fileBytes > 0 ? await filesOf(ctx, claim.messageId) : [],
  });
  return { raw, envelope: { from: returnPath(mailbox, claim.returnToken), to: claim.recipient } };
}

async function filesOf(ctx: Ctx, messageId: string) {
  const rows = await ctx.db
    .select({
      name: attachments.name,
      type: attachments.type,
      size: attachments.size,
      sha256: attachments.sha256,
      contentId: attachments.contentId,
    })
    .from(attachments)
    .where(eq(attachments.messageId, messageId))
    .orderBy(asc(attachments.position));
  return Promise.all(
    rows.map(async ({ sha256, size, ...file }) => ({
      ...file,
      content: await readBlob(ctx, { sha256, size }),
    })),
  );
}
