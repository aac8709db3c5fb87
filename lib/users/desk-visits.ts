import { and, eq, gt, isNull, lt, or, type SQL, sql } from 'drizzle-orm';
import { users } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { actingUser } from './user-actor.ts';

/** Says that the acting user has the desk before their eyes. Not an event. @throws Refusal `forbidden` for a program. */
export async function visitDesk(ctx: Ctx): Promise<void> {
  const { id } = actingUser(ctx);
  const isNews = or(isNull(users.deskSeenAt), lt(users.deskSeenAt, sql`now() - interval '5 seconds'`));
  await ctx.db
    .update(users)
    .set({ deskSeenAt: sql`now()` })
    .where(and(eq(users.id, id), isNews));
}

/** The condition that a user has the desk before their eyes: with one visit in half a minute. */
export const isAtDesk: SQL = gt(users.deskSeenAt, sql`now() - interval '45 seconds'`);
