import { flushCompileCache } from 'node:module';
import { connect } from '#db/connection.ts';
import { readSchemaState } from '#db/schema-version.ts';
import { closeRelays } from '#lib/outbound/delivery/relay-failover.ts';
import { type Ctx, system } from '#lib/platform/context.ts';
import { type Env, readEnv } from '#lib/platform/env.ts';
import { guardConsole } from '#lib/platform/guard-console.ts';
import { createLog } from '#lib/platform/log.ts';
import { createQueue, createQueues } from '#lib/platform/queue.ts';
import { reportCrashes } from '#lib/platform/report-crashes.ts';
import { removeWorkerHeartbeat } from '#lib/platform/worker-heartbeat.ts';
import { finishDeliveries } from './deliver-job.ts';
import { startImap } from './imap.ts';
import { startJobs } from './jobs.ts';
import { startSchedule } from './schedule.ts';
import { startSmtp } from './smtp.ts';
import { connectSmtpPool } from './smtp-pool.ts';

export type Worker = { smtpPort: number; stop: () => Promise<void> };

/** Starts SMTP, IMAP, jobs and the schedule. `stop` ends the intake of mail first, then lets the jobs finish. */
export async function startWorker(env: Env): Promise<Worker> {
  const url = env.DATABASE_URL;
  const log = createLog(env.LOG_LEVEL, 'worker');
  const smtpPool = connectSmtpPool(url);
  const connection = connect(url, { max: 20, application: 'countersign-worker', keepsPlans: true });
  const schema = await readSchemaState(connection.db);
  if (schema.state !== 'current') {
    await connection.close();
    throw new Error(schema.detail);
  }
  const queue = createQueue(url, log, { owner: true });
  await queue.start();
  await createQueues(queue);
  const ctx: Ctx = { db: connection.db, queue, actor: system, env, log };
  const stopping = new AbortController();
  const smtp = await startSmtp({ ...ctx, db: smtpPool.db }, { host: env.HOST, port: env.SMTP_PORT });
  await startJobs(ctx, stopping.signal);
  const stopSchedule = startSchedule(ctx, smtp);
  const stopImap = startImap(ctx);
  log.info({ smtpPort: smtp.port }, 'The worker is listening');
  return {
    smtpPort: smtp.port,
    stop: async () => {
      await removeWorkerHeartbeat(ctx);
      await Promise.all([smtp.close(), stopImap()]);
      stopping.abort();
      await stopSchedule();
      await queue.stop({ graceful: true, timeout: 10_000 });
      await finishDeliveries(6_000);
      closeRelays();
      await Promise.all([smtpPool.close(), connection.close()]);
    },
  };
}

/** Runs the worker until SIGINT or SIGTERM. */
export async function runWorker(): Promise<void> {
  guardConsole();
  reportCrashes(createLog('fatal', 'worker'));
  const worker = await startWorker(readEnv());
  // Node writes its compile cache only on a clean exit, but a killed worker should restart fast too.
  flushCompileCache();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      setTimeout(() => process.exit(1), 20_000).unref();
      worker.stop().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
  }
}

if (import.meta.main) await runWorker();
