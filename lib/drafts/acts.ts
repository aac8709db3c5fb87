import type { drafts, ProposedAct } from '#db/schema/index.ts';
import { queueForward } from '#lib/outbound/forward/queue-forward.ts';
import { forwardsOfDraft } from '#lib/outbound/forward/undo-forward.ts';
import type { Author } from '#lib/outbound/queue-reply.ts';
import type { AfterReply } from '#lib/outbound/reply/apply-after-reply.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { Refusal } from '#lib/platform/errors.ts';
import type { TicketRecord } from '#lib/tickets/change-ticket.ts';
import { getTicket } from '#lib/tickets/get-ticket.ts';
import { close, snooze } from '#lib/tickets/status.ts';
import { updateTicket } from '#lib/tickets/update-ticket.ts';

/** The act that names a proposal without a reply: a mail, then what becomes of the ticket, then its properties. */
export function chiefAct(acts: ProposedAct[]): typeof drafts.$inferSelect.act {
  const kinds = acts.map((act) => act.kind);
  const kind = (['forward', 'close', 'snooze', 'tool'] as const).find((each) => kinds.includes(each));
  if (!kind) throw new Error('A proposal needs a reply or an act.');
  return kind;
}

/** What proposed acts make of the ticket after its reply, for `queueReply`. */
export function afterReply(acts: ProposedAct[]): AfterReply {
  const closing = acts.find((act) => act.kind === 'close');
  const snoozing = acts.find((act) => act.kind === 'snooze');
  return {
    // biome-ignore lint/suspicious/noThenProperty: the name that the API's conventions give it.
    then: closing ? 'closed' : snoozing ? 'snoozed' : undefined,
    resolution: closing?.resolution,
    snoozeUntil: snoozing && new Date(snoozing.until),
  };
}

/** Executes the acts of a proposal without a reply. @throws Refusal `conflict` when one does not fit any more. */
export async function executeActs(ctx: Ctx, ticket: TicketRecord, acts: ProposedAct[]): Promise<void> {
  await changeProperties(ctx, ticket.id, acts);
  for (const act of acts) {
    if (act.kind === 'close' && ticket.status !== 'closed') await close(ctx, ticket, act.resolution);
    if (act.kind === 'snooze') {
      if (new Date(act.until) <= new Date()) throw new Refusal('conflict', 'drafts.snoozePassed');
      await snooze(ctx, ticket, new Date(act.until));
    }
  }
}

/** Executes the acts that change the ticket's properties. */
export async function changeProperties(ctx: Ctx, ticketId: string, acts: ProposedAct[]): Promise<void> {
  for (const act of acts) {
    if (act.kind !== 'tool') continue;
    const { priority, tags } = act.arguments;
    const before = tags ? (await getTicket(ctx, ticketId)).tags : [];
    await updateTicket(ctx, ticketId, {
      priority,
      tags: tags ? [...new Set([...before, ...tags])] : undefined,
    });
  }
}

/**
 * Executes the forwards of a signed draft, each once: one that has left before, because only the reply beside it could be
 * taken back, is not repeated. Returns the message ids.
 * @throws Refusal as `queueForward`, also when an address is no longer on the mailbox's list.
 */
export async function executeForwards(
  ctx: Ctx,
  ticket: TicketRecord,
  { acts, ...signed }: { acts: ProposedAct[]; draftId: string; author: Author; rule?: string },
): Promise<string[]> {
  const done = (await forwardsOfDraft(ctx, signed.draftId)).flatMap(({ to }) => to);
  const messageIds: string[] = [];
  for (const act of acts) {
    if (act.kind !== 'forward' || done.includes(act.to)) continue;
    messageIds.push(
      await queueForward(ctx, ticket, { ...signed, to: [{ address: act.to }], body: act.note }),
    );
  }
  return messageIds;
}
