import { eq, sql } from 'drizzle-orm';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { insertRows } from '#db/rows.ts';
import { mailImportSkips, mailImports } from '#db/schema/index.ts';
import { type Ctx, inTransaction } from '#lib/platform/context.ts';
import { isDatabaseTrouble } from '#lib/platform/database-trouble.ts';
import { recordEvent } from '#lib/platform/events.ts';
import { extendMailImportLease, type MailImportClaim } from './claim-mail-import.ts';
import { filePastMail } from './file-past-mail.ts';
import type { MailImportLimits } from './limits.ts';
import { aboutMailImport, type MailImportSkip } from './mail-import-record.ts';
import { MailImportStopped } from './mail-import-stopped.ts';
import type { ReadPastMail } from './read-past-mail.ts';

/** A mail with its place in the file. */
type Placed = ReadPastMail & { position: number; end: number };

/**
 * Files the mails of a batch, records those that are not filed, and how far the file is done: all in one transaction. When
 * one of them cannot be stored, the others are filed one by one and that one is skipped.
 * @throws MailImportStopped when the lease is lost or a person asked to cancel.
 */
export async function fileBatch(
  ctx: Ctx,
  claim: MailImportClaim,
  { read, limits }: { read: Placed[]; limits: MailImportLimits },
): Promise<void> {
  try {
    await fileTogether(ctx, claim, { read, limits });
  } catch (error) {
    if (error instanceof MailImportStopped || isDatabaseTrouble(error)) throw error;
    ctx.log.warn({ err: error, importId: claim.record.id }, 'Past mail could not be stored');
    if (read.length > 1) for (const one of read) await fileBatch(ctx, claim, { read: [one], limits });
    else await fileTogether(ctx, claim, { read: read.map(asFailed), limits });
  }
}

function asFailed(one: Placed): Placed {
  const { position, end } = one;
  const parsed = 'mail' in one ? one.mail.parsed : one.parsed;
  return { position, end, skipped: 'failed', detail: null, parsed };
}

function fileTogether(
  ctx: Ctx,
  claim: MailImportClaim,
  { read, limits }: { read: Placed[]; limits: MailImportLimits },
): Promise<void> {
  return inTransaction(ctx, async (ctx) => {
    const lease = await extendMailImportLease(ctx, claim, limits);
    if (!lease.held) throw new MailImportStopped('lost');
    if (lease.cancelRequested) throw new MailImportStopped('cancelled');
    const skips: MailImportSkip[] = [];
    const counts = { opened: 0, joined: 0, duplicate: 0 };
    for (const one of read) {
      if ('skipped' in one) {
        skips.push(toSkip(claim, one, one.skipped));
        continue;
      }
      const outcome = await filePastMail(ctx, claim, one.mail);
      counts[outcome] += 1;
      if (outcome === 'duplicate') skips.push(toSkip(claim, one, 'duplicate'));
    }
    if (skips.length > 0) await insertRows(ctx.db, mailImportSkips, skips);
    await recordDone(ctx, claim, { read, counts });
  });
}

function toSkip({ record }: MailImportClaim, one: Placed, reason: MailImportSkip['reason']): MailImportSkip {
  const parsed = 'mail' in one ? one.mail.parsed : one.parsed;
  return {
    importId: record.id,
    position: one.position,
    reason,
    detail: 'skipped' in one ? one.detail : null,
    subject: parsed?.subject ?? null,
    fromAddress: parsed?.from?.address ?? null,
  };
}

type Done = { read: Placed[]; counts: { opened: number; joined: number } };

/** Told to the desk at most once for each percent. */
async function recordDone(ctx: Ctx, { record }: MailImportClaim, { read, counts }: Done): Promise<void> {
  const bytesDone = Math.max(...read.map(({ end }) => end));
  const percent = Math.floor((100 * bytesDone) / record.fileSize);
  const row = firstOrThrow(
    await ctx.db
      .update(mailImports)
      .set({
        bytesDone,
        crashes: 0,
        mailsRead: sql`${mailImports.mailsRead} + ${read.length}`,
        mailsFiled: sql`${mailImports.mailsFiled} + ${counts.opened + counts.joined}`,
        ticketsOpened: sql`${mailImports.ticketsOpened} + ${counts.opened}`,
      })
      .where(eq(mailImports.id, record.id))
      .returning(),
  );
  if (row.progressPercent >= percent) return;
  await ctx.db.update(mailImports).set({ progressPercent: percent }).where(eq(mailImports.id, record.id));
  const data = { percent, filed: row.mailsFiled };
  await recordEvent(ctx, 'mail_import.progressed', aboutMailImport(record, data));
}
