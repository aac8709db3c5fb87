import { type SQL, sql } from 'drizzle-orm';
import { fromDrizzle, PgBoss, type SendOptions } from 'pg-boss';
import type { Database } from '#db/connection.ts';
import type { Log } from './log.ts';

/** Every job carries ids only; its handler reads the state afresh and may find nothing to do. */
export type Jobs = {
  'inbound.process': { rawEmailId: string };
  'assistant.run': { runId: string };
  'outbound.deliver': { deliveryId: string };
  'outbound.wake': { mailboxId: string | null; waitingFor: 'relay' | 'send_limit' };
  'drafts.offer_again': { deliveryId: string };
  'files.extract': { attachmentId: string };
};
export type JobName = keyof Jobs;
export type Queue = PgBoss;

/** How each queue behaves. Retries are few: a job only wakes a row, and the sweeps wake the rows again. */
const policies = {
  'inbound.process': {
    policy: 'standard',
    notify: true,
    retryLimit: 2,
    retryDelay: 1,
    retryBackoff: true,
    expireInSeconds: 300,
    deleteAfterSeconds: 3600,
  },
  'assistant.run': {
    policy: 'key_strict_fifo',
    notify: true,
    retryLimit: 2,
    retryDelay: 1,
    expireInSeconds: 3600,
    heartbeatSeconds: 10,
    deleteAfterSeconds: 3600,
  },
  'outbound.deliver': {
    policy: 'standard',
    notify: true,
    retryLimit: 2,
    retryDelay: 1,
    retryBackoff: true,
    expireInSeconds: 900,
    deleteAfterSeconds: 3600,
  },
  'outbound.wake': {
    policy: 'standard',
    notify: true,
    retryLimit: 2,
    retryDelay: 1,
    retryBackoff: true,
    expireInSeconds: 60,
    deleteAfterSeconds: 3600,
  },
  'drafts.offer_again': {
    policy: 'standard',
    notify: true,
    retryLimit: 2,
    retryDelay: 1,
    retryBackoff: true,
    expireInSeconds: 60,
    deleteAfterSeconds: 3600,
  },
  'files.extract': {
    policy: 'exclusive',
    notify: true,
    retryLimit: 2,
    retryDelay: 1,
    retryBackoff: true,
    expireInSeconds: 600,
    deleteAfterSeconds: 3600,
  },
} as const;

/**
 * The job queue on the database at `url`. Only the worker (`owner`) keeps its schema and does its maintenance; others
 * only send. Errors of its own loops go to `log`; it goes on by itself.
 */
export function createQueue(url: string, log: Log, { owner }: { owner: boolean }): Queue {
  const queue = new PgBoss({
    connectionString: url,
    application_name: 'countersign-queue',
    // Jobs are sent on other connections. What a crash of the database makes these forget is only that a job was taken or
    // is done: then it is taken again, and its handler finds what there is to do.
    options: '-c synchronous_commit=off',
    max: owner ? 8 : 2,
    supervise: owner,
    schedule: false,
    migrate: owner,
    createSchema: owner,
    useListenNotify: owner,
    monitorIntervalSeconds: 1,
    superviseIntervalSeconds: 1,
  });
  queue.on('error', (error) => log.error({ err: error }, 'The job queue met an error'));
  queue.on('warning', (warning) => log.warn({ warning }, 'The job queue warns'));
  return queue;
}

/** Makes the queues, or brings their behaviour up to date. Run by the owner after start. */
export async function createQueues(queue: Queue): Promise<void> {
  for (const [name, options] of Object.entries(policies)) {
    await queue.createQueue(name, options);
    const { policy: _, ...changeable } = options;
    await queue.updateQueue(name, changeable);
  }
}

/** Sends a job in the transaction of `ctx`: it exists if, and only if, that commits. */
export async function sendJob<N extends JobName>(
  ctx: { db: Database; queue: Queue },
  name: N,
  data: Jobs[N],
  options: SendOptions = {},
): Promise<void> {
  await ctx.queue.send(name, data, { ...options, db: fromDrizzle(ctx.db, sql) });
}

/** Sends many jobs in the transaction of `ctx`, in one statement. */
export async function sendJobs<N extends JobName>(
  ctx: { db: Database; queue: Queue },
  name: N,
  jobs: (Pick<SendOptions, 'singletonKey' | 'startAfter'> & { data: Jobs[N] })[],
): Promise<void> {
  await ctx.queue.insert(name, jobs, { db: fromDrizzle(ctx.db, sql) });
}

/**
 * Sends many jobs and does `beside`, an insert or update, in one statement: both stand, or neither, after a single trip
 * to the database.
 */
export async function insertWithJobs<N extends JobName>(
  ctx: { db: Database; queue: Queue },
  name: N,
  jobs: { data: Jobs[N] }[],
  statement: SQL,
): Promise<void> {
  const executeSql = async (text: string, values: unknown[] = []) => {
    // Where a queue announces its jobs, pg-boss's statement has a WITH of its own, which then goes on.
    const words = text.replace(/^\s*WITH\s/, ', ').split(/\$(\d+)/);
    const pieces = words.map((word, at) => (at % 2 ? sql`${values[Number(word) - 1]}` : sql.raw(word)));
    return { rows: [...(await ctx.db.execute(sql`with beside as (${statement}) ${sql.join(pieces)}`))] };
  };
  await ctx.queue.insert(name, jobs, { db: { executeSql } });
}
