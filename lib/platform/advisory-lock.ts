import { sql } from 'drizzle-orm';
import type { Ctx } from './context.ts';

/** Waits until no other transaction does what `what` names, and keeps it to this one until it ends. */
export async function acquireAdvisoryLock(ctx: Ctx, key: string): Promise<void> {
  await ctx.db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`);
}
