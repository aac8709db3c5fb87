import { and, asc, desc, eq, isNull, ne, or, sql } from 'drizzle-orm';
import { messages, rawEmails } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { notCancelled } from './not-cancelled.ts';

export type Entry = Awaited<ReturnType<typeof correspondenceOf>>[number];

/** Who wrote an entry. Whoever got a forward is neither the contact nor one of us. */
export type Writer = 'team' | 'contact' | 'forward_recipient';

export function writerOf({ kind, forwardId }: { kind: string; forwardId: string | null }): Writer {
  if (kind !== 'inbound') return 'team';
  return forwardId === null ? 'contact' : 'forward_recipient';
}

/** Mail that came in to us as part of the correspondence, not in answer to a forward. */
export const isContactMail = and(eq(messages.kind, 'inbound'), isNull(messages.forwardId));

/** Headers of a ticket's correspondence with the contact, oldest first: no notes, cancelled replies or forwards. */
export function correspondenceOf(ctx: Ctx, ticketId: string) {
  return ctx.db
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
    .where(isCorrespondence(ticketId))
    .orderBy(asc(messages.createdAt), asc(messages.id));
}

/**
 * The newest message that asks or answers; undefined when none. Our own automatic replies count, theirs do not. The
 * database's `last_writer_of` says the same of a ticket.
 */
export async function newestCorrespondence(ctx: Ctx, ticketId: string) {
  const [newest] = await ctx.db
    .select({ id: messages.id, kind: messages.kind })
    .from(messages)
    .where(and(isCorrespondence(ticketId), or(eq(messages.kind, 'outbound'), eq(messages.automatic, false))))
    .orderBy(desc(messages.createdAt), desc(messages.id))
    .limit(1);
  return newest;
}

/** Inbound mail since our last reply, newest first; one reply answers all of it. */
export async function inboundSinceLastReply(ctx: Ctx, ticketId: string) {
  const newest = [desc(messages.createdAt), desc(messages.id)];
  const [ours] = await ctx.db
    .select({ id: messages.id, createdAt: messages.createdAt })
    .from(messages)
    .where(and(isCorrespondence(ticketId), eq(messages.kind, 'outbound')))
    .orderBy(...newest)
    .limit(1);
  const since = ours
    ? sql`(${messages.createdAt}, ${messages.id}) > (${sql.param(ours.createdAt, messages.createdAt)}, ${sql.param(ours.id, messages.id)}::uuid)`
    : undefined;
  return ctx.db
    .select({
      id: messages.id,
      automatic: messages.automatic,
      flags: messages.flags,
      auth: messages.auth,
      authDetails: rawEmails.authDetails,
    })
    .from(messages)
    .leftJoin(rawEmails, eq(rawEmails.id, messages.rawEmailId))
    .where(and(isCorrespondence(ticketId), since))
    .orderBy(...newest);
}

function isCorrespondence(ticketId: string) {
  return and(
    eq(messages.ticketId, ticketId),
    ne(messages.kind, 'note'),
    isNull(messages.forwardId),
    notCancelled,
  );
}
