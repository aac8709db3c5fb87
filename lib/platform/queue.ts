import { type SQL, sql } from 'drizzle-orm';
import { fromDrizzle, PgBoss, type SendOptions } from 'pg-boss';
import type { Database } from '#db/connection.ts';
import { jobPolicies } from './job-policies.ts';
import type { Log } from './log.ts';
import { type JobOrigin, jobOrigin } from './origin.ts';
import { joinStatement } from './pg-boss-adapter.ts';

/** Jobs carry ids only. The handler reads the current state and may find nothing to do. */
export type Jobs = {
  'inbound.process': { rawEmailId: string };
  'assistant.run': { runId: string };
  'assistant.translate': { textId: string };
  'assistant.summarize': { textId: string };
  'outbound.deliver': { deliveryId: string };
  'outbound.wake': { mailboxId: string | null; waitingFor: 'relay' | 'send_limit' };
  'drafts.offer_again': { deliveryId: string };
  'files.extract': { attachmentId: string };
  /** Without a user there is nothing to do: whoever asked must not learn it by the time that the answer takes. */
  'account.reset': { linkId: string; userId: string | null };
  'account.mail': { linkId: string };
  'desk.review_notice': { userId: string; noticeId: string };
  'desk.digest': { userId: string; digestId: string };
  /** To one browser: a notification, or with null a test. */
  'desk.push': { subscriptionId: string; notificationId: string | null };
  /** An admin is told that a webhook was turned off. */
  'desk.webhook_notice': { userId: string; webhookId: string; noticeId: string };
  'articles.import': { importId: string };
  'inbound.import': { importId: string };
  'desk.ticket_act': { actId: string };
  'desk.erase': { erasureId: string };
  'tickets.refresh_dues': { round: number };
  'desk.tidy_tag': { tagId: string };
};
export type JobName = keyof Jobs;
export type Queue = PgBoss;

/**
 * The job queue on the database at `url`. The worker is `owner`: it migrates the schema, does the maintenance and
 * listens, for which sessions must be its own. Other processes only send. `max` is the size of its pool.
 */
export function createQueue(
  url: string,
  log: Log,
  { owner, max = owner ? 8 : 1 }: { owner: boolean; max?: number },
): Queue {
  const queue = new PgBoss({
    connectionString: url,
    application_name: 'countersign-queue',
    // Asynchronous commit is safe here: after a crash a job may run again, and handlers are idempotent.
    // Jobs are sent on other connections.
    ...(owner ? { options: '-c synchronous_commit=off' } : {}),
    max,
    supervise: owner,
    schedule: false,
    migrate: owner,
    createSchema: owner,
    useListenNotify: owner,
    monitorIntervalSeconds: 1,
    superviseIntervalSeconds: 1,
  });
  queue.on('error', (error) => log.error({ err: error }, 'The job queue failed'));
  // A slow query's warning carries its statement and values.
  queue.on('warning', ({ message }) => log.warn({ warning: message }, 'The job queue reported a warning'));
  return queue;
}

/** Creates or updates the queues. Called by the owner after start. */
export async function createQueues(queue: Queue): Promise<void> {
  for (const [name, options] of Object.entries(jobPolicies)) {
    await queue.createQueue(name, options);
    const { policy: _, ...changeable } = options;
    await queue.updateQueue(name, changeable);
  }
}

/** Sends a job in the transaction of `ctx`; it exists only when that commits. */
export async function sendJob<N extends JobName>(
  ctx: { db: Database; queue: Queue },
  name: N,
  data: Jobs[N],
  options: SendOptions = {},
): Promise<void> {
  await ctx.queue.send(name, { ...data, ...jobOrigin() }, { ...options, db: fromDrizzle(ctx.db, sql) });
}

/** Sends jobs in the transaction of `ctx`, by one statement. */
export async function sendJobs<N extends JobName>(
  ctx: { db: Database; queue: Queue },
  name: N,
  jobs: (Pick<SendOptions, 'singletonKey' | 'startAfter' | 'priority'> & { data: Jobs[N] })[],
): Promise<void> {
  await ctx.queue.insert(name, withJobOrigin(jobs), { db: fromDrizzle(ctx.db, sql) });
}

/**
 * Those of `values` that no job in sight is about: none that waits, is to run later or runs now. `field` is the field of
 * the job's data that holds the value.
 */
export async function withoutJob<N extends JobName>(
  ctx: { db: Database },
  name: N,
  { field, values }: { field: keyof Jobs[N] & string; values: string[] },
): Promise<string[]> {
  if (values.length === 0) return [];
  const rows = await ctx.db.execute<{ value: string }>(sql`
    select distinct data->>${field} as value from pgboss.job
    where name = ${name} and state <= 'active' and data->>${field} = any(${sql.param(values)}::text[])`);
  const known = new Set([...rows].map(({ value }) => value));
  return values.filter((value) => !known.has(value));
}

/** Sends jobs and runs `statement`, an insert or update, as one SQL statement: both take effect or neither. */
export async function insertWithJobs<N extends JobName>(
  ctx: { db: Database; queue: Queue },
  name: N,
  { jobs, statement }: { jobs: { data: Jobs[N] & { origin?: JobOrigin } }[]; statement: SQL },
): Promise<void> {
  await joinStatement(ctx.db, statement, (db) => ctx.queue.insert(name, withJobOrigin(jobs), { db }));
}

/** What was batched brings its own. */
function withJobOrigin<J extends { data: object }>(jobs: J[]): J[] {
  const origin = jobOrigin();
  return jobs.map((job) => ({ ...job, data: { ...origin, ...job.data } }));
}
