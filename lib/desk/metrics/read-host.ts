import { X509Certificate } from 'node:crypto';
import { readFile, statfs } from 'node:fs/promises';
import { count, isNull, max, sql } from 'drizzle-orm';
import { backups, imapAccounts } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import type { MetricSeries } from './series.ts';

/** What stands around the helpdesk: its disk, its certificate, the accounts it reads, its backups. */
export async function readHost(ctx: Ctx) {
  const [disk, expiry, imap, [backup]] = await Promise.all([
    readDisk(ctx.env.DATA_DIR),
    certificateExpiry(ctx.env.SMTP_TLS_CERT),
    ctx.db
      .select({ failing: sql<boolean>`${imapAccounts.lastError} is not null`, n: count() })
      .from(imapAccounts)
      .where(isNull(imapAccounts.pausedAt))
      .groupBy(sql`1`),
    ctx.db.select({ at: max(backups.madeAt) }).from(backups),
  ]);
  const accounts = (failing: boolean) => imap.find((each) => each.failing === failing)?.n ?? 0;
  return {
    countersign_imap_accounts: [
      { labels: { state: 'ok' }, value: accounts(false) },
      { labels: { state: 'failing' }, value: accounts(true) },
    ],
    countersign_smtp_certificate_expiry_timestamp_seconds: known(seconds(expiry)),
    countersign_last_backup_timestamp_seconds: known(seconds(backup?.at)),
    countersign_disk_free_bytes: known(disk?.freeBytes),
    countersign_disk_size_bytes: known(disk?.sizeBytes),
  };
}

/** The disk on which a folder is; null where it cannot be told. */
export async function readDisk(folder: string): Promise<{ freeBytes: number; sizeBytes: number } | null> {
  const disk = await statfs(folder).catch(() => null);
  return disk && { freeBytes: disk.bavail * disk.bsize, sizeBytes: disk.blocks * disk.bsize };
}

/** When the certificate in a file ends; null without one that can be read. */
export async function certificateExpiry(path: string | undefined): Promise<Date | null> {
  if (path === undefined) return null;
  try {
    return new X509Certificate(await readFile(path)).validToDate;
  } catch {
    return null;
  }
}

const seconds = (time: Date | null | undefined) => (time ? time.getTime() / 1000 : null);

function known(value: number | null | undefined): MetricSeries['values'] {
  return value == null ? [] : [{ labels: {}, value }];
}
