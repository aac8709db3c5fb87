import { eq, sql } from 'drizzle-orm';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { insertRows } from '#db/rows.ts';
import { mailImportSkips, mailImports } from '#db/schema/index.ts';
import { type Ctx, inTransaction } from '#lib/platform/context.ts';
import { isDatabaseTrouble } from '#lib/platform/database-trouble.ts';
import { recordEvent } from '#lib/platform/events.ts';
import { extendMailImportLease, type MailImportClaim } from './claim-mail-import.ts';
import type { MailImportLimits } from './limits.ts';
import { aboutMailImport, type MailImportSkip, type PastMailFault } from './mail-import-record.ts';
import { MailImportStopped } from './mail-import-stopped.ts';

/** A mail or ticket with its place in the file, or why it is not filed. */
export type Placed<Entry> = {
  position: number;
  /** How much of the file is done with it, in bytes. */
  end: number;
  subject: string | null;
  from: string | null;
} & ({ entry: Entry } | { skipped: PastMailFault; detail: string | null });

type Batch<Entry> = {
  read: Placed<Entry>[];
  limits: MailImportLimits;
  /** Files them in the transaction, and says what became of each. */
  file: (ctx: Ctx, entries: Entry[]) => Promise<('opened' | 'joined' | 'duplicate')[]>;
};

/**
 * Files the mails or tickets of a batch, records those that are not filed, and how far the file is done: all in one transaction. When
 * one of them cannot be stored, the others are filed one by one and that one is skipped.
 * @throws MailImportStopped when the lease is lost or a person asked to cancel.
 */
export async function fileBatch<Entry>(
  ctx: Ctx,
  claim: MailImportClaim,
  { read, limits, file }: Batch<Entry>,
): Promise<void> {
  try {
    await fileTogether(ctx, claim, { read, limits, file });
  } catch (error) {
    if (error instanceof MailImportStopped || isDatabaseTrouble(error)) throw error;
    ctx.log.warn({ err: error, importId: claim.record.id }, 'Past mail could not be stored');
    if (read.length > 1) for (const one of read) await fileBatch(ctx, claim, { read: [one], limits, file });
    else await fileTogether(ctx, claim, { read: read.map(asFailed), limits, file });
  }
}

function asFailed<Entry>({ position, end, subject, from }: Placed<Entry>): Placed<Entry> {
  return { position, end, subject, from, skipped: 'failed', detail: null };
}

function fileTogether<Entry>(
  ctx: Ctx,
  claim: MailImportClaim,
  { read, limits, file }: Batch<Entry>,
): Promise<void> {
  return inTransaction(ctx, async (ctx) => {
    const lease = await extendMailImportLease(ctx, claim, limits);
    if (!lease.held) throw new MailImportStopped('lost');
    if (lease.cancelRequested) throw new MailImportStopped('cancelled');
    const fileable = read.flatMap((one) => ('entry' in one ? [one] : []));
    const outcomes = await file(
      ctx,
      fileable.map(({ entry }) => entry),
    );
    const opened = outcomes.filter((outcome) => outcome === 'opened').length;
    const joined = outcomes.filter((outcome) => outcome === 'joined').length;
    const skips = [
      ...read.flatMap((one) => ('skipped' in one ? [toSkip(claim, one, one)] : [])),
      ...fileable
        .filter((_, at) => outcomes[at] === 'duplicate')
        .map((one) => toSkip(claim, one, { skipped: 'duplicate', detail: null })),
    ];
    if (skips.length > 0) await insertRows(ctx.db, mailImportSkips, skips);
    await recordDone(ctx, claim, { read, counts: { opened, joined } });
  });
}

function toSkip(
  { record }: MailImportClaim,
  { position, subject, from }: Placed<unknown>,
  { skipped, detail }: { skipped: PastMailFault; detail: string | null },
): MailImportSkip {
  return { importId: record.id, position, reason: skipped, detail, subject, fromAddress: from };
}

type Done = { read: Placed<unknown>[]; counts: { opened: number; joined: number } };

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
