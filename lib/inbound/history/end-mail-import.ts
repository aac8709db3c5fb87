import { eq, sql } from 'drizzle-orm';
import { importPeople, mailImportParts, mailImports } from '#db/schema/index.ts';
import { removeUnusedBlob } from '#lib/files/blobs.ts';
import { type Ctx, inTransaction } from '#lib/platform/context.ts';
import { recordEvent } from '#lib/platform/events.ts';
import { sendJob } from '#lib/platform/queue.ts';
import { toldOf } from '#lib/platform/told.ts';
import type { Said } from '#locales/told.ts';
import { hasMailImportLease, type MailImportClaim } from './claim-mail-import.ts';
import { aboutMailImport, type MailImportRecord } from './mail-import-record.ts';

export type MailImportEnd = 'finished' | 'failed' | 'cancelled';
type End = { status: 'finished' | 'cancelled' } | { status: 'failed'; error: Said };

/** Ends an import. What it filed stays; its file goes. */
export function endMailImport(ctx: Ctx, claim: MailImportClaim, end: End): Promise<MailImportEnd | 'lost'> {
  return inTransaction(ctx, async (ctx) => {
    const [row] = await ctx.db
      .update(mailImports)
      .set({
        status: end.status,
        ...(end.status === 'finished' ? { bytesDone: sql`${mailImports.fileSize}` } : {}),
        error: end.status === 'failed' ? toldOf(end.error).text : null,
        errorTold: end.status === 'failed' ? end.error : null,
        finishedAt: sql`now()`,
        leaseToken: null,
        leaseUntil: null,
      })
      .where(hasMailImportLease(claim))
      .returning();
    if (!row) return 'lost';
    await removeMailFile(ctx, row.id);
    await recordMailImportEnd(ctx, row, end);
    return end.status;
  });
}

/** Removes the uploaded parts of an import, their bytes unless something else uses them, and the people it names. */
export async function removeMailFile(ctx: Ctx, importId: string): Promise<void> {
  await ctx.db.delete(importPeople).where(eq(importPeople.importId, importId));
  const parts = await ctx.db
    .delete(mailImportParts)
    .where(eq(mailImportParts.importId, importId))
    .returning({ sha256: mailImportParts.sha256 });
  for (const sha256 of [...new Set(parts.map((part) => part.sha256))].sort())
    await removeUnusedBlob(ctx, sha256);
}

async function recordMailImportEnd(ctx: Ctx, row: MailImportRecord, end: End): Promise<void> {
  switch (end.status) {
    case 'cancelled':
      return recordEvent(ctx, 'mail_import.cancelled', aboutMailImport(row, {}));
    case 'failed':
      return recordEvent(ctx, 'mail_import.failed', aboutMailImport(row, { error: toldOf(end.error).text }));
    case 'finished': {
      const { mailsRead, mailsFiled: filed, ticketsOpened: tickets } = row;
      const data = { filed, skipped: mailsRead - filed, tickets };
      return recordEvent(ctx, 'mail_import.finished', aboutMailImport(row, data));
    }
  }
}

/** Gives the lease back, so that another job goes on at once. */
export function yieldMailImport(ctx: Ctx, claim: MailImportClaim): Promise<void> {
  return inTransaction(ctx, async (ctx) => {
    const [row] = await ctx.db
      .update(mailImports)
      .set({ leaseToken: null, leaseUntil: null })
      .where(hasMailImportLease(claim))
      .returning({ id: mailImports.id });
    if (row) await sendJob(ctx, 'inbound.import', { importId: row.id });
  });
}
