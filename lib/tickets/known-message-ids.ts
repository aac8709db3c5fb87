import { and, eq, inArray, or, sql } from 'drizzle-orm';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { insertRows } from '#db/rows.ts';
import { knownMessageIds, messages } from '#db/schema/index.ts';
import { batched } from '#lib/platform/batching.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { mergedTicketIds } from './merges/follow-merges.ts';

type MessageIdHeaders = {
  kind: 'inbound' | 'outbound' | 'note';
  internetMessageId?: string | null;
  inReplyTo?: string | null;
  references?: string[];
};
type KnownMessageId = typeof knownMessageIds.$inferInsert;
type TicketRef = { id: string; mailboxId: string };

/** Stores the Message-IDs an entry has or mentions, so that later mail finds its ticket. */
export async function recordMessageIds(ctx: Ctx, ticket: TicketRef, entry: MessageIdHeaders): Promise<void> {
  const known = messageIdsOf(entry).map((each) => ({
    ...each,
    mailboxId: ticket.mailboxId,
    ticketId: ticket.id,
  }));
  if (known.length > 0) await upsertMessageIds(ctx, known);
}

/** Merges duplicates across entries before the upsert. */
const upsertMessageIds: (ctx: Ctx, known: KnownMessageId[]) => Promise<void> = batched(async (ctx, all) => {
  const keyOf = (known: KnownMessageId) => `${known.ticketId} ${known.internetMessageId}`;
  const rows = [...Map.groupBy(all.flat(), keyOf).values()].map(
    (same) => same.find(({ origin }) => origin !== 'mentioned') ?? firstOrThrow(same),
  );
  await insertRows(
    ctx.db,
    knownMessageIds,
    rows,
    sql`on conflict (mailbox_id, internet_message_id, ticket_id) do update
       set origin = case when ${knownMessageIds.origin} = 'mentioned' then excluded.origin else ${knownMessageIds.origin} end`,
  );
});

/**
 * Deletes the ids of moved entries, of the ticket and those merged into it, unless a remaining entry has or mentions
 * them.
 */
export async function removeMessageIds(ctx: Ctx, ticket: TicketRef, gone: MessageIdHeaders[]): Promise<void> {
  const ids = [...new Set(gone.flatMap(messageIdsOf).map(({ internetMessageId }) => internetMessageId))];
  if (ids.length === 0) return;
  await ctx.db
    .delete(knownMessageIds)
    .where(
      and(
        eq(knownMessageIds.mailboxId, ticket.mailboxId),
        or(
          eq(knownMessageIds.ticketId, ticket.id),
          sql`${knownMessageIds.ticketId} in ${mergedTicketIds(ticket.id)}`,
        ),
        inArray(knownMessageIds.internetMessageId, ids),
      ),
    );
  const remaining = await ctx.db
    .select({
      kind: messages.kind,
      internetMessageId: messages.internetMessageId,
      inReplyTo: messages.inReplyTo,
      references: messages.references,
    })
    .from(messages)
    .where(eq(messages.ticketId, ticket.id));
  const wanted = new Set(ids);
  for (const entry of remaining)
    if (messageIdsOf(entry).some(({ internetMessageId }) => wanted.has(internetMessageId)))
      await recordMessageIds(ctx, ticket, entry);
}

function messageIdsOf({ kind, internetMessageId, inReplyTo, references = [] }: MessageIdHeaders) {
  if (!internetMessageId) return [];
  const mentioned = new Set([...references, ...(inReplyTo ? [inReplyTo] : [])]);
  mentioned.delete(internetMessageId);
  const own = kind === 'outbound' ? ('ours' as const) : ('theirs' as const);
  return [
    { internetMessageId, origin: own },
    ...[...mentioned].map((id) => ({ internetMessageId: id, origin: 'mentioned' as const })),
  ];
}
