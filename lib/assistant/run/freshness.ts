import type { Ctx } from '#lib/platform/context.ts';
import type { TicketRecord } from '#lib/tickets/change-ticket.ts';
import { newestCorrespondence } from '#lib/tickets/correspondence.ts';
import { getTicket } from '#lib/tickets/get-ticket.ts';
import type { RunClaim } from './claim.ts';
import type { Conversation } from './conversation.ts';
import { Superseded } from './superseded.ts';
import { toolRefusal } from './tool-refusal.ts';

/** The state of its ticket that a run has read, or made itself. */
export type ReadState = Pick<TicketRecord, 'version' | 'status'>;

/** @throws Superseded when somebody wrote on the locked ticket, closed or snoozed it since the run read it. */
export async function assertCurrent(
  ctx: Ctx,
  { claim, conversation }: { claim: RunClaim; conversation: Pick<Conversation, 'read'> },
  { id, version, status }: TicketRecord,
): Promise<void> {
  const newest = await newestCorrespondence(ctx, id);
  if (newest?.id !== claim.basedOnMessageId) throw new Superseded('written');
  const { read } = conversation;
  if (version !== read.version && status !== read.status && (status === 'closed' || status === 'snoozed'))
    throw new Superseded(status);
}

/**
 * Compares a locked ticket with what the run has read. The refusal tells the model the present state, which counts as
 * read from then on.
 * @throws Refusal `stale` when anybody else has changed it.
 */
export async function assertUnchanged(
  ctx: Ctx,
  conversation: Pick<Conversation, 'read'>,
  ticket: TicketRecord,
): Promise<void> {
  if (ticket.version === conversation.read.version) return;
  conversation.read = ticket;
  throw toolRefusal('stale', await describeChange(ctx, ticket));
}

async function describeChange(ctx: Ctx, { id, status, priority }: TicketRecord): Promise<string> {
  const { tags } = await getTicket(ctx, id);
  return `Somebody changed this ticket since you read it. Status: ${status}, priority: ${priority}, tags: ${tags.join(', ') || 'none'}. Nothing was done; if your call still fits, repeat it.`;
}
