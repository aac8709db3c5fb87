import { desc, eq, sql } from 'drizzle-orm';
import { firstOrThrow } from '#db/first-or-throw.ts';
import {
  assistantVersions,
  deliveries,
  drafts,
  events,
  messages,
  runs,
  ticketStatusChanges,
  tickets,
} from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { addTags } from '#lib/tickets/tag-names.ts';
import { addMessage, createWorld } from './world.ts';

type Status = 'open' | 'closed';
type Signer = { type: 'user'; id: string; name: string } | { type: 'system'; id: null; name: string };

/** A ticket with one mail of the contact, at that time. @returns its id. */
export async function arriveAt(
  ctx: Ctx,
  time: string,
  { mailbox, names = [] }: { mailbox: { id: string; address: string }; names?: string[] },
): Promise<string> {
  const { ticketId } = await createWorld(ctx, { mailbox, createdAt: new Date(time) });
  await addTags(
    ctx,
    names.map((tag) => ({ ticketId, tag })),
  );
  return ticketId;
}

/** A reply that leaves at that time; with a `draft`, an assistant wrote it. @returns its message id. */
export async function answerAt(
  ctx: Ctx,
  ticketId: string,
  { time, by, draft }: { time: string; by: Signer; draft?: { proposed: string; body: string } },
): Promise<string> {
  const createdAt = new Date(time);
  const author = draft ? { type: 'assistant' as const, id: null, name: 'Robin' } : by;
  const id = await addMessage(ctx, ticketId, {
    kind: 'outbound',
    authorType: author.type,
    authorId: author.id,
    authorName: author.name,
    createdAt,
  });
  await ctx.db
    .update(tickets)
    .set({ firstReplyAt: sql`coalesce(${tickets.firstReplyAt}, ${createdAt.toISOString()}::timestamptz)` })
    .where(eq(tickets.id, ticketId));
  if (draft) await draftAt(ctx, ticketId, { time, status: 'approved', by, messageId: id, ...draft });
  return id;
}

/** A reply that its writer took back before it left. */
export async function takeBackAt(ctx: Ctx, ticketId: string, time: string, by: Signer) {
  const messageId = await addMessage(ctx, ticketId, {
    kind: 'outbound',
    authorType: by.type,
    authorId: by.id,
    authorName: by.name,
    createdAt: new Date(time),
  });
  const delivery = { messageId, recipient: 'ada@customer.example', role: 'to', status: 'cancelled' } as const;
  await ctx.db
    .insert(deliveries)
    .values({ ...delivery, returnToken: messageId, nextAttemptAt: new Date(time) });
}

/** A draft of that time, and what became of it at once. */
export async function draftAt(
  ctx: Ctx,
  ticketId: string,
  {
    time,
    status,
    by,
    messageId,
    proposed = 'Hello.',
    body = proposed,
  }: {
    time: string;
    status: 'approved' | 'rejected' | 'superseded';
    by?: Signer;
    messageId?: string;
    proposed?: string;
    body?: string;
  },
) {
  const based = await ctx.db
    .select({ id: messages.id })
    .from(messages)
    .where(eq(messages.ticketId, ticketId))
    .orderBy(messages.createdAt)
    .limit(1);
  await ctx.db.insert(drafts).values({
    ticketId,
    proposedBy: 'Robin',
    basedOnMessageId: firstOrThrow(based).id,
    status,
    proposedBody: proposed,
    body,
    confidence: 0.8,
    createdAt: new Date(time),
    reviewedAt: by ? new Date(time) : null,
    reviewedByType: by?.type ?? null,
    reviewedById: by?.id ?? null,
    reviewedByName: by?.name ?? null,
    messageId: messageId ?? null,
  });
}

/** A run of that time that used as much. */
export async function runAt(
  ctx: Ctx,
  ticketId: string,
  { time, ...used }: { time: string; tokensIn: number; tokensOut: number; costMicros: number | null },
) {
  const version = firstOrThrow(
    await ctx.db.select({ id: assistantVersions.id }).from(assistantVersions).limit(1),
  );
  const run = { ticketId, assistantVersionId: version.id, source: 'inbox_item', status: 'finished' } as const;
  await ctx.db.insert(runs).values({ ...run, createdAt: new Date(time), ...used });
}

/** The ticket is closed, or open again, from that time on. */
export async function turnAt(
  ctx: Ctx,
  ticketId: string,
  { time, to, by }: { time: string; to: Status; by?: Signer },
) {
  const at = new Date(time);
  const [ticket] = await ctx.db
    .update(tickets)
    .set({ status: to, closedAt: to === 'closed' ? at : null })
    .where(eq(tickets.id, ticketId))
    .returning();
  const change = await ctx.db
    .select({ id: ticketStatusChanges.id })
    .from(ticketStatusChanges)
    .where(eq(ticketStatusChanges.ticketId, ticketId))
    .orderBy(desc(ticketStatusChanges.id))
    .limit(1);
  await ctx.db
    .update(ticketStatusChanges)
    .set({ changedAt: at })
    .where(eq(ticketStatusChanges.id, firstOrThrow(change).id));
  if (to === 'closed' && by)
    await ctx.db.insert(events).values({
      type: 'ticket.closed',
      actorType: by.type,
      actorId: by.id,
      actorName: by.name,
      mailboxId: ticket?.mailboxId ?? null,
      ticketId,
      createdAt: at,
    });
}
