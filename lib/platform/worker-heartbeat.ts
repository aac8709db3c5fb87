import { randomUUID } from 'node:crypto';
import { eq, gt, lt, sql } from 'drizzle-orm';
import { processes } from '#db/schema/index.ts';
import type { Ctx } from './context.ts';

/** Identifies this process. */
const id = randomUUID();

/** The condition that a process is alive: its last heartbeat, sent every 5 seconds, is at most 15 seconds old. */
export const isAlive = gt(processes.seenAt, sql`now() - interval '15 seconds'`);

/** Records that this worker is alive and listens for SMTP. Deletes processes that have been dead for a day. */
export async function recordWorkerHeartbeat(ctx: Ctx): Promise<void> {
  await ctx.db
    .insert(processes)
    .values({ id, role: 'worker', smtpListening: true })
    .onConflictDoUpdate({ target: processes.id, set: { seenAt: sql`now()`, smtpListening: true } });
  await ctx.db.delete(processes).where(lt(processes.seenAt, sql`now() - interval '1 day'`));
}

/** Removes this worker before it stops, so that it no longer counts as alive. */
export async function removeWorkerHeartbeat(ctx: Ctx): Promise<void> {
  await ctx.db.delete(processes).where(eq(processes.id, id));
}
