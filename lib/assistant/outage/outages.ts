import { and, asc, eq, lte, sql } from 'drizzle-orm';
import { modelOutages, runs, tickets } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { withinReach } from '#lib/platform/within-reach.ts';
import type { ModelError } from '../model/model-error.ts';

export type Outage = typeof modelOutages.$inferSelect;

/** Pauses between probes of a server that is away, in milliseconds, doubling from the first to the longest. */
const firstPauseMs = 5_000;
const longestPauseMs = 60_000;
/** A probe whose worker died counts as failed after this long. */
const probeLeaseMs = 180_000;
const longestRetryAfterMs = 24 * 3_600_000;

/**
 * Whether a run may ask a model server: `free` when it is not known to be away, `probe` when this run is to try first
 * since a pause has passed; else the outage.
 */
export async function admitRun(ctx: Ctx, server: string): Promise<'free' | 'probe' | Outage> {
  const [outage] = await ctx.db.select().from(modelOutages).where(eq(modelOutages.server, server));
  if (!outage) return 'free';
  const [probe] = await ctx.db
    .update(modelOutages)
    .set({ nextAttemptAt: inMs(probeLeaseMs) })
    .where(and(eq(modelOutages.server, server), lte(modelOutages.nextAttemptAt, sql`now()`)))
    .returning();
  return probe ? 'probe' : outage;
}

/** Records that a server did not answer. Only a probe lengthens the pause; a Retry-After counts from anybody. */
export async function recordFailure(
  ctx: Ctx,
  { server, label, isProbe }: { server: string; label: string; isProbe: boolean },
  { message, said, serverWords, status, retryAfterMs }: ModelError,
): Promise<void> {
  const facts = { label, words: message, told: said, serverWords, status };
  const asked = inMs(Math.min(retryAfterMs ?? 0, longestRetryAfterMs));
  const failures = isProbe ? sql`${modelOutages.failures} + 1` : sql`${modelOutages.failures}`;
  const pauseMs = sql`least(${longestPauseMs}, ${firstPauseMs} * 2 ^ least(20, ${failures} - 1))`;
  const planned = isProbe ? sql`now() + ${pauseMs} * interval '1 ms'` : sql`${modelOutages.nextAttemptAt}`;
  await ctx.db
    .insert(modelOutages)
    .values({ server, ...facts, nextAttemptAt: sql`greatest(${inMs(firstPauseMs)}, ${asked})` })
    .onConflictDoUpdate({
      target: modelOutages.server,
      set: { ...facts, failures, nextAttemptAt: sql`greatest(${planned}, ${asked})` },
    });
}

/** Ends the outage of a server that answers again; the sweep then wakes all runs that wait for it. */
export async function endOutage(ctx: Ctx, server: string): Promise<void> {
  await ctx.db.delete(modelOutages).where(eq(modelOutages.server, server));
}

/** The servers that are away and have tickets waiting within reach, the longest outage first. */
export async function listOutages(ctx: Ctx): Promise<(Outage & { waiting: number })[]> {
  const waiting = sql<number>`count(*)::int`;
  const rows = await ctx.db
    .select({ outage: modelOutages, waiting })
    .from(modelOutages)
    .innerJoin(runs, and(eq(runs.waitingFor, modelOutages.server), eq(runs.status, 'waiting')))
    .innerJoin(tickets, eq(tickets.id, runs.ticketId))
    .where(withinReach(ctx, tickets.mailboxId))
    .groupBy(modelOutages.server)
    .orderBy(asc(modelOutages.since));
  return rows.map(({ outage, waiting }) => ({ ...outage, waiting }));
}

const inMs = (ms: number) => sql`now() + ${ms} * interval '1 ms'`;
