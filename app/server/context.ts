import { type Connection, connect } from '#db/connection.ts';
import type { Actor, Ctx } from '#lib/platform/context.ts';
import { type Env, readEnv } from '#lib/platform/env.ts';
import { createLog, type Log } from '#lib/platform/log.ts';
import { createQueue, type Queue } from '#lib/platform/queue.ts';
import { webPools } from './connection-share.ts';

/** What the web process holds once: its settings, its pool, its end of the job queue, its log. */
export type WebProcess = {
  env: Env;
  connection: Connection;
  queue: Queue;
  log: Log;
};

// On globalThis, because Next bundles each route apart and each bundle would open a pool of its own.
const globals = globalThis as typeof globalThis & {
  countersignWeb?: WebProcess;
  countersignQueue?: Promise<void>;
};

/** @throws SettingError when a setting is missing or wrong. Opens lazily, so that a build needs no settings. */
export function webProcess(): WebProcess {
  globals.countersignWeb ??= createWebProcess();
  return globals.countersignWeb;
}

/** Whose word about clients is believed; nobody's while the settings cannot be read. */
export function trustedProxies(): readonly string[] {
  try {
    return webProcess().env.TRUSTED_PROXIES;
  } catch {
    return [];
  }
}

/** The context for one request of `actor`. Without a job queue it can still read; what needs a job says so. */
export async function serverContext(actor: Actor): Promise<Ctx> {
  const { env, connection, queue, log } = webProcess();
  await queueStarted();
  return { db: connection.db, queue, actor, env, log };
}

/** Starts the queue at first need. The worker may not have made its schema yet: then the next request tries again. */
function queueStarted(): Promise<void> {
  globals.countersignQueue ??= startQueue();
  return globals.countersignQueue;
}

function createWebProcess(): WebProcess {
  const env = readEnv();
  // next-auth reads its own address from here only; whatever else was there would part it from our cookies.
  process.env.NEXTAUTH_URL = env.APP_URL;
  const log = createLog(env.LOG_LEVEL, 'web');
  const pools = webPools();
  const connection = connect(env.DATABASE_URL, {
    max: pools.requests,
    application: 'countersign-web',
    isPooled: env.DATABASE_DIRECT_URL !== undefined,
    waitMs: 10_000,
  });
  return {
    env,
    connection,
    queue: createQueue(env.DATABASE_URL, log, { owner: false, max: pools.queue }),
    log,
  };
}

async function startQueue(): Promise<void> {
  const { queue, log } = webProcess();
  try {
    await queue.start();
  } catch (error) {
    log.warn({ err: error }, 'The job queue is not ready yet');
    globals.countersignQueue = undefined;
  }
}
