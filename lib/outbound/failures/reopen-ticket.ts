import { eq, sql } from 'drizzle-orm';
import { deliveries, messages, surveys } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { changeTicket, lockTicket, statusColumns, type TicketRecord } from '#lib/tickets/change-ticket.ts';
import { correspondenceOf } from '#lib/tickets/correspondence.ts';
import {
  type NeedsPerson,
  needsNobody,
  needsPersonColumns,
  needsPersonTold,
  readNeedsPerson,
} from '#lib/tickets/needs-person.ts';
import { markAnswered } from '#lib/tickets/status.ts';
import type { Said } from '#locales/told.ts';

/** What a person must see of a delivery. */
export type DeliveryNeed = Extract<NeedsPerson, { recipient: string }>;

/** Why a delivery with such an end needs a person. */
export function deliveryNeed(
  status: 'uncertain' | 'failed' | 'suppressed' | 'bounced',
  {
    id,
    recipient,
    response,
    told,
  }: { id: string; recipient: string; response: string | null; told?: Said | null | undefined },
): DeliveryNeed {
  const of = { deliveryId: id, recipient };
  return status === 'uncertain'
    ? { ...of, kind: 'delivery_uncertain' }
    : { ...of, kind: `delivery_${status}`, words: response ?? '', ...(told ? { told } : {}) };
}

/**
 * A reply did not arrive, so the contact has no answer: the ticket is open again and says why a person is needed. A mail
 * that only asked for a rating was no answer, so nothing is missing without it.
 */
export async function reopenUndeliveredTicket(ctx: Ctx, ticketId: string, need: DeliveryNeed): Promise<void> {
  const ticket = await lockTicket(ctx, ticketId);
  const { forward, onlyAsks } = await readKind(ctx, need.deliveryId);
  if (onlyAsks && need.kind !== 'delivery_uncertain') return;
  const about = { ...need, ...(forward ? { forward: true } : {}) };
  await changeTicket(
    ctx,
    ticket,
    { ...statusColumns(ctx, 'open'), ...needsPersonColumns(about) },
    {
      type: 'ticket.reopened',
      data: {
        before: ticket.status,
        cause: need.kind,
        delivery_id: need.deliveryId,
        because: needsPersonTold(about).text,
      },
    },
  );
}

async function readKind(ctx: Ctx, deliveryId: string): Promise<{ forward: boolean; onlyAsks: boolean }> {
  const [row] = await ctx.db
    .select({
      forward: sql<boolean>`${messages.forwardId} is not null`,
      // What we write ourselves is a mail that asks, or none at all.
      onlyAsks: sql<boolean>`${messages.authorType} = 'system' and ${messages.automatic}
        and exists (select 1 from ${surveys} where ${surveys.messageId} = ${messages.id})`,
    })
    .from(deliveries)
    .innerJoin(messages, eq(messages.id, deliveries.messageId))
    .where(eq(deliveries.id, deliveryId));
  return row ?? { forward: false, onlyAsks: false };
}

/**
 * The delivery does not need a person any more: it has left, is on its way again, or was let go. What was asked of
 * people because of it is taken off the locked ticket; once the reply answers it (`answers`), it is answered.
 */
export async function clearReplyFailure(
  ctx: Ctx,
  ticket: TicketRecord,
  { id, recipient, answers }: { id: string; recipient: string; answers: boolean },
): Promise<void> {
  const need = readNeedsPerson(ticket);
  if (!need || !isAboutDelivery(need) || need.deliveryId !== id) return;
  const after = await changeTicket(ctx, ticket, needsNobody, {
    type: 'ticket.updated',
    data: {
      delivery_id: id,
      because: `It is settled what becomes of the reply to ${recipient}.`,
    },
  });
  if (answers && (await lastMessageIsOurs(ctx, ticket.id))) await markAnswered(ctx, after);
}

function isAboutDelivery(need: NeedsPerson): need is DeliveryNeed {
  return (
    need.kind === 'delivery_uncertain' ||
    need.kind === 'delivery_failed' ||
    need.kind === 'delivery_suppressed' ||
    need.kind === 'delivery_bounced'
  );
}

async function lastMessageIsOurs(ctx: Ctx, ticketId: string): Promise<boolean> {
  const entries = await correspondenceOf(ctx, ticketId);
  return entries.findLast(({ automatic }) => !automatic)?.kind === 'outbound';
}
