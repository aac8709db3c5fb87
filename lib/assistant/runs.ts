import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm';
import { z } from 'zod';
import { assistants, assistantVersions, modelServers, runs, steps, tickets } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { notFound } from '#lib/platform/errors.ts';
import { afterCursor, type Page, pageQuery, toPage } from '#lib/platform/pagination.ts';
import { reachesTicket, withinReach } from '#lib/platform/within-reach.ts';
import { modelLabel } from './model/model.ts';
import { type Run, runStatuses, type Step } from './schema.ts';

export const runsQuery = z.object({
  ...pageQuery,
  status: z
    .enum([...runStatuses, 'live'])
    .optional()
    .describe('`live` means queued, running and waiting.'),
  assistant: z
    .string()
    .regex(/^ast_[0-9a-f]{32}$/)
    .optional(),
  ticket: z
    .string()
    .regex(/^tkt_[0-9a-f]{32}$/)
    .optional(),
});
export type RunsQuery = z.infer<typeof runsQuery>;

/** One page of the runs within reach, the newest first, without their steps. */
export async function listRuns(ctx: Ctx, query: RunsQuery): Promise<Page<Run>> {
  const rows = await selectRuns(ctx)
    .where(
      and(
        withinReach(ctx, tickets.mailboxId),
        query.status ? hasStatus(query.status) : undefined,
        query.assistant ? eq(assistants.id, query.assistant) : undefined,
        query.ticket ? eq(runs.ticketId, query.ticket) : undefined,
        afterCursor(query.cursor, [runs.createdAt, runs.id], 'down'),
      ),
    )
    .orderBy(desc(runs.createdAt), desc(runs.id))
    .limit(query.limit + 1);
  return toPage(
    rows,
    query.limit,
    (row) => [row.run.createdAt.toISOString(), row.run.id],
    (row) => toRun(ctx, row),
  );
}

/** One run with all its steps. @throws Refusal `not_found`, also out of reach. */
export async function getRun(ctx: Ctx, id: string): Promise<Run & { steps: Step[] }> {
  if (!/^run_[0-9a-f]{32}$/.test(id)) throw notFound('run');
  const [row] = await selectRuns(ctx).where(eq(runs.id, id));
  if (!row || !(await reachesTicket(ctx, { ...row, ticketId: row.run.ticketId }))) throw notFound('run');
  return { ...toRun(ctx, row), steps: await listSteps(ctx, id) };
}

/** The active run of a ticket with its steps, or null. */
export async function liveRun(ctx: Ctx, ticketId: string): Promise<(Run & { steps: Step[] }) | null> {
  const [row] = await selectRuns(ctx)
    .where(
      and(
        eq(runs.ticketId, ticketId),
        inArray(runs.status, ['running', 'waiting', 'queued']),
        withinReach(ctx, tickets.mailboxId),
      ),
    )
    .orderBy(sql`${runs.status} = 'queued'`, desc(runs.createdAt))
    .limit(1);
  return row ? { ...toRun(ctx, row), steps: await listSteps(ctx, row.run.id) } : null;
}

function hasStatus(status: NonNullable<RunsQuery['status']>) {
  return status === 'live' ? inArray(runs.status, ['queued', 'running', 'waiting']) : eq(runs.status, status);
}

function selectRuns(ctx: Ctx) {
  return ctx.db
    .select({
      run: runs,
      ticketNumber: tickets.number,
      ticketSubject: tickets.subject,
      mailboxId: tickets.mailboxId,
      assistantId: assistants.id,
      assistantName: assistants.name,
      serverUrl: modelServers.baseUrl,
    })
    .from(runs)
    .innerJoin(tickets, eq(tickets.id, runs.ticketId))
    .innerJoin(assistantVersions, eq(assistantVersions.id, runs.assistantVersionId))
    .innerJoin(assistants, eq(assistants.id, assistantVersions.assistantId))
    .leftJoin(modelServers, eq(modelServers.id, runs.modelServerId))
    .$dynamic();
}

async function listSteps(ctx: Ctx, runId: string): Promise<Step[]> {
  const rows = await ctx.db.select().from(steps).where(eq(steps.runId, runId)).orderBy(asc(steps.seq));
  return rows.map((row) => ({
    seq: row.seq,
    kind: row.kind,
    name: row.name,
    status: row.status,
    input: row.input,
    output: row.output,
    tokens_in: row.usage?.tokensIn ?? null,
    tokens_out: row.usage?.tokensOut ?? null,
    cost_micros: row.usage?.costMicros ?? null,
    started_at: row.startedAt.toISOString(),
    finished_at: row.finishedAt?.toISOString() ?? null,
  }));
}

type Row = Awaited<ReturnType<typeof selectRuns>>[number];

function toRun(ctx: Ctx, { run, ...row }: Row): Run {
  return {
    id: run.id,
    ticket_id: run.ticketId,
    ticket_number: row.ticketNumber,
    ticket_subject: row.ticketSubject,
    source: run.source,
    status: run.status,
    assistant_id: row.assistantId,
    assistant_name: row.assistantName,
    assistant_version_id: run.assistantVersionId,
    model: run.model === null ? null : modelLabel(ctx.env, run.model, row.serverUrl),
    instruction: run.instruction,
    instructed_by: run.instructedBy,
    attempt: run.attempt,
    waiting_on: run.status === 'waiting' ? run.waitingOn : null,
    waiting_since: run.status === 'waiting' ? (run.waitingSince?.toISOString() ?? null) : null,
    heartbeat_at: run.heartbeatAt?.toISOString() ?? null,
    tokens_in: run.tokensIn,
    tokens_cached: run.tokensCached,
    tokens_out: run.tokensOut,
    cost_micros: run.costMicros,
    outcome: run.outcome,
    outcome_told: run.outcome === null ? null : { text: run.outcome, ...run.outcomeTold },
    error:
      run.error === null
        ? null
        : { words: run.error, ...run.errorTold, server_words: run.errorServerWords, status: run.errorStatus },
    created_at: run.createdAt.toISOString(),
    started_at: run.startedAt?.toISOString() ?? null,
    finished_at: run.finishedAt?.toISOString() ?? null,
  };
}
