import { and, asc, eq } from 'drizzle-orm';
import { attachments, deliveries, drafts, messages } from '#db/schema/index.ts';
import { writtenAs } from '#lib/outbound/reply/undo-snapshot.ts';
import { type Ctx, inTransaction } from '#lib/platform/context.ts';
import { say, toldOf } from '#lib/platform/told.ts';
import { changeTicket, lockTicket } from '#lib/tickets/change-ticket.ts';
import { newestCorrespondence } from '#lib/tickets/correspondence.ts';

/**
 * Proposes an undelivered reply again, for an address that a person must enter. Does nothing when the ticket has moved
 * on, a draft is open, or only a copy bounced.
 */
export function redraftUndelivered(ctx: Ctx, { deliveryId }: { deliveryId: string }): Promise<void> {
  return inTransaction(ctx, async (ctx) => {
    const undelivered = await findUndelivered(ctx, deliveryId);
    if (!undelivered) return;
    const { messageId, ticketId, recipient, body, response } = undelivered;
    const ticket = await lockTicket(ctx, ticketId);
    if ((await newestCorrespondence(ctx, ticketId))?.id !== messageId) return;
    const because = response
      ? say('draft.came_back_with', { recipient, response })
      : say('draft.came_back', { recipient });
    const [draft] = await ctx.db
      .insert(drafts)
      .values({
        ticketId,
        runId: null,
        proposedBy: ctx.actor.name,
        basedOnMessageId: messageId,
        proposedBody: body,
        body,
        confidence: 1,
        reasons: [toldOf(because).text],
        reasonsTold: [because],
        recipient,
        attachmentIds: await filesOf(ctx, messageId),
      })
      .onConflictDoNothing()
      .returning({ id: drafts.id });
    if (!draft) return;
    await changeTicket(
      ctx,
      ticket,
      {},
      {
        type: 'draft.proposed',
        data: { draft_id: draft.id, run_id: null, instead_of: recipient, delivery_id: deliveryId },
      },
    );
  });
}

async function findUndelivered(ctx: Ctx, deliveryId: string) {
  const [row] = await ctx.db
    .select({
      messageId: messages.id,
      ticketId: messages.ticketId,
      visibleText: messages.visibleText,
      markdown: drafts.body,
      recipient: deliveries.recipient,
      role: deliveries.role,
      status: deliveries.status,
      response: deliveries.response,
    })
    .from(deliveries)
    .innerJoin(messages, eq(messages.id, deliveries.messageId))
    .leftJoin(drafts, eq(drafts.messageId, messages.id))
    .where(eq(deliveries.id, deliveryId));
  if (row?.role !== 'to' || !['failed', 'bounced'].includes(row.status)) return null;
  const written = await writtenAs(ctx, row.messageId);
  return { ...row, body: written.body ?? row.markdown ?? row.visibleText };
}

async function filesOf(ctx: Ctx, messageId: string): Promise<string[]> {
  const rows = await ctx.db
    .select({ id: attachments.id })
    .from(attachments)
    .where(and(eq(attachments.messageId, messageId), eq(attachments.inline, false)))
    .orderBy(asc(attachments.position));
  return rows.map(({ id }) => id);
}
