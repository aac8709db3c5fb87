import { and, eq, ne } from 'drizzle-orm';
import { forwards, messages } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { changeTicket, type TicketRecord } from '#lib/tickets/change-ticket.ts';
import { notCancelled } from '#lib/tickets/not-cancelled.ts';
import { restoreSnapshot } from '../reply/undo-snapshot.ts';

/** Undoes what was done to a locked ticket together with a cancelled forward, unless somebody has changed it since. */
export async function undoForward(ctx: Ctx, ticket: TicketRecord, messageId: string): Promise<void> {
  const { status } = await restoreSnapshot(ctx, ticket, messageId);
  if (!status || status.status === ticket.status) return;
  const data = { before: ticket.status, after: status.status, message_id: messageId };
  await changeTicket(ctx, ticket, status, { type: 'ticket.unanswered', data });
}

/** The forwards that a draft has led to, but `messageId` and those that were cancelled. */
export async function forwardsOfDraft(
  ctx: Ctx,
  draftId: string,
  { except }: { except?: string } = {},
): Promise<{ messageId: string; to: string[] }[]> {
  const rows = await ctx.db
    .select({ messageId: messages.id, to: messages.to })
    .from(forwards)
    .innerJoin(messages, eq(messages.id, forwards.messageId))
    .where(
      and(
        eq(forwards.draftId, draftId),
        except === undefined ? undefined : ne(messages.id, except),
        notCancelled,
      ),
    );
  return rows.map(({ messageId, to }) => ({ messageId, to: to.map(({ address }) => address) }));
}
