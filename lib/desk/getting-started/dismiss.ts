import { eq, or, sql } from 'drizzle-orm';
import { gettingStartedDismissals } from '#db/schema/index.ts';
import { assertScope, type Ctx, inTransaction, scopesOf } from '#lib/platform/context.ts';
import { recordEvent } from '#lib/platform/events.ts';

/**
 * Puts the first steps away: for the whole desk by an admin who reaches every mailbox, by others for themselves.
 * Idempotent.
 */
export async function dismissGettingStarted(ctx: Ctx): Promise<void> {
  assertScope(ctx, 'read');
  await inTransaction(ctx, async (ctx) => {
    const forAll = mayDecideForAll(ctx);
    const [row] = await ctx.db
      .insert(gettingStartedDismissals)
      .values({ actorId: keyOf(ctx), actorName: ctx.actor.name, forAll })
      .onConflictDoUpdate({
        target: gettingStartedDismissals.actorId,
        set: { forAll, dismissedAt: sql`now()` },
        setWhere: sql`${gettingStartedDismissals.forAll} <> ${forAll}`,
      })
      .returning({ actorId: gettingStartedDismissals.actorId });
    if (row) await recordEvent(ctx, 'getting_started.dismissed', { data: { for_all: forAll } });
  });
}

/** Brings the first steps back: for the whole desk by an admin, by others for themselves. Idempotent. */
export async function resumeGettingStarted(ctx: Ctx): Promise<void> {
  assertScope(ctx, 'read');
  await inTransaction(ctx, async (ctx) => {
    const forAll = mayDecideForAll(ctx);
    const rows = await ctx.db
      .delete(gettingStartedDismissals)
      .where(isHidden(ctx, forAll))
      .returning({ actorId: gettingStartedDismissals.actorId });
    if (rows.length > 0) await recordEvent(ctx, 'getting_started.resumed', { data: { for_all: forAll } });
  });
}

/** Whether the actor, or an admin for all, has put the first steps away. */
export async function isGettingStartedDismissed(ctx: Ctx): Promise<boolean> {
  const rows = await ctx.db
    .select({ actorId: gettingStartedDismissals.actorId })
    .from(gettingStartedDismissals)
    .where(isHidden(ctx, true))
    .limit(1);
  return rows.length > 0;
}

function isHidden(ctx: Ctx, withThoseForAll: boolean) {
  const own = eq(gettingStartedDismissals.actorId, keyOf(ctx));
  return withThoseForAll ? or(own, gettingStartedDismissals.forAll) : own;
}

function mayDecideForAll({ actor }: Ctx): boolean {
  return actor.mailboxIds === null && scopesOf(actor).includes('admin');
}

const keyOf = ({ actor }: Ctx) => actor.id ?? actor.type;
