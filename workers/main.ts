import { flushCompileCache } from 'node:module';
import { connect } from '#db/connection.ts';
import { type Ctx, system } from '#lib/context.ts';
import { type Env, readEnv } from '#lib/env.ts';
import { createLog } from '#lib/log.ts';
import { closeRelays } from '#lib/outbound/relay.ts';
import { sayGone } from '#lib/presence.ts';
import { createQueue, createQueues } from '#lib/queue.ts';
import { startClocks } from './clocks.ts';
import { connectDoor } from './door-connection.ts';
import { startImap } from './imap.ts';
import { startJobs } from './jobs.ts';
import { finishSending } from './send-off.ts';
import { startSmtp } from './smtp.ts';

export type Worker = { smtpPort: number; stop: () => Promise<void> };

/** The other door: SMTP in, jobs run, clocks tick. Stopping takes no more mail first, then lets the jobs finish. */
export async function startWorker(env: Env): Promise<Worker> {
  const url = env.DATABASE_URL!;
  const log = createLog(env.LOG_LEVEL, 'worker');
  const door = connectDoor(url);
  const connection = connect(url, { max: 20, application: 'countersign-worker', keepsPlans: true });
  const queue = createQueue(url, log, { owner: true });
  await queue.start();
  await createQueues(queue);
  const ctx: Ctx = { db: connection.db, queue, actor: system, env, log };
  const stopping = new AbortController();
  const smtp = await startSmtp({ ...ctx, db: door.db }, { host: env.HOST, port: env.SMTP_PORT });
  await startJobs(ctx, stopping.signal);
  const stopClocks = startClocks(ctx);
  const stopImap = startImap(ctx);
  log.info({ smtpPort: smtp.port }, 'The worker listens');
  return {
    smtpPort: smtp.port,
    stop: async () => {
      await sayGone(ctx);
      await Promise.all([smtp.close(), stopImap()]);
      stopping.abort();
      await stopClocks();
      await queue.stop({ graceful: true, timeout: 10_000 });
      await finishSending(6_000);
      closeRelays();
      await Promise.all([door.close(), connection.close()]);
    },
  };
}

if (import.meta.main) {
  const worker = await startWorker(readEnv());
  // Node keeps what it has compiled when it ends well; a worker that is killed must find it, too, when it starts again.
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
