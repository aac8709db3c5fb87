import { count, eq, inArray, min } from 'drizzle-orm';
import { deliveries, drafts, processes, rawEmails, runs, tickets } from '#db/schema/index.ts';
import { ledger } from '#lib/inbound/raw/ledger.ts';
import type { Ledger } from '#lib/inbound/raw/schema.ts';
import { countSmtpRefusals } from '#lib/inbound/smtp-refusals.ts';
import { assertReachesAll, assertScope, type Ctx } from '#lib/platform/context.ts';
import { readServerRoom } from '#lib/platform/server-room.ts';
import { isAlive } from '#lib/platform/worker-heartbeat.ts';

type ByStatus = Record<string, number>;
export type Metrics = {
  mail: Ledger;
  /** Age of the oldest mail to be filed; 0 when none waits. */
  oldestPendingSeconds: number;
  /** Open tickets, runs, deliveries and drafts; finished ones grow without bound. */
  tickets: ByStatus;
  runs: ByStatus;
  deliveries: ByStatus;
  drafts: ByStatus;
  /** Lag of the most overdue delivery. */
  oldestDueSeconds: number;
  queues: { name: string; ready: number; deferred: number; active: number; failed: number }[];
  /** Workers by role with a heartbeat in the last 15 seconds. */
  processes: ByStatus;
  /** The connections of the database server: those in use by us and by others, and those that are left. */
  connections: { ours: number; others: number; free: number };
  /** What SMTP turned away since the first start, by reason. */
  smtpRefusals: Record<string, number>;
};

/**
 * Metrics of all mailboxes for monitoring: ledger, backlog with lag, live workers.
 * @throws Refusal `forbidden` without the scope `metrics` or without reach of every mailbox.
 */
export async function readMetrics(ctx: Ctx): Promise<Metrics> {
  assertScope(ctx, 'metrics');
  assertReachesAll(ctx);
  const { db } = ctx;
  const [mail, [pending], [due], open, live, outbox, waiting, queues, alive, refusals, room] =
    await Promise.all([
      ledger(ctx),
      db
        .select({ since: min(rawEmails.receivedAt) })
        .from(rawEmails)
        .where(eq(rawEmails.status, 'received')),
      db
        .select({ since: min(deliveries.nextAttemptAt) })
        .from(deliveries)
        .where(inArray(deliveries.status, ['queued', 'deferred'])),
      db
        .select({ status: tickets.status, n: count() })
        .from(tickets)
        .where(inArray(tickets.status, ['open', 'in_progress', 'snoozed']))
        .groupBy(tickets.status),
      db
        .select({ status: runs.status, n: count() })
        .from(runs)
        .where(inArray(runs.status, ['queued', 'running', 'waiting']))
        .groupBy(runs.status),
      db
        .select({ status: deliveries.status, n: count() })
        .from(deliveries)
        .where(inArray(deliveries.status, ['queued', 'sending', 'deferred', 'uncertain']))
        .groupBy(deliveries.status),
      db
        .select({ status: drafts.status, n: count() })
        .from(drafts)
        .where(eq(drafts.status, 'proposed'))
        .groupBy(drafts.status),
      ctx.queue.getQueues(),
      db
        .select({ status: processes.role, n: count() })
        .from(processes)
        .where(isAlive)
        .groupBy(processes.role),
      countSmtpRefusals(ctx),
      readServerRoom(ctx),
    ]);
  return {
    mail,
    oldestPendingSeconds: secondsSince(pending?.since),
    tickets: byStatus(open, ['open', 'in_progress', 'snoozed']),
    runs: byStatus(live, ['queued', 'running', 'waiting']),
    deliveries: byStatus(outbox, ['queued', 'sending', 'deferred', 'uncertain']),
    drafts: byStatus(waiting, ['proposed']),
    oldestDueSeconds: secondsSince(due?.since),
    queues: queues
      .filter(({ name }) => !name.startsWith('__'))
      .map(({ name, readyCount, deferredCount, activeCount, failedCount }) => ({
        name,
        ready: readyCount,
        deferred: deferredCount,
        active: activeCount,
        failed: failedCount,
      })),
    processes: byStatus(alive, ['worker']),
    smtpRefusals: refusals,
    connections: { ours: room.ours, others: room.used - room.ours, free: room.usable - room.used },
  };
}

/** Includes statuses with a count of zero, so that no time series disappears. */
function byStatus(rows: { status: string; n: number }[], statuses: string[]): ByStatus {
  return Object.fromEntries(
    statuses.map((status) => [status, rows.find((row) => row.status === status)?.n ?? 0] as const),
  );
}

function secondsSince(time: Date | null | undefined) {
  return time ? Math.max(0, Math.round((Date.now() - time.getTime()) / 1000)) : 0;
}
