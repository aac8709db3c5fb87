import { and, count, eq, sql } from 'drizzle-orm';
import { articleImportItems, articleImports } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { recordEvent } from '#lib/platform/events.ts';
import type { ImportClaim } from './claim-import.ts';
import { aboutImport } from './finish-import.ts';

/** Records how far an import is, at most once for each percent. Call it in the transaction of what was done. */
export async function recordProgress(ctx: Ctx, claim: ImportClaim): Promise<void> {
  const [items] = await ctx.db
    .select({
      total: count(),
      waiting: sql<number>`count(*) filter (where ${articleImportItems.status} = 'waiting')`.mapWith(Number),
    })
    .from(articleImportItems)
    .where(eq(articleImportItems.importId, claim.id));
  if (!items || items.total === 0) return;
  const done = items.total - items.waiting;
  const percent = Math.floor((100 * done) / items.total);
  const told = await ctx.db
    .update(articleImports)
    .set({ progressPercent: percent })
    .where(and(eq(articleImports.id, claim.id), sql`${articleImports.progressPercent} < ${percent}`))
    .returning({ id: articleImports.id });
  if (told.length > 0)
    await recordEvent(ctx, 'article_import.progressed', aboutImport(claim, { done, total: items.total }));
}
