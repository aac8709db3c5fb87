import { and, eq } from 'drizzle-orm';
import { runs } from '#db/schema/index.ts';
import { type Ctx, inTransaction } from '../context.ts';
import { recordEvent } from '../events.ts';
import { sendJob } from '../queue.ts';
import { lockTicket } from '../tickets/change-ticket.ts';
import { versionInForce } from './assistants.ts';

export type RunSource = (typeof runs.$inferSelect)['source'];

/**
 * Queues a run of the assistant at a ticket, with its job, in the caller's transaction; a run that is queued already
 * takes the new mail along. `basedOnMessageId` is the message that gives occasion. Answers the run's id, or null when
 * the assistant is switched off or has no published version.
 */
export async function queueRun(
  ctx: Ctx,
  {
    ticketId,
    assistantId,
    source,
    basedOnMessageId,
  }: { ticketId: string; assistantId: string; source: RunSource; basedOnMessageId: string | null },
): Promise<string | null> {
  const inForce = await versionInForce(ctx, assistantId);
  if (!inForce?.assistant.enabled) return null;
  return inTransaction(ctx, async (ctx) => {
    const ticket = await lockTicket(ctx, ticketId);
    const [joined] = await ctx.db
      .update(runs)
      .set({ basedOnMessageId })
      .where(and(eq(runs.ticketId, ticketId), eq(runs.status, 'queued')))
      .returning({ id: runs.id });
    if (joined) return joined.id;
    const [run] = await ctx.db
      .insert(runs)
      .values({ ticketId, assistantVersionId: inForce.version.id, source, basedOnMessageId })
      .returning({ id: runs.id });
    const delayMs = source === 'manual' ? 0 : ctx.env.ASSISTANT_DELAY_MS;
    await sendRunJob(ctx, { runId: run!.id, ticketId }, delayMs);
    await recordEvent(ctx, 'run.queued', {
      ticketId,
      mailboxId: ticket.mailboxId,
      data: { run_id: run!.id, source, assistant_id: assistantId },
    });
    return run!.id;
  });
}

/** The job that wakes a run, on the lane of its ticket: one ticket's runs follow one another. */
export const sendRunJob = (ctx: Ctx, { runId, ticketId }: { runId: string; ticketId: string }, delayMs = 0) =>
  sendJob(
    ctx,
    'assistant.run',
    { runId },
    {
      singletonKey: laneOf(ticketId),
      ...(delayMs > 0 ? { startAfter: new Date(Date.now() + delayMs) } : {}),
    },
  );

export const laneOf = (ticketId: string) => `ticket:${ticketId}`;
