import { and, eq, inArray, sql } from 'drizzle-orm';
import { runs, steps } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import type { TicketRecord } from '#lib/tickets/change-ticket.ts';
import type { Told } from '#locales/told.ts';
import { endColumns, outcomeData, recordRun } from './run-record.ts';

/**
 * Ends the runs of a locked ticket, also the running one: its worker stops at the next heartbeat and can write nothing.
 * `outcome` is a sentence for people. Returns whether there was any.
 */
export async function supersedeRuns(ctx: Ctx, ticket: TicketRecord, outcome: Told): Promise<boolean> {
  const ended = await ctx.db
    .update(runs)
    .set(endColumns('superseded', { outcome }))
    .where(and(eq(runs.ticketId, ticket.id), inArray(runs.status, ['queued', 'running', 'waiting'])))
    .returning({ id: runs.id, ticketId: runs.ticketId });
  for (const run of ended) {
    await ctx.db
      .update(steps)
      .set({ status: 'failed', output: { interrupted: true }, finishedAt: sql`now()` })
      .where(and(eq(steps.runId, run.id), eq(steps.status, 'started')));
    await recordRun(ctx, 'run.superseded', { run, mailboxId: ticket.mailboxId, data: outcomeData(outcome) });
  }
  return ended.length > 0;
}
