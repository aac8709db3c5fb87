import { sql } from 'drizzle-orm';
import type { Ctx } from './context.ts';

/** Takes an advisory lock on `key` until the transaction ends. Waits for other holders. */
export async function acquireAdvisoryLock(ctx: Ctx, key: string): Promise<void> {
  await ctx.db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`);
}

/** The same without waiting; false when another transaction holds it. */
export async function tryAdvisoryLock(ctx: Ctx, key: string): Promise<boolean> {
  const [row] = await ctx.db.execute<{ acquired: boolean }>(
    sql`select pg_try_advisory_xact_lock(hashtextextended(${key}, 0)) as acquired`,
  );
  return row?.acquired ?? false;
}
