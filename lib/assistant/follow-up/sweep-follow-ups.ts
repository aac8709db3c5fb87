import { and, eq, isNull, lte, or, sql } from 'drizzle-orm';
import { deliveries, drafts, followUps, mailboxes, messages, runs, tickets } from '#db/schema/index.ts';
import { type Ctx, inTransaction } from '#lib/platform/context.ts';
import { lockTicket, type TicketRecord } from '#lib/tickets/change-ticket.ts';
import { type FollowUp, pendingFollowUp } from '#lib/tickets/follow-ups/follow-ups.ts';
import { close } from '#lib/tickets/status.ts';
import { queueRun } from '../queue-run.ts';

/** Follow-ups that could not be made for so long after they were due are given up. */
const givenUpAfterDays = 30;

/** Makes the follow-ups that are due, each in its own transaction. @returns their count. */
export async function sweepFollowUps(ctx: Ctx): Promise<number> {
  const due = await ctx.db
    .select({
      messageId: followUps.messageId,
      ticketId: messages.ticketId,
      givenUp: sql<boolean>`${isGivenUp}`,
    })
    .from(followUps)
    .innerJoin(messages, eq(messages.id, followUps.messageId))
    .innerJoin(tickets, eq(tickets.id, messages.ticketId))
    .innerJoin(mailboxes, eq(mailboxes.id, tickets.mailboxId))
    .where(and(eq(followUps.status, 'pending'), lte(followUps.dueAt, sql`now()`), or(canFollow, isGivenUp)))
    .orderBy(followUps.dueAt)
    .limit(100);
  for (const { messageId, ticketId, givenUp } of due) {
    await inTransaction(ctx, async (ctx) => {
      const ticket = await lockTicket(ctx, ticketId);
      const pending = await pendingFollowUp(ctx, ticketId);
      if (givenUp || pending?.messageId !== messageId) return decide(ctx, messageId, { status: 'cancelled' });
      await follow(ctx, ticket, pending);
    });
  }
  return due.length;
}

/** While a ticket sleeps, is with a person or has a proposal, it is no silence of the contact that holds it up. */
const canFollow = sql`${tickets.status} <> 'snoozed' and ${tickets.needsPersonKind} is null and ${mailboxes.pausedAt} is null
  and exists (select 1 from ${deliveries}
               where ${deliveries.messageId} = ${followUps.messageId} and ${deliveries.status} = 'sent'
                 and ${deliveries.sentAt} <= now() - make_interval(hours => ${followUps.afterHours}))
  and not exists (select 1 from ${drafts} where ${drafts.ticketId} = ${tickets.id} and ${drafts.status} = 'proposed')
  and not exists (select 1 from ${runs}
                   where ${runs.ticketId} = ${tickets.id} and ${runs.status} in ('queued', 'running', 'waiting'))`;

const isGivenUp = sql`${followUps.dueAt} < now() - make_interval(days => ${givenUpAfterDays})`;

async function follow(ctx: Ctx, ticket: TicketRecord, { messageId, kind }: FollowUp): Promise<void> {
  if (ticket.status === 'closed' || !(await isWanted(ctx, ticket, kind)))
    return decide(ctx, messageId, { status: 'cancelled' });
  if (kind === 'close') {
    await close(ctx, ticket, null, { rule: 'no_answer' });
    return decide(ctx, messageId, { status: 'done' });
  }
  const runId =
    ticket.assistantId === null
      ? null
      : await queueRun(ctx, {
          ticket,
          assistantId: ticket.assistantId,
          source: 'follow_up',
          basedOnMessageId: messageId,
        });
  await decide(ctx, messageId, { status: runId === null ? 'cancelled' : 'done', runId });
}

/** Whether the mailbox still wants it. */
async function isWanted(ctx: Ctx, { mailboxId }: TicketRecord, kind: FollowUp['kind']): Promise<boolean> {
  const [mailbox] = await ctx.db
    .select({ check_in: mailboxes.checkInHours, close: mailboxes.closeAfterHours })
    .from(mailboxes)
    .where(and(eq(mailboxes.id, mailboxId), isNull(mailboxes.deletedAt)));
  return typeof mailbox?.[kind] === 'number';
}

async function decide(
  ctx: Ctx,
  messageId: string,
  decision: { status: 'done' | 'cancelled'; runId?: string | null },
): Promise<void> {
  await ctx.db
    .update(followUps)
    .set({ ...decision, decidedAt: sql`now()` })
    .where(and(eq(followUps.messageId, messageId), eq(followUps.status, 'pending')));
}
