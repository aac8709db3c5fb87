import { summaries } from '#db/schema/index.ts';
import { assertScope, type Ctx, inTransaction } from '#lib/platform/context.ts';
import { Refusal } from '#lib/platform/errors.ts';
import { recordEvent } from '#lib/platform/events.ts';
import { detectLanguageReliably } from '#lib/platform/language.ts';
import { sendJob } from '#lib/platform/queue.ts';
import { lockTicket, lockTicketRow } from '#lib/tickets/change-ticket.ts';
import { textVersionOf } from '../texts/text-model.ts';
import type { TicketSummary } from './schema.ts';
import { countEntries, getSummary, isLong, newestSummary } from './summary.ts';

/**
 * Asks for a new summary of a ticket in a language (ISO 639-1). One that is under way is waited for.
 * @throws Refusal `conflict` without a language model, or for a ticket that is too short.
 */
export async function requestSummary(
  ctx: Ctx,
  ticketId: string,
  { language }: { language: string },
): Promise<TicketSummary> {
  assertScope(ctx, 'write');
  await inTransaction(ctx, async (ctx) => {
    const ticket = await lockTicket(ctx, ticketId);
    if (!(await textVersionOf(ctx, ticket.assistantId)))
      throw new Refusal('conflict', 'assistants.noTextModel');
    if (!isLong(await countEntries(ctx, ticketId, null)))
      throw new Refusal('conflict', 'assistants.tooShort');
    await queueSummary(ctx, ticket, { language });
  });
  return getSummary(ctx, ticketId);
}

/**
 * Asks for a summary when a long ticket has none, or has mail since. Once for each run of the assistant, which bounds
 * what it costs.
 */
export function queueDueSummary(ctx: Ctx, ticketId: string): Promise<void> {
  return inTransaction(ctx, async (ctx) => {
    const ticket = await lockTicketRow(ctx, ticketId);
    const done = await newestSummary(ctx, ticketId, 'done');
    const entries = await countEntries(ctx, ticketId, done?.throughMessageId ?? null);
    if (!isLong(entries) || (done && entries.newer === 0)) return;
    const version = await textVersionOf(ctx, ticket.assistantId);
    if (!version) return;
    const language = done?.language ?? (await detectLanguageReliably(version.instructions)) ?? 'en';
    await queueSummary(ctx, ticket, { language });
  });
}

/**
 * Asks for a new summary of a ticket whose summary is stale, in its language. Does nothing when it is not, when none was
 * made, or when the last attempt failed, which a person tries again.
 */
export async function renewStaleSummary(ctx: Ctx, ticketId: string): Promise<TicketSummary> {
  assertScope(ctx, 'write');
  await inTransaction(ctx, async (ctx) => {
    const ticket = await lockTicket(ctx, ticketId);
    const last = await newestSummary(ctx, ticketId);
    if (last?.status !== 'done') return;
    const { newer } = await countEntries(ctx, ticketId, last.throughMessageId);
    if (newer === 0 || !(await textVersionOf(ctx, ticket.assistantId))) return;
    await queueSummary(ctx, ticket, { language: last.language });
  });
  return getSummary(ctx, ticketId);
}

async function queueSummary(
  ctx: Ctx,
  { id: ticketId, mailboxId }: { id: string; mailboxId: string },
  { language }: { language: string },
) {
  const [row] = await ctx.db
    .insert(summaries)
    .values({ ticketId, language, requestedBy: ctx.actor.name })
    .onConflictDoNothing()
    .returning({ id: summaries.id });
  if (!row) return;
  await sendJob(ctx, 'assistant.summarize', { textId: row.id });
  await recordEvent(ctx, 'summary.requested', {
    ticketId,
    mailboxId,
    data: { summary_id: row.id, language },
  });
}
