import { and, asc, eq, inArray, isNull, or, sql } from 'drizzle-orm';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { mailboxes, relays } from '#db/schema/index.ts';
import { batched } from '#lib/platform/batching.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { withinReach } from '#lib/platform/within-reach.ts';
import type { RelayRow } from './relay-view.ts';
import { endpointOfUrl } from './smtp-endpoint.ts';

/** The relays that a mailbox's mail leaves through, the first one first: its own, else those for all. */
export const relaysOfMailbox: (ctx: Ctx, mailboxId: string) => Promise<RelayRow[]> = batched(
  async (ctx, mailboxIds) => {
    const rows = await ctx.db
      .select()
      .from(relays)
      .where(
        and(
          isNull(relays.removedAt),
          or(inArray(relays.mailboxId, [...new Set(mailboxIds)]), isNull(relays.mailboxId)),
        ),
      )
      .orderBy(asc(relays.rank));
    return mailboxIds.map((id) => {
      const own = rows.filter((row) => row.mailboxId === id);
      return own.length ? own : rows.filter((row) => row.mailboxId === null);
    });
  },
);

/** The server that SMTP_URL names, as `host:port`, without user and password; null when it is not set. */
export function relayFromEnv({ env }: Ctx): string | null {
  return env.SMTP_URL ? endpointOfUrl(env.SMTP_URL).name : null;
}

/** Of which mailboxes within reach the mail has no way out, and so is caught. */
export async function sandboxCoverage(ctx: Ctx): Promise<'all' | 'some' | 'none'> {
  if (ctx.env.SMTP_URL) return 'none';
  const rows = await ctx.db
    .select({
      out: sql<number>`(count(*) filter (where ${hasRelay}))::int`,
      caught: sql<number>`(count(*) filter (where not ${hasRelay}))::int`,
    })
    .from(mailboxes)
    .where(and(isNull(mailboxes.deletedAt), withinReach(ctx, mailboxes.id)));
  const { caught, out } = firstOrThrow(rows);
  if (caught > 0) return out > 0 ? 'some' : 'all';
  return 'none';
}

/** The oldest mailbox whose mail leaves, and to anybody; null when there is none. Mail of our own is sent as it. */
export async function findSendingMailbox(ctx: Ctx) {
  const [row] = await ctx.db
    .select({ id: mailboxes.id, address: mailboxes.address, name: mailboxes.displayName })
    .from(mailboxes)
    .where(
      and(isNull(mailboxes.deletedAt), eq(mailboxes.staging, false), ctx.env.SMTP_URL ? undefined : hasRelay),
    )
    .orderBy(asc(mailboxes.createdAt), asc(mailboxes.id))
    .limit(1);
  return row ?? null;
}

const hasRelay = sql`exists (select from ${relays} where ${relays.removedAt} is null and (${relays.mailboxId} = ${mailboxes.id} or ${relays.mailboxId} is null))`;
