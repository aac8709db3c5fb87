import { lt, sql } from 'drizzle-orm';
import { usedSignatures } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';

/**
 * Spends a signature, in the transaction of what it signed. False when it was used before; one that is being used just
 * now is waited for.
 */
export async function spendSignature(ctx: Ctx, signature: string): Promise<boolean> {
  const rows = await ctx.db.insert(usedSignatures).values({ signature }).onConflictDoNothing().returning();
  return rows.length > 0;
}

/** Forgets signatures that no door would take any more: none takes one that is over a day old. */
export async function forgetUsedSignatures(ctx: Ctx): Promise<void> {
  await ctx.db.delete(usedSignatures).where(lt(usedSignatures.usedAt, sql`now() - interval '3 days'`));
}
