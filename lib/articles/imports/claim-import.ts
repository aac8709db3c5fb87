import { randomUUID } from 'node:crypto';
import { and, eq, inArray, isNull, lt, or, sql } from 'drizzle-orm';
import { articleImports, articleSources } from '#db/schema/index.ts';
import { type Ctx, inTransaction } from '#lib/platform/context.ts';
import { ImportStopped } from './import-error.ts';
import { type ImportRecord, importColumns, type SourceRecord } from './import-record.ts';
import type { ImportLimits } from './limits.ts';

/** An import that this worker owns until its lease ends. */
export type ImportClaim = {
  id: string;
  leaseToken: string;
  record: ImportRecord;
  source: SourceRecord;
};

/**
 * Claims an import that nobody works on. A lease that ran out means that its worker died, and counts as a crash.
 * Null when there is nothing to do.
 */
export function claimImport(ctx: Ctx, importId: string, limits: ImportLimits): Promise<ImportClaim | null> {
  return inTransaction(ctx, async (ctx) => {
    const leaseToken = randomUUID();
    const [record] = await ctx.db
      .update(articleImports)
      .set({
        status: 'running',
        leaseToken,
        leaseUntil: leaseEnd(limits),
        startedAt: sql`coalesce(${articleImports.startedAt}, now())`,
        crashes: sql`${articleImports.crashes} + case when ${articleImports.leaseUntil} is null then 0 else 1 end`,
      })
      .where(
        and(
          eq(articleImports.id, importId),
          inArray(articleImports.status, ['queued', 'running']),
          or(isNull(articleImports.leaseUntil), lt(articleImports.leaseUntil, sql`now()`)),
        ),
      )
      .returning(importColumns);
    if (!record) return null;
    const [source] = await ctx.db.select().from(articleSources).where(eq(articleSources.id, record.sourceId));
    return source ? { id: record.id, leaseToken, record, source } : null;
  });
}

/**
 * Renews the lease in the transaction of what was done under it, and locks the import's row until that ends.
 * @throws ImportStopped when it is lost or a person asked to cancel.
 */
export async function renewImportLease(
  ctx: Ctx,
  { id, leaseToken }: ImportClaim,
  { limits, bytesRead = 0 }: { limits: ImportLimits; bytesRead?: number },
): Promise<void> {
  const [row] = await ctx.db
    .update(articleImports)
    .set({
      leaseUntil: leaseEnd(limits),
      crashes: 0,
      bytesRead: sql`${articleImports.bytesRead} + ${bytesRead}`,
    })
    .where(hasImportLease({ id, leaseToken }))
    .returning({ cancelRequestedAt: articleImports.cancelRequestedAt });
  if (!row) throw new ImportStopped('lost');
  if (row.cancelRequestedAt) throw new ImportStopped('cancelled');
}

/** The condition that an import is still this worker's. */
export function hasImportLease({ id, leaseToken }: Pick<ImportClaim, 'id' | 'leaseToken'>) {
  return and(
    eq(articleImports.id, id),
    eq(articleImports.status, 'running'),
    eq(articleImports.leaseToken, leaseToken),
  );
}

/** Extends the lease while the worker waits for others. Null when it is lost. */
export async function beatLease(
  ctx: Ctx,
  claim: ImportClaim,
  limits: ImportLimits,
): Promise<{ cancelRequestedAt: Date | null } | null> {
  const [row] = await ctx.db
    .update(articleImports)
    .set({ leaseUntil: leaseEnd(limits) })
    .where(hasImportLease(claim))
    .returning({ cancelRequestedAt: articleImports.cancelRequestedAt });
  return row ?? null;
}

function leaseEnd({ leaseMs }: ImportLimits) {
  return sql`now() + ${leaseMs} * interval '1 millisecond'`;
}
