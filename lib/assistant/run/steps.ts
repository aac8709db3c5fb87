import { createHash } from 'node:crypto';
import { and, asc, eq, sql } from 'drizzle-orm';
import { runs, steps } from '#db/schema/index.ts';
import { type Ctx, inTransaction } from '#lib/platform/context.ts';
import { changeRun, type Lease, recordRun, runOfLease } from './run-record.ts';

export type StepRow = typeof steps.$inferSelect;
export type StepUsage = NonNullable<StepRow['usage']>;
export type NewStep = Pick<StepRow, 'seq' | 'kind' | 'name'> & { input: unknown };
export type EndedStep = NewStep & { status: 'done' | 'failed'; output: unknown; usage?: StepUsage };

/** The steps of a run in order. */
export function listStepRows(ctx: Ctx, runId: string): Promise<StepRow[]> {
  return ctx.db.select().from(steps).where(eq(steps.runId, runId)).orderBy(asc(steps.seq));
}

/** Stores the start of a step, under the lease. @throws RunLeaseLost */
export function startStep(ctx: Ctx, lease: Lease, step: NewStep): Promise<void> {
  return inTransaction(ctx, async (ctx) => {
    await changeRun(ctx, lease, { heartbeatAt: sql`now()` });
    await ctx.db.insert(steps).values(rowOf(lease, step));
  });
}

/** Stores the end of a step, adds up its usage and logs it. @throws RunLeaseLost */
export function endStep(ctx: Ctx, lease: Lease, step: EndedStep): Promise<void> {
  return inTransaction(ctx, async (ctx) => {
    await changeRun(ctx, lease, { heartbeatAt: sql`now()`, ...usageColumns(step.usage) });
    await ctx.db
      .update(steps)
      .set({ ...endOf(step), finishedAt: sql`now()` })
      .where(and(eq(steps.runId, lease.runId), eq(steps.seq, step.seq)));
    await recordStep(ctx, lease, step);
  });
}

/** Stores a whole step in the transaction of its effect; the caller has checked the lease. */
export async function writeStep(ctx: Ctx, lease: Lease, step: EndedStep): Promise<void> {
  const ended = { ...endOf(step), finishedAt: sql`clock_timestamp()` };
  await ctx.db
    .insert(steps)
    .values({ ...rowOf(lease, step), ...ended })
    .onConflictDoUpdate({ target: [steps.runId, steps.seq], set: ended });
  await recordStep(ctx, lease, step);
}

const hashOf = (input: unknown): string => createHash('sha256').update(JSON.stringify(input)).digest('hex');

function rowOf(lease: Lease, step: NewStep) {
  return {
    runId: lease.runId,
    seq: step.seq,
    kind: step.kind,
    name: step.name,
    input: step.input,
    inputHash: hashOf(step.input),
  };
}

function endOf({ status, output, usage }: EndedStep) {
  return { status, output, usage };
}

function usageColumns(usage: StepUsage | undefined) {
  return usage
    ? {
        tokensIn: sql`${runs.tokensIn} + ${usage.tokensIn}`,
        tokensCached: sql`${runs.tokensCached} + ${usage.tokensCached}`,
        tokensOut: sql`${runs.tokensOut} + ${usage.tokensOut}`,
        // Unknown once is unknown in sum.
        costMicros: sql`${runs.costMicros} + ${usage.costMicros}::bigint`,
      }
    : {};
}

function recordStep(ctx: Ctx, lease: Lease, { seq, kind, name, status }: EndedStep) {
  return recordRun(ctx, 'step.finished', { ...runOfLease(lease), data: { seq, kind, name, status } });
}
