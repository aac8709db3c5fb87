import { count, eq, inArray, min, sql } from 'drizzle-orm';
import { deliveries, drafts, metricCounts, processes, rawEmails, runs, tickets } from '#db/schema/index.ts';
import { countSmtpRefusals } from '#lib/inbound/smtp-refusals.ts';
import { assertReachesAll, assertScope, type Ctx } from '#lib/platform/context.ts';
import { eventStreams, storeCounters } from '#lib/platform/counters.ts';
import { readServerRoom } from '#lib/platform/server-room.ts';
import { isAlive } from '#lib/platform/worker-heartbeat.ts';
import { readCountedMail } from './count-mail.ts';
import { type GaugeName, gauges, smtpRefusalsCounter } from './gauge-catalogue.ts';
import { readQueueAges } from './queue-ages.ts';
import { readHost } from './read-host.ts';
import { keptSeries, type MetricSeries } from './series.ts';

type Values = MetricSeries['values'];

/**
 * Metrics of all mailboxes for monitoring: ledger, backlog with lag, live workers, and what the processes counted. What
 * grows without bound is never counted here.
 * @throws Refusal `forbidden` without the scope `metrics` or without reach of every mailbox.
 */
export async function readMetrics(ctx: Ctx): Promise<MetricSeries[]> {
  assertScope(ctx, 'metrics');
  assertReachesAll(ctx);
  await storeCounters(ctx);
  const [mail, work, server, host, refusals, kept] = await Promise.all([
    readMail(ctx),
    readWork(ctx),
    readServer(ctx),
    readHost(ctx),
    countSmtpRefusals(ctx),
    ctx.db.select().from(metricCounts),
  ]);
  const values: Record<GaugeName, Values> = { ...mail, ...work, ...server, ...host };
  const told = Object.entries(gauges).map(([name, { help }]) => ({
    name,
    help,
    type: 'gauge' as const,
    values: values[name as GaugeName],
  }));
  const { name, help } = smtpRefusalsCounter;
  return [
    ...told,
    { name, help, type: 'counter' as const, values: by('reason', refusals) },
    ...keptSeries(kept),
  ];
}

async function readMail(ctx: Ctx) {
  const [counted, [pending]] = await Promise.all([
    readCountedMail(ctx),
    ctx.db
      .select({ since: min(rawEmails.receivedAt) })
      .from(rawEmails)
      .where(eq(rawEmails.status, 'received')),
  ]);
  const { countedAt = null, tookSeconds: _, ...byStatus } = counted ?? {};
  const received = Object.values(byStatus).reduce((sum, each) => sum + each, 0);
  return {
    countersign_mail_received: one(counted && received),
    countersign_mail: by('status', byStatus),
    countersign_mail_counted_timestamp_seconds: one(countedAt),
    countersign_mail_oldest_pending_seconds: one(secondsSince(pending?.since)),
  };
}

async function readWork(ctx: Ctx) {
  const { db } = ctx;
  const [[due], open, live, outbox, waiting] = await Promise.all([
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
  ]);
  return {
    countersign_tickets: byStatus(open, ['open', 'in_progress', 'snoozed']),
    countersign_runs: byStatus(live, ['queued', 'running', 'waiting']),
    countersign_drafts: byStatus(waiting, ['proposed']),
    countersign_deliveries: byStatus(outbox, ['queued', 'sending', 'deferred', 'uncertain']),
    countersign_delivery_oldest_due_seconds: one(secondsSince(due?.since)),
    countersign_event_stream_clients: one(eventStreams()),
  };
}

async function readServer(ctx: Ctx) {
  const [queues, ages, alive, room, [size]] = await Promise.all([
    ctx.queue.getQueues(),
    readQueueAges(ctx),
    ctx.db
      .select({ status: processes.role, n: count() })
      .from(processes)
      .where(isAlive)
      .groupBy(processes.role),
    readServerRoom(ctx),
    ctx.db.execute<{ bytes: number }>(sql`select pg_database_size(current_database())::float8 as bytes`),
  ]);
  const jobs = queues
    .filter(({ name }) => !name.startsWith('__'))
    .flatMap(({ name: queue, readyCount, deferredCount, activeCount, failedCount }) =>
      Object.entries({
        ready: readyCount,
        deferred: deferredCount,
        active: activeCount,
        failed: failedCount,
      }).map(([state, value]) => ({ labels: { queue, state }, value })),
    );
  return {
    countersign_queue_jobs: jobs,
    countersign_queue_oldest_ready_seconds: by('queue', ages),
    countersign_processes: byStatus(alive, ['worker']).map(({ labels, value }) => ({
      labels: { role: labels.status },
      value,
    })),
    countersign_database_connections: by('state', {
      ours: room.ours,
      others: room.used - room.ours,
      free: room.usable - room.used,
    }),
    countersign_database_size_bytes: one(size?.bytes ?? null),
  };
}

/** Includes statuses with a count of zero, so that no time series disappears. */
function byStatus(rows: { status: string; n: number }[], statuses: string[]) {
  return statuses.map((status) => ({
    labels: { status },
    value: rows.find((row) => row.status === status)?.n ?? 0,
  }));
}

function by(label: string, counts: Record<string, number>): Values {
  return Object.entries(counts).map(([value, n]) => ({ labels: { [label]: value }, value: n }));
}

const one = (value: number | null): Values => (value === null ? [] : [{ labels: {}, value }]);

function secondsSince(time: Date | null | undefined) {
  return time ? Math.max(0, Math.round((Date.now() - time.getTime()) / 1000)) : 0;
}
