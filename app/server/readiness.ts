import { and, eq, sql } from 'drizzle-orm';
import { processes } from '#db/schema/index.ts';
import { readSchemaState } from '#db/schema-version.ts';
import { sumOfShares } from '#lib/platform/connection-share.ts';
import { type Ctx, system } from '#lib/platform/context.ts';
import { readServerRoom, type ServerRoom } from '#lib/platform/server-room.ts';
import { isAlive } from '#lib/platform/worker-heartbeat.ts';
import { serverContext } from './context.ts';

type Check = { ok: boolean; detail: string };
export type Readiness = { ready: boolean; checks: Record<'web' | 'database' | 'queue' | 'worker', Check> };

/**
 * Whether mail can come in and answers can go out now, each part in words. Answers soon, whatever hangs: each part has
 * `jobTimeoutMs`.
 */
export async function readiness(
  open: () => Promise<Ctx> = () => serverContext(system),
  timeoutMs = 3_000,
): Promise<Readiness> {
  const check = (ask: (ctx: Ctx) => Promise<string>) => runCheck(async () => ask(await open()), timeoutMs);
  const web = { ok: true, detail: 'The web answers.' };
  const database = await check(async (ctx) => {
    const schema = await readSchemaState(ctx.db);
    if (schema.state !== 'current') throw new NotReady(schema.detail);
    return `The database answers. ${connectionsSentence(await readServerRoom(ctx))}`;
  });
  const skipped: Check = { ok: false, detail: 'The database must answer first.' };
  const [queue, worker] = database.ok
    ? await Promise.all([check(queueCheck), check(workerCheck)])
    : [skipped, skipped];
  const checks = { web, database, queue, worker };
  return { ready: Object.values(checks).every(({ ok }) => ok), checks };
}

function connectionsSentence(room: ServerRoom): string {
  const { usable, used, ours } = room;
  return `Of ${usable} connections ${used} are in use, ${ours} of them by us; two webs and four workers take ${sumOfShares(room)}.`;
}

async function queueCheck(ctx: Ctx): Promise<string> {
  const [row] = await ctx.db.execute<{ there: boolean }>(
    sql`select to_regclass('pgboss.queue') is not null as there`,
  );
  if (!row?.there)
    throw new NotReady('The job queue has not been made yet; the worker makes it when it starts.');
  if (!(await ctx.queue.getQueue('inbound.process'))) throw new NotReady('The job queue has no queues yet.');
  return 'The job queue is there.';
}

async function workerCheck(ctx: Ctx): Promise<string> {
  const alive = await ctx.db
    .select({ listening: processes.smtpListening })
    .from(processes)
    .where(and(eq(processes.role, 'worker'), isAlive));
  if (!alive.length) throw new NotReady('No worker has been seen for 15 seconds.');
  if (!alive.some(({ listening }) => listening))
    throw new NotReady('A worker is alive, but none takes mail by SMTP.');
  return 'A worker is alive and takes mail by SMTP.';
}

class NotReady extends Error {}

async function runCheck(ask: () => Promise<string>, timeoutMs: number): Promise<Check> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new NotReady(`It did not answer within ${timeoutMs / 1000} seconds.`)),
      timeoutMs,
    );
  });
  try {
    return { ok: true, detail: await Promise.race([ask(), timeout]) };
  } catch (error) {
    return {
      ok: false,
      detail: error instanceof NotReady ? error.message : 'It cannot be reached; the log says why.',
    };
  } finally {
    clearTimeout(timer);
  }
}
