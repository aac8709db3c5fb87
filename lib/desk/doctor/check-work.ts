import { and, count, eq, isNotNull, isNull, max, min, sql } from 'drizzle-orm';
import { backups, imapAccounts, processes, rawEmails } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { say } from '#lib/platform/told.ts';
import { isAlive } from '#lib/platform/worker-heartbeat.ts';
import { readQueueAges } from '../metrics/queue-ages.ts';
import { type Found, well } from './finding.ts';

const hourMs = 3_600_000;
const maxQueueSeconds = 600;
const maxMailMinutes = 5;
const maxBackupHours = 48;

export async function checkWorkers({ db }: Ctx): Promise<Found> {
  const [row] = await db.select({ n: count() }).from(processes).where(isAlive);
  if (row?.n) return well(say('doctor.workers', { count: row.n }));
  return { state: 'failed', what: say('doctor.no_worker'), todo: say('doctor.no_worker_todo') };
}

export async function checkQueues(ctx: Ctx): Promise<Found | Found[]> {
  const old = Object.entries(await readQueueAges(ctx)).filter(([, seconds]) => seconds > maxQueueSeconds);
  if (old.length === 0) return well(say('doctor.queues_flow'));
  return old.map(([queue, seconds]) => ({
    state: 'warning' as const,
    what: say('doctor.queue_old', { queue, minutes: Math.round(seconds / 60) }),
    todo: say('doctor.queue_old_todo'),
  }));
}

/** How long the mail that is stored and not yet filed has waited. */
export async function checkMail({ db }: Ctx): Promise<Found> {
  const [row] = await db
    .select({ since: min(rawEmails.receivedAt) })
    .from(rawEmails)
    .where(eq(rawEmails.status, 'received'));
  const minutes = row?.since ? Math.floor((Date.now() - row.since.getTime()) / 60_000) : 0;
  if (minutes < maxMailMinutes) return well(say('doctor.mail_filed'));
  return {
    state: 'failed',
    what: say('doctor.mail_waits', { minutes }),
    todo: say('doctor.mail_waits_todo'),
  };
}

/** Only `npm run backup` leaves a record: who backs up the database otherwise is not known here. */
export async function checkBackup({ db }: Ctx): Promise<Found> {
  const [row] = await db.select({ at: max(backups.madeAt) }).from(backups);
  if (!row?.at)
    return { state: 'unknown', what: say('doctor.no_backup'), todo: say('doctor.no_backup_todo') };
  const hours = Math.round((Date.now() - row.at.getTime()) / hourMs);
  const what = say('doctor.backup', { hours });
  return hours <= maxBackupHours ? well(what) : { state: 'warning', what, todo: say('doctor.backup_todo') };
}

export async function checkImap({ db }: Ctx): Promise<Found> {
  const isRead = isNull(imapAccounts.pausedAt);
  const [row] = await db
    .select({
      n: count(),
      failing: sql<number>`(count(*) filter (where ${and(isNotNull(imapAccounts.lastError))}))::int`,
    })
    .from(imapAccounts)
    .where(isRead);
  const { n, failing } = row ?? { n: 0, failing: 0 };
  if (failing === 0) return well(say('doctor.imap', { count: n }));
  return {
    state: 'failed',
    what: say('doctor.imap_fails', { count: failing }),
    todo: say('doctor.imap_fails_todo'),
  };
}
