import { randomUUID } from 'node:crypto';
import { eq, gt, lt, sql } from 'drizzle-orm';
import { processes } from '#db/schema/index.ts';
import type { Ctx } from './context.ts';

/** Of this process. */
const id = randomUUID();

/** The condition that a process is alive: it has said so within 15 seconds, which is three times as often as it does. */
export const isAlive = gt(processes.seenAt, sql`now() - interval '15 seconds'`);

/** Says that this worker lives and takes mail by SMTP. Rows of the dead are cleared away after a day. */
export async function recordWorkerHeartbeat(ctx: Ctx): Promise<void> {
  await ctx.db
    .insert(processes)
    .values({ id, role: 'worker', smtpListening: true })
    .onConflictDoUpdate({ target: processes.id, set: { seenAt: sql`now()`, smtpListening: true } });
  await ctx.db.delete(processes).where(lt(processes.seenAt, sql`now() - interval '1 day'`));
}

/** Says that this worker takes no more mail, because it ends. */
export async function removeWorkerHeartbeat(ctx: Ctx): Promise<void> {
  await ctx.db.delete(processes).where(eq(processes.id, id));
}
