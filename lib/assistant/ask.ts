import { and, desc, eq, inArray } from 'drizzle-orm';
import { drafts } from '#db/schema/index.ts';
import { assertScope, type Ctx, inTransaction } from '#lib/platform/context.ts';
import { Refusal } from '#lib/platform/errors.ts';
import { lockTicket } from '#lib/tickets/change-ticket.ts';
import { newestCorrespondence } from '#lib/tickets/correspondence.ts';
import { queueRun } from './queue-run.ts';

/** The most that a person may ask for, in characters. */
export const maxInstructionChars = 2000;

/**
 * Queues a run that a person asks for, with what they ask of it. Its draft takes the place of an open one. Returns the
 * run's id.
 * @throws Refusal `conflict` when no enabled assistant serves the ticket, or there is no mail to answer.
 */
export async function askAssistant(
  ctx: Ctx,
  ticketId: string,
  { instruction = null }: { instruction?: string | null } = {},
): Promise<string> {
  assertScope(ctx, 'write');
  if (ctx.actor.type === 'assistant') throw new Refusal('forbidden', 'assistants.cannotAsk');
  return inTransaction(ctx, async (ctx) => {
    const ticket = await lockTicket(ctx, ticketId);
    if (!ticket.assistantId) throw new Refusal('conflict', 'assistants.noneServes');
    const newest = await newestCorrespondence(ctx, ticketId);
    if (!newest) throw new Refusal('conflict', 'assistants.noMailYet');
    const runId = await queueRun(ctx, {
      ticket,
      assistantId: ticket.assistantId,
      source: 'manual',
      basedOnMessageId: newest.id,
      request: { instruction: instruction?.trim() || null, by: ctx.actor.name },
    });
    if (!runId) throw new Refusal('conflict', 'assistants.switchedOff');
    return runId;
  });
}

/** The newest draft that still answers the newest mail, decided or not, and why it was rejected. */
export async function readPreviousDraft(
  ctx: Ctx,
  { ticketId, basedOnMessageId }: { ticketId: string; basedOnMessageId: string },
): Promise<{ body: string; rejectionReason: string | null } | null> {
  const [draft] = await ctx.db
    .select({ body: drafts.body, rejectionReason: drafts.rejectionReason })
    .from(drafts)
    .where(
      and(
        eq(drafts.ticketId, ticketId),
        eq(drafts.basedOnMessageId, basedOnMessageId),
        eq(drafts.act, 'reply'),
        inArray(drafts.status, ['proposed', 'rejected']),
      ),
    )
    .orderBy(desc(drafts.createdAt), desc(drafts.id))
    .limit(1);
  return draft ?? null;
}
