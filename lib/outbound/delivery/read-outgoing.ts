import { and, eq, inArray, sql } from 'drizzle-orm';
import {
  attachments,
  attempts,
  deliveries,
  forwards,
  mailboxes,
  messages,
  surveys,
  tickets,
  trackedLinks,
} from '#db/schema/index.ts';
import { batched } from '#lib/platform/batching.ts';
import type { Ctx } from '#lib/platform/context.ts';

export type OutgoingMessage = Awaited<ReturnType<typeof readAll>>[number];

/**
 * Reads what the mail of a delivery is made of, but its files and tracked links; concurrent reads are one query.
 * @throws Error when the delivery is gone.
 */
export async function readOutgoing(ctx: Ctx, deliveryId: string): Promise<OutgoingMessage> {
  const outgoing = await readBatched(ctx, deliveryId);
  if (!outgoing) throw new Error(`The delivery ${deliveryId} is gone.`);
  return outgoing;
}

const readBatched: (ctx: Ctx, deliveryId: string) => Promise<OutgoingMessage | undefined> = batched(
  async (ctx, ids) => {
    const rows = new Map((await readAll(ctx, ids)).map((row) => [row.deliveryId, row]));
    return ids.map((id) => rows.get(id));
  },
);

function readAll(ctx: Ctx, ids: string[]) {
  return ctx.db
    .select({
      deliveryId: deliveries.id,
      role: deliveries.role,
      message: {
        sender: messages.sender,
        to: messages.to,
        cc: messages.cc,
        subject: messages.subject,
        text: messages.text,
        html: messages.html,
        internetMessageId: messages.internetMessageId,
        inReplyTo: messages.inReplyTo,
        references: messages.references,
        conversationIndex: messages.conversationIndex,
        automatic: messages.automatic,
        createdAt: messages.createdAt,
      },
      isForward: sql<boolean>`${messages.forwardId} is not null`,
      replyToken: sql<string>`coalesce(${forwards.replyToken}, ${tickets.replyToken})`,
      mailbox: mailboxes.address,
      countsOpens: mailboxes.countsOpens,
      staging: mailboxes.staging,
      firstTried: attempts.startedAt,
      fileBytes:
        sql<number>`(select coalesce(sum(${attachments.size}), 0) from ${attachments} where ${attachments.messageId} = ${messages.id})`.mapWith(
          Number,
        ),
      survey: {
        id: surveys.id,
        language: surveys.language,
        question: surveys.question,
        ownTextLength: surveys.ownTextLength,
      },
      hasLinks: sql<boolean>`exists (select from ${trackedLinks} where ${trackedLinks.messageId} = ${messages.id})`,
    })
    .from(deliveries)
    .innerJoin(messages, eq(messages.id, deliveries.messageId))
    .innerJoin(tickets, eq(tickets.id, messages.ticketId))
    .innerJoin(mailboxes, eq(mailboxes.id, messages.mailboxId))
    .leftJoin(forwards, eq(forwards.messageId, messages.id))
    .leftJoin(surveys, and(eq(surveys.messageId, messages.id), eq(surveys.recipient, deliveries.recipient)))
    .leftJoin(attempts, sql`${attempts.deliveryId} = ${deliveries.id} and ${attempts.number} = 1`)
    .where(inArray(deliveries.id, ids));
}
