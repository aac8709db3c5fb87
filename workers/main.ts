import { flushCompileCache } from 'node:module';
import { connect } from '#db/connection.ts';
import { readSchemaState } from '#db/schema-version.ts';
import { closeRelays } from '#lib/outbound/delivery/relay-failover.ts';
import { splitWorkerShare, takeShare } from '#lib/platform/connection-share.ts';
import { type Ctx, system } from '#lib/platform/context.ts';
import { directDatabaseUrl, type Env, readEnv } from '#lib/platform/env.ts';
import { guardConsole } from '#lib/platform/guard-console.ts';
import { createLog, type Log } from '#lib/platform/log.ts';
import { createQueue, createQueues } from '#lib/platform/queue.ts';
import { reportCrashes } from '#lib/platform/report-crashes.ts';
import { startTracing } from '#lib/platform/tracing.ts';
import { waitForDatabase } from '#lib/platform/wait-for-database.ts';
import { removeWorkerHeartbeat } from '#lib/platform/worker-heartbeat.ts';
import { finishDeliveries } from './deliver-job.ts';
import { startImap } from './imap.ts';
import { startJobs } from './jobs.ts';
import { shareLeases } from './leases.ts';
import { startMirrors } from './mirrors.ts';
import { startSchedule } from './schedule.ts';
import { startSmtp } from './smtp.ts';
import { connectSmtpPool } from './smtp-pool.ts';
import { startSubmission } from './submission.ts';
import { startWebhooks } from './webhooks.ts';

export type Worker = { smtpPort: number; stop: () => Promise<void> };

/**
 * Starts SMTP, IMAP, jobs and the schedule. `stop` ends the intake of mail first, then lets the jobs finish. A start that
 * fails leaves nothing open.
 * @throws Error when the tables are of another version, and whatever the database answers
 */
export async function startWorker(env: Env): Promise<Worker> {
  const log = createLog(env.LOG_LEVEL, 'worker');
  const opened: (() => Promise<unknown>)[] = [];
  try {
    return await openWorker(env, log, (close) => opened.push(close));
  } catch (error) {
    for (const close of opened.reverse()) await close().catch(() => {});
    throw error;
  }
}

async function openWorker(
  env: Env,
  log: Log,
  onOpened: (close: () => Promise<unknown>) => void,
): Promise<Worker> {
  const stopTracing = await startTracing(env, 'worker');
  onOpened(stopTracing);
  const pools = splitWorkerShare(await takeShare('worker', env, log));
  const smtpPool = connectSmtpPool(env, pools.smtp);
  onOpened(smtpPool.close);
  const connection = connect(env.DATABASE_URL, {
    max: pools.jobs,
    application: 'countersign-worker',
    keepsPlans: true,
    isPooled: env.DATABASE_DIRECT_URL !== undefined,
    waitMs: 60_000,
  });
  onOpened(connection.close);
  const schema = await readSchemaState(connection.db);
  if (schema.state !== 'current') throw new Error(schema.detail);
  const queue = createQueue(directDatabaseUrl(env), log, { owner: true, max: pools.queue });
  onOpened(() => queue.stop({ graceful: false }));
  await queue.start();
  await createQueues(queue);
  const ctx: Ctx = { db: connection.db, queue, actor: system, env, log };
  const stopping = new AbortController();
  const smtp = await startSmtp({ ...ctx, db: smtpPool.db }, { host: env.HOST, port: env.SMTP_PORT });
  onOpened(smtp.close);
  await startJobs(ctx, stopping.signal);
  const stopSchedule = startSchedule(ctx, smtp);
  const submission =
    env.SUBMISSION_PORT === undefined
      ? null
      : await startSubmission(ctx, { host: env.HOST, port: env.SUBMISSION_PORT });
  if (submission) onOpened(submission.close);
  const leases = shareLeases(directDatabaseUrl(env));
  const stopImap = startImap(ctx, undefined, leases);
  const stopMirrors = startMirrors(ctx, undefined, leases);
  const stopWebhooks = startWebhooks(ctx);
  log.info({ smtpPort: smtp.port }, 'The worker is listening');
  return {
    smtpPort: smtp.port,
    stop: async () => {
      await removeWorkerHeartbeat(ctx);
      await Promise.all([smtp.close(), submission?.close(), stopImap(), stopMirrors()]);
      stopping.abort();
      await Promise.all([stopSchedule(), stopWebhooks()]);
      await queue.stop({ graceful: true, timeout: 10_000 });
      await finishDeliveries(6_000);
      closeRelays();
      await Promise.all([smtpPool.close(), connection.close(), stopTracing().catch(() => {})]);
    },
  };
}

/** Starts the worker, and stops it at SIGINT or SIGTERM. While the database is away it says so, and tries again. */
export async function runWorker(): Promise<void> {
  guardConsole();
  reportCrashes(createLog('fatal', 'worker'));
  const env = readEnv();
  const log = createLog(env.LOG_LEVEL, 'worker');
  const ending = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => ending.abort());
  ending.signal.addEventListener('abort', () => setTimeout(() => process.exit(1), 20_000).unref());
  const worker = await waitForDatabase(env.DATABASE_URL, () => startWorker(env), {
    signal: ending.signal,
    onProblem: (sentence) => log.warn(sentence),
  }).catch((error) => {
    if (ending.signal.aborted) process.exit(0);
    throw error;
  });
  const stop = () =>
    worker.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  if (ending.signal.aborted) return stop();
  ending.signal.addEventListener('abort', stop);
  // Node writes its compile cache only on a clean exit, but a killed worker should restart fast too.
  flushCompileCache();
}

if (import.meta.main) await runWorker();
