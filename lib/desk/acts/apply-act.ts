import type { TicketAct, ticketActItems } from '#db/schema/index.ts';
import { approveDraft } from '#lib/drafts/review.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { Refusal } from '#lib/platform/errors.ts';
import { lockTicket } from '#lib/tickets/change-ticket.ts';
import { applyRuleToTicket } from '#lib/tickets/rules/apply-to-ticket.ts';
import { closeTicket, reopenTicket, snoozeTicket } from '#lib/tickets/status.ts';
import { tagsOf } from '#lib/tickets/tag-names.ts';
import { assignTicket, updateTicket } from '#lib/tickets/update-ticket.ts';
import { sentence } from '#locales/sentence.ts';
import { moveToAssistant } from '../move-to-assistant.ts';

type Item = typeof ticketActItems.$inferSelect;

/** Does an act to one ticket, as it is done to a single one. Returns the reply that it sent. @throws Refusal */
export async function applyAct(ctx: Ctx, act: TicketAct, item: Item): Promise<string | null> {
  const { ticketId, draftId, draftVersion, draftShown } = item;
  switch (act.kind) {
    case 'close':
      await closeTicket(ctx, ticketId, { resolution: act.resolution ?? null });
      return null;
    case 'reopen':
      await reopenTicket(ctx, ticketId);
      return null;
    case 'status':
      await updateTicket(ctx, ticketId, { status: act.status });
      return null;
    case 'snooze': {
      const ticket = await lockTicket(ctx, ticketId);
      if (ticket.status === 'closed')
        throw new Refusal('conflict', sentence('acts.ticketClosed', { number: String(ticket.number) }));
      await snoozeTicket(ctx, ticketId, { until: new Date(act.until) });
      return null;
    }
    case 'assign':
      await assignTicket(
        ctx,
        ticketId,
        act.team_id ? { teamId: act.team_id } : { userId: act.user_id ?? null },
      );
      return null;
    case 'priority':
      await updateTicket(ctx, ticketId, { priority: act.priority });
      return null;
    case 'tag':
      await updateTicket(ctx, ticketId, { tags: await taggedBy(ctx, ticketId, act) });
      return null;
    case 'move':
      await moveToAssistant(ctx, ticketId, { assistantId: act.assistant_id });
      return null;
    case 'approve':
      if (!draftId || draftVersion === null) throw new Refusal('conflict', 'acts.noDraftShown');
      return approveDraft(ctx, draftId, { ifMatch: draftVersion, shown: draftShown ?? undefined });
    case 'rule':
      await applyRuleToTicket(ctx, ticketId, {
        ruleId: act.rule_id,
        version: act.version,
        since: new Date(act.since),
      });
      return null;
    default:
      throw new Error(`${act.kind} is not done to many tickets.`);
  }
}

async function taggedBy(
  ctx: Ctx,
  ticketId: string,
  { add, remove }: Extract<TicketAct, { kind: 'tag' }>,
): Promise<string[]> {
  return [...(await tagsOf(ctx, ticketId)), ...add].filter((tag) => !remove.includes(tag));
}
