import { and, asc, eq, ne } from 'drizzle-orm';
import { messages } from '#db/schema/index.ts';
import type { Ctx } from '../context.ts';
import { notTakenBack } from '../tickets/taken-back.ts';

export type Entry = Awaited<ReturnType<typeof correspondenceOf>>[number];

/** Who wrote what to whom on a ticket, oldest first, without the words, without notes and what was taken back. */
export const correspondenceOf = (ctx: Ctx, ticketId: string) =>
  ctx.db
    .select({
      id: messages.id,
      kind: messages.kind,
      internetMessageId: messages.internetMessageId,
      conversationIndex: messages.conversationIndex,
      sender: messages.sender,
      to: messages.to,
      cc: messages.cc,
      replyTo: messages.replyTo,
      flags: messages.flags,
      automatic: messages.automatic,
      createdAt: messages.createdAt,
    })
    .from(messages)
    .where(and(eq(messages.ticketId, ticketId), ne(messages.kind, 'note'), notTakenBack))
    .orderBy(asc(messages.createdAt), asc(messages.id));
