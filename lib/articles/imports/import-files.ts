import { and, asc, eq } from 'drizzle-orm';
import { articleImportItems } from '#db/schema/index.ts';
import { type Ctx, inTransaction } from '#lib/platform/context.ts';
import { applyItem, recordItem } from './apply-item.ts';
import { type ImportClaim, renewImportLease } from './claim-import.ts';
import type { ItemRecord } from './import-record.ts';
import type { ImportLimits } from './limits.ts';
import { recordProgress } from './progress.ts';

type Work = { limits: ImportLimits; signal: AbortSignal };

/** Makes articles of the items that wait, a batch in each transaction. @throws ImportStopped between two of them. */
export async function importFiles(ctx: Ctx, claim: ImportClaim, { limits, signal }: Work): Promise<void> {
  for (;;) {
    signal.throwIfAborted();
    const done = await inTransaction(ctx, async (ctx) => {
      await renewImportLease(ctx, claim, { limits });
      const items = await waitingItems(ctx, claim.id, limits.batch);
      for (const item of items) await applyListed(ctx, claim, item);
      if (items.length > 0) await recordProgress(ctx, claim);
      return items.length;
    });
    if (done === 0) return;
  }
}

/** The next items that wait, in their order. */
export function waitingItems(ctx: Ctx, importId: string, limit: number): Promise<ItemRecord[]> {
  return ctx.db
    .select()
    .from(articleImportItems)
    .where(and(eq(articleImportItems.importId, importId), eq(articleImportItems.status, 'waiting')))
    .orderBy(asc(articleImportItems.position))
    .limit(limit);
}

async function applyListed(ctx: Ctx, claim: ImportClaim, item: ItemRecord): Promise<void> {
  if (item.content) await applyItem(ctx, claim, { item, content: item.content });
  else await recordItem(ctx, item, { status: 'skipped', reason: 'empty', detail: null });
}
