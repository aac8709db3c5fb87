import { and, eq, gt, isNotNull, isNull, sql } from 'drizzle-orm';
import { accountLinks, users } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import type { StepOf } from './schema.ts';

/** Whether somebody else is at the desk, or has been asked. */
export async function readColleagueStep(ctx: Ctx): Promise<StepOf<'colleague'>> {
  const active = await ctx.db
    .select({ id: users.id })
    .from(users)
    .where(and(isNull(users.disabledAt), isNotNull(users.passwordHash)))
    .limit(2);
  const invited = await ctx.db
    .select({ id: accountLinks.id })
    .from(accountLinks)
    .innerJoin(users, eq(users.id, accountLinks.userId))
    .where(
      and(
        eq(accountLinks.kind, 'invitation'),
        isNull(accountLinks.usedAt),
        isNull(accountLinks.endedAt),
        gt(accountLinks.expiresAt, sql`now()`),
        isNull(users.disabledAt),
      ),
    )
    .limit(100);
  return {
    step: 'colleague',
    done: active.length > 1 || invited.length > 0,
    active: active.length,
    invited: invited.length,
  };
}
