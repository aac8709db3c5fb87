import { count, inArray } from 'drizzle-orm';
import { articleImportItems } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import type { ImportCounts } from './schema.ts';

/** The counts of imports, by their ids; an import without items has zeros. */
export async function countItems(ctx: Ctx, importIds: string[]): Promise<(id: string) => ImportCounts> {
  const rows =
    importIds.length === 0
      ? []
      : await ctx.db
          .select({ id: articleImportItems.importId, status: articleImportItems.status, n: count() })
          .from(articleImportItems)
          .where(inArray(articleImportItems.importId, importIds))
          .groupBy(articleImportItems.importId, articleImportItems.status);
  const byImport = Map.groupBy(rows, ({ id }) => id);
  return (id) => {
    const counts: ImportCounts = {
      total: 0,
      waiting: 0,
      new: 0,
      changed: 0,
      unchanged: 0,
      skipped: 0,
      gone: 0,
    };
    for (const { status, n } of byImport.get(id) ?? []) {
      counts[status] = n;
      if (status !== 'gone') counts.total += n;
    }
    return counts;
  };
}
