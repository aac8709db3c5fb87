import { and, eq, inArray, sql } from 'drizzle-orm';
import { insertRows } from '#db/rows.ts';
import { knownMessageIds, messages } from '#db/schema/index.ts';
import type { Ctx } from '../context.ts';
import { gathered } from '../gather.ts';

type Bearer = {
  kind: 'inbound' | 'outbound' | 'note';
  internetMessageId?: string | null;
  inReplyTo?: string | null;
  references?: string[];
};
type Known = typeof knownMessageIds.$inferInsert;
type Home = { id: string; mailboxId: string };

/** Remembers every Message-ID that an entry bears or mentions as one of its ticket's, so that a later mail finds it. */
export async function rememberIds(ctx: Ctx, ticket: Home, entry: Bearer): Promise<void> {
  const known = knownBy(entry).map((each) => ({ ...each, mailboxId: ticket.mailboxId, ticketId: ticket.id }));
  if (known.length > 0) await remember(ctx, known);
}

/** Those of one entry are different from each other, those of several entries need not be. */
const remember: (ctx: Ctx, known: Known[]) => Promise<void> = gathered(async (ctx, all) => {
  const keyOf = (known: Known) => `${known.ticketId} ${known.internetMessageId}`;
  const rows = [...Map.groupBy(all.flat(), keyOf).values()].map(
    (same) => same.find(({ origin }) => origin !== 'mentioned') ?? same[0]!,
  );
  await insertRows(
    ctx.db,
    knownMessageIds,
    rows,
    sql`on conflict (mailbox_id, internet_message_id, ticket_id) do update
       set origin = case when ${knownMessageIds.origin} = 'mentioned' then excluded.origin else ${knownMessageIds.origin} end`,
  );
});

/** Forgets the ids of entries that have left a ticket, but for those that an entry still there bears or mentions. */
export async function forgetIds(ctx: Ctx, ticket: Home, gone: Bearer[]): Promise<void> {
  const ids = [...new Set(gone.flatMap(knownBy).map(({ internetMessageId }) => internetMessageId))];
  if (ids.length === 0) return;
  await ctx.db
    .delete(knownMessageIds)
    .where(
      and(
        eq(knownMessageIds.mailboxId, ticket.mailboxId),
        eq(knownMessageIds.ticketId, ticket.id),
        inArray(knownMessageIds.internetMessageId, ids),
      ),
    );
  const left = await ctx.db
    .select({
      kind: messages.kind,
      internetMessageId: messages.internetMessageId,
      inReplyTo: messages.inReplyTo,
      references: messages.references,
    })
    .from(messages)
    .where(eq(messages.ticketId, ticket.id));
  const wanted = new Set(ids);
  for (const entry of left)
    if (knownBy(entry).some(({ internetMessageId }) => wanted.has(internetMessageId)))
      await rememberIds(ctx, ticket, entry);
}

function knownBy({ kind, internetMessageId, inReplyTo, references = [] }: Bearer) {
  if (!internetMessageId) return [];
  const mentioned = new Set([...references, ...(inReplyTo ? [inReplyTo] : [])]);
  mentioned.delete(internetMessageId);
  const own = kind === 'outbound' ? ('ours' as const) : ('theirs' as const);
  return [
    { internetMessageId, origin: own },
    ...[...mentioned].map((id) => ({ internetMessageId: id, origin: 'mentioned' as const })),
  ];
}
