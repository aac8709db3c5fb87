import { sql } from 'drizzle-orm';
import { newId } from '#db/columns.ts';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { insertRowsReturning } from '#db/rows.ts';
import { runs } from '#db/schema/index.ts';
import { allSettledOrThrow } from '#lib/platform/all-settled-or-throw.ts';
import { batched } from '#lib/platform/batching.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { recordEvent } from '#lib/platform/events.ts';
import { sendJobs } from '#lib/platform/queue.ts';
import type { TicketRecord } from '#lib/tickets/change-ticket.ts';
import { currentVersion } from './versions/assistant-versions.ts';

export type RunSource = (typeof runs.$inferSelect)['source'];

/**
 * Queues a run and its job in the caller's transaction, under the ticket's lock. A queued run takes the new mail along.
 * Returns the run's id, or null when the assistant is disabled or unpublished.
 */
export async function queueRun(
  ctx: Ctx,
  {
    ticket: { id: ticketId, mailboxId },
    assistantId,
    source,
    basedOnMessageId,
    request,
  }: {
    ticket: Pick<TicketRecord, 'id' | 'mailboxId'>;
    assistantId: string;
    source: RunSource;
    basedOnMessageId: string | null;
    /** What a person asks of a manual run. */
    request?: { instruction: string | null; by: string };
  },
): Promise<string | null> {
  const inForce = await currentVersion(ctx, assistantId);
  if (!inForce?.assistant.enabled) return null;
  const assistantVersionId = inForce.version.id;
  const { instruction = null, by: instructedBy = null } = request ?? {};
  const run = { ticketId, assistantVersionId, source, basedOnMessageId, instruction, instructedBy };
  const { id, made } = await insert(ctx, run);
  if (!made && !request) return id;
  const delayMs = source === 'manual' ? 0 : ctx.env.ASSISTANT_DELAY_MS;
  const data = {
    run_id: id,
    source,
    assistant_id: assistantId,
    ...(instruction === null ? {} : { instruction }),
  };
  await allSettledOrThrow([
    ...(made ? [sendRunJob(ctx, { runId: id, ticketId }, { delayMs })] : []),
    recordEvent(ctx, 'run.queued', { ticketId, mailboxId, data }),
  ]);
  return id;
}

type NewRun = typeof runs.$inferInsert & { ticketId: string };

/** Inserts a run, or returns the one queued for the ticket. */
const insert: (ctx: Ctx, run: NewRun) => Promise<{ id: string; made: boolean }> = batched(
  async (ctx, all) => {
    const wanted = all.map((run) => ({ ...run, id: newId('run') }));
    const rows = await insertRowsReturning(
      ctx.db,
      runs,
      wanted,
      sql`on conflict (ticket_id) where status = 'queued' do update set
        based_on_message_id = excluded.based_on_message_id,
        source = case when excluded.source = 'manual' or runs.source = 'follow_up' then excluded.source else runs.source end,
        instruction = coalesce(excluded.instruction, runs.instruction),
        instructed_by = coalesce(excluded.instructed_by, runs.instructed_by)`,
    );
    return wanted.map((run) => {
      const { id } = firstOrThrow(rows.filter(({ ticketId }) => ticketId === run.ticketId));
      return { id, made: id === run.id };
    });
  },
);

/**
 * Sends the job of a run on its ticket's lane, so that runs of a ticket are sequential. One that had begun goes before
 * those that wait.
 */
export function sendRunJob(
  ctx: Ctx,
  { runId, ticketId }: { runId: string; ticketId: string },
  { delayMs = 0, hadBegun = false } = {},
): Promise<void> {
  return send(ctx, {
    data: { runId },
    singletonKey: laneOf(ticketId),
    ...(hadBegun ? { priority: 1 } : {}),
    ...(delayMs > 0 ? { startAfter: new Date(Date.now() + delayMs) } : {}),
  });
}

const send: (ctx: Ctx, job: Parameters<typeof sendJobs<'assistant.run'>>[2][number]) => Promise<void> =
  batched(async (ctx, jobs) => {
    await sendJobs(ctx, 'assistant.run', jobs);
  });

/** The queue processes one job of a lane at a time. */
export const laneOf = (ticketId: string) => `ticket:${ticketId}`;
