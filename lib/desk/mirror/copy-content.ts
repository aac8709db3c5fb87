import { eq } from 'drizzle-orm';
import { messages, rawEmails, tickets } from '#db/schema/index.ts';
import { readContent } from '#lib/inbound/raw/raw-content.ts';
import { composeSentCopy } from '#lib/outbound/delivery/compose-sent-copy.ts';
import type { Ctx } from '#lib/platform/context.ts';

/** A mail as it is copied: its bytes, its Message-ID, when it came or left, and whether it is read. */
export type CopyContent = {
  content: Buffer;
  messageId: string | null;
  at: Date;
  isSent: boolean;
  seen: boolean;
};

/**
 * Reads what is copied of a message: the exact bytes that came in, or a sent mail as its first recipient got it. An
 * incoming mail is unread while its ticket waits for an answer. Null when there is nothing to copy.
 */
export async function readCopyContent(ctx: Ctx, messageId: string): Promise<CopyContent | null> {
  const [row] = await ctx.db
    .select({
      kind: messages.kind,
      ticketStatus: tickets.status,
      messageId: messages.internetMessageId,
      raw: {
        id: rawEmails.id,
        size: rawEmails.size,
        receivedAt: rawEmails.receivedAt,
        messageId: rawEmails.internetMessageId,
      },
    })
    .from(messages)
    .innerJoin(tickets, eq(tickets.id, messages.ticketId))
    .leftJoin(rawEmails, eq(rawEmails.id, messages.rawEmailId))
    .where(eq(messages.id, messageId));
  if (!row) return null;
  const { kind, raw, ticketStatus } = row;
  const isSent = kind === 'outbound';
  const seen = isSent || ticketStatus !== 'open';
  if (isSent) {
    const sent = await composeSentCopy(ctx, messageId);
    if (sent) return { ...sent, messageId: row.messageId, isSent, seen };
  }
  if (!raw) return null;
  return { content: await readContent(ctx, raw), messageId: raw.messageId, at: raw.receivedAt, isSent, seen };
}
