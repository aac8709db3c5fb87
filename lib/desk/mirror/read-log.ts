import { and, asc, eq, gt, lt, lte } from 'drizzle-orm';
import { isAnyOf } from '#db/rows.ts';
import { events, messages, mirrorAccounts, mirrorCopies, tickets } from '#db/schema/index.ts';
import { type Ctx, inTransaction } from '#lib/platform/context.ts';
import { isEventOfType } from '#lib/platform/events.ts';

const maxEvents = 500;
const maxIds = 20_000;
/** So many ids without any mail may be read again. */
const maxUnwritten = 200;

/**
 * Notes which mails are to be copied for a mirror, by the next events of its mailbox up to `readable` (an id that
 * `readableEventId` has answered before). Samples are left out.
 * @returns whether there may be more to read now.
 */
export async function noteCopies(ctx: Ctx, accountId: string, readable: number): Promise<boolean> {
  return inTransaction(ctx, async (ctx) => {
    const [account] = await ctx.db
      .select()
      .from(mirrorAccounts)
      .where(and(eq(mirrorAccounts.id, accountId), lt(mirrorAccounts.readUpTo, readable)))
      .for('no key update');
    if (!account) return false;
    const upTo = Math.min(readable, account.readUpTo + maxIds);
    const rows = await ctx.db
      .select({ id: events.id, data: events.data })
      .from(events)
      .where(
        and(
          gt(events.id, account.readUpTo),
          lte(events.id, upTo),
          eq(events.mailboxId, account.mailboxId),
          isEventOfType('message.received', 'message.sent', 'message.sent_by_user'),
        ),
      )
      .orderBy(asc(events.id))
      .limit(maxEvents);
    const last = rows.length === maxEvents ? rows.at(-1) : undefined;
    const readUpTo = last?.id ?? upTo;
    // Not a write for each event that is none of its.
    if (rows.length === 0 && readUpTo - account.readUpTo < maxUnwritten) return false;
    await insertCopies(ctx, accountId, firstEvents(rows));
    await ctx.db.update(mirrorAccounts).set({ readUpTo }).where(eq(mirrorAccounts.id, accountId));
    return readUpTo < readable;
  });
}

/** A mail to several recipients has an event for each. */
function firstEvents(rows: { id: number; data: Record<string, unknown> }[]): Map<string, number> {
  const first = new Map<string, number>();
  for (const { id, data } of rows) {
    const messageId = String(data.message_id);
    if (!first.has(messageId)) first.set(messageId, id);
  }
  return first;
}

/** What was erased since, or is a sample, is left out. */
async function insertCopies(ctx: Ctx, accountId: string, eventOf: Map<string, number>) {
  if (eventOf.size === 0) return;
  const known = await ctx.db
    .select({ id: messages.id })
    .from(messages)
    .innerJoin(tickets, eq(tickets.id, messages.ticketId))
    .where(and(isAnyOf(messages.id, [...eventOf.keys()]), eq(tickets.sample, false)));
  const copies = known.map(({ id }) => ({ accountId, messageId: id, eventId: eventOf.get(id) ?? 0 }));
  if (copies.length) await ctx.db.insert(mirrorCopies).values(copies).onConflictDoNothing();
}
