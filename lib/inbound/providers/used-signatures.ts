import { lt, sql } from 'drizzle-orm';
import { usedSignatures } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';

/** Spends a signature in the transaction of its mail. False when it was used before. Waits for concurrent use. */
export async function spendSignature(ctx: Ctx, signature: string): Promise<boolean> {
  const rows = await ctx.db.insert(usedSignatures).values({ signature }).onConflictDoNothing().returning();
  return rows.length > 0;
}

/** Deletes signatures older than any provider route accepts (one day). */
export async function forgetUsedSignatures(ctx: Ctx): Promise<void> {
  await ctx.db.delete(usedSignatures).where(lt(usedSignatures.usedAt, sql`now() - interval '3 days'`));
}
