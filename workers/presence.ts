import { randomUUID } from 'node:crypto';
import { eq, lt, sql } from 'drizzle-orm';
import { processes } from '#db/schema/index.ts';
import type { Ctx } from '#lib/context.ts';

const id = randomUUID();

/** Says that this worker lives and listens; the web's readiness reads it. Rows of the dead are cleared away after a day. */
export async function sayAlive(ctx: Ctx): Promise<void> {
  await ctx.db
    .insert(processes)
    .values({ id, role: 'worker', smtpListening: true })
    .onConflictDoUpdate({ target: processes.id, set: { seenAt: sql`now()`, smtpListening: true } });
  await ctx.db.delete(processes).where(lt(processes.seenAt, sql`now() - interval '1 day'`));
}

export async function sayGone(ctx: Ctx): Promise<void> {
  await ctx.db.delete(processes).where(eq(processes.id, id));
}
