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
import { currentVersion } from './assistants.ts';

export type RunSource = (typeof runs.$inferSelect)['source'];

/**
 * Queues a run of the assistant at a ticket, with its job, in the transaction in which the caller has locked the
 * ticket; a run that is queued already takes the new mail along. `basedOnMessageId` is the message that gives occasion.
 * Answers the run's id, or null when the assistant is switched off or has no published version.
 */
export async function queueRun(
  ctx: Ctx,
  {
    ticket: { id: ticketId, mailboxId },
    assistantId,
    source,
    basedOnMessageId,
  }: {
    ticket: Pick<TicketRecord, 'id' | 'mailboxId'>;
    assistantId: string;
    source: RunSource;
    basedOnMessageId: string | null;
  },
): Promise<string | null> {
  const inForce = await currentVersion(ctx, assistantId);
  if (!inForce?.assistant.enabled) return null;
  const assistantVersionId = inForce.version.id;
  const { id, made } = await insert(ctx, { ticketId, assistantVersionId, source, basedOnMessageId });
  if (!made) return id;
  const delayMs = source === 'manual' ? 0 : ctx.env.ASSISTANT_DELAY_MS;
  const data = { run_id: id, source, assistant_id: assistantId };
  await allSettledOrThrow([
    sendRunJob(ctx, { runId: id, ticketId }, delayMs),
    recordEvent(ctx, 'run.queued', { ticketId, mailboxId, data }),
  ]);
  return id;
}

type NewRun = typeof runs.$inferInsert & { ticketId: string };

/** A ticket has one queued run at most; the row that is there then is answered. */
const insert: (ctx: Ctx, run: NewRun) => Promise<{ id: string; made: boolean }> = batched(
  async (ctx, all) => {
    const wanted = all.map((run) => ({ ...run, id: newId('run') }));
    const rows = await insertRowsReturning(
      ctx.db,
      runs,
      wanted,
      sql`on conflict (ticket_id) where status = 'queued' do update set based_on_message_id = excluded.based_on_message_id`,
    );
    return wanted.map((run) => {
      const { id } = firstOrThrow(rows.filter(({ ticketId }) => ticketId === run.ticketId));
      return { id, made: id === run.id };
    });
  },
);

/** The job that wakes a run, on the lane of its ticket: one ticket's runs follow one another. */
export function sendRunJob(
  ctx: Ctx,
  { runId, ticketId }: { runId: string; ticketId: string },
  delayMs = 0,
): Promise<void> {
  return send(ctx, {
    data: { runId },
    singletonKey: laneOf(ticketId),
    ...(delayMs > 0 ? { startAfter: new Date(Date.now() + delayMs) } : {}),
  });
}

const send: (ctx: Ctx, job: Parameters<typeof sendJobs<'assistant.run'>>[2][number]) => Promise<void> =
  batched(async (ctx, jobs) => {
    await sendJobs(ctx, 'assistant.run', jobs);
  });

/** The queue works at one job of a lane at a time: the runs of a ticket come one after the other. */
export const laneOf = (ticketId: string) => `ticket:${ticketId}`;
