import { and, asc, inArray } from 'drizzle-orm';
import { deliveries, messages } from '#db/schema/index.ts';
import { supersedeDrafts } from '#lib/drafts/supersede.ts';
import { assertScope, type Ctx, inTransaction } from '#lib/platform/context.ts';
import { notFound, Refusal } from '#lib/platform/errors.ts';
import { filedFor, say } from '#lib/platform/told.ts';
import { withinReach } from '#lib/platform/within-reach.ts';
import { changeTicket, lockTicket, statusColumns, type TicketRecord } from '#lib/tickets/change-ticket.ts';
import { getTicket } from '#lib/tickets/get-ticket.ts';
import { needsNobody } from '#lib/tickets/needs-person.ts';
import { openTicket } from '#lib/tickets/open-ticket.ts';
import {
  type FilingRecord,
  type MessageRecord,
  reassignMessages,
  timesOf,
} from '#lib/tickets/reassign-messages.ts';
import { refreshNewText } from '#lib/tickets/refresh-new-text.ts';
import type { TicketState } from '#lib/tickets/undo-snapshot.ts';
import { sentence } from '#locales/sentence.ts';
import { lastMove, recordMove } from './move-history.ts';
import { cancelRunning, queueRunIfUnanswered } from './runs-after-move.ts';
import { assertSameKind } from './samples/assert-same-kind.ts';

/** An existing ticket (id or number) of the same mailbox, or a new one that continues the first. */
export type MoveTarget = ({ ticket: string } | { new: true; subject?: string }) & {
  /** The ticket the caller expects the entries in. */
  fromTicketId?: string;
};
type TicketRef = { id: string; number: number };
export type MoveResult = { messageIds: string[]; from: TicketRef; to: TicketRef };

const maxMessages = 200;

/**
 * Moves entries to another ticket, with an event on both; open drafts of both are superseded. A ticket left empty
 * closes, one that gets unanswered mail opens. Moving back undoes it, with reasons and statuses.
 * @throws Refusal `not_found`, also out of reach.
 * @throws Refusal `invalid` for entries of several tickets, another mailbox, or the same ticket.
 * @throws Refusal `conflict` while a reply is leaving, or when somebody else has moved one.
 */
export async function moveMessages(ctx: Ctx, messageIds: string[], target: MoveTarget): Promise<MoveResult> {
  assertScope(ctx, 'write');
  const ids = [...new Set(messageIds)];
  const fromId = await ticketOf(ctx, ids);
  if (target.fromTicketId && target.fromTicketId !== fromId) throw notFound('messageOfTicket');
  const toId = 'ticket' in target ? (await getTicket(ctx, target.ticket)).id : null;
  if (toId === fromId) throw new Refusal('invalid', 'moves.sameTicket');
  return inTransaction(ctx, async (ctx) => {
    const { from, existing } = await lockBoth(ctx, fromId, toId);
    const entries = await entriesToMove(ctx, ids, from);
    const to = existing ?? (await openTargetTicket(ctx, { from, entries, target }));
    if (to.mailboxId !== from.mailboxId) throw new Refusal('invalid', 'moves.otherMailbox');

    assertSameKind(from, to);
    const undone = toId ? await lastMove(ctx, { from, to, ids }) : null;
    const filings = entries.map((entry) => undone?.filings.get(entry.id) ?? movedFiling(ctx, entry, from));
    await reassignMessages(ctx, entries, { from, to, filings });
    for (const ticket of [from, to]) {
      await refreshNewText(ctx, ticket.id);
      await supersedeDrafts(ctx, ticket.id, say('change.mail_moved'));
      await cancelRunning(ctx, ticket.id);
    }
    const move = {
      message_ids: ids,
      before: { ticket_id: from.id, number: from.number },
      after: { ticket_id: to.id, number: to.number },
      undoes: undone !== null,
    };
    const fromAfter = await updateSource(ctx, from, {
      entries,
      move,
      restored: undone?.stateOf(from) ?? null,
    });
    const toAfter = await updateTarget(ctx, to, { entries, move, restored: undone?.stateOf(to) ?? null });
    await recordMove(ctx, {
      entries,
      undoes: undone?.moveId ?? null,
      from: { before: from, after: fromAfter },
      to: { before: to, after: toAfter },
    });
    if (!undone) await queueRunIfUnanswered(ctx, toAfter);
    return { messageIds: ids, from: toTicketRef(from), to: toTicketRef(to) };
  });
}

const toTicketRef = ({ id, number }: TicketRef): TicketRef => ({ id, number });

/** The one ticket of all these entries. */
async function ticketOf(ctx: Ctx, ids: string[]): Promise<string> {
  if (ids.length === 0 || ids.length > maxMessages)
    throw new Refusal('invalid', sentence('moves.count', { max: maxMessages }));
  const rows = await ctx.db
    .select({ id: messages.id, ticketId: messages.ticketId })
    .from(messages)
    .where(and(inArray(messages.id, ids), withinReach(ctx, messages.mailboxId)));
  const [first] = rows;
  if (!first || rows.length < ids.length) throw notFound('message');
  if (rows.some(({ ticketId }) => ticketId !== first.ticketId))
    throw new Refusal('invalid', 'moves.severalTickets');
  return first.ticketId;
}

/** Locks the lower id first, so that moves in opposite directions cannot deadlock. */
async function lockBoth(ctx: Ctx, fromId: string, toId: string | null) {
  const first = toId !== null && toId < fromId ? await lockTicket(ctx, toId) : null;
  const from = await lockTicket(ctx, fromId);
  return { from, existing: first ?? (toId === null ? null : await lockTicket(ctx, toId)) };
}

/** Reads the entries again under the lock: one may have moved, or a reply may be leaving. */
async function entriesToMove(ctx: Ctx, ids: string[], from: TicketRecord): Promise<MessageRecord[]> {
  const entries = await ctx.db
    .select()
    .from(messages)
    .where(inArray(messages.id, ids))
    .orderBy(asc(messages.createdAt), asc(messages.id));
  if (entries.some(({ ticketId }) => ticketId !== from.id))
    throw new Refusal('conflict', 'moves.movedMeanwhile');
  const [leaving] = await ctx.db
    .select({ id: deliveries.id })
    .from(deliveries)
    .where(
      and(inArray(deliveries.messageId, ids), inArray(deliveries.status, ['queued', 'sending', 'deferred'])),
    )
    .limit(1);
  if (leaving) throw new Refusal('conflict', 'moves.onItsWay');
  if (entries.every(({ kind, forwardId }) => kind !== 'note' && forwardId !== null))
    throw new Refusal('invalid', 'moves.forward');
  return entries;
}

/** Opens a ticket with the author of the first moved mail. */
function openTargetTicket(
  ctx: Ctx,
  { from, entries, target }: { from: TicketRecord; entries: MessageRecord[]; target: MoveTarget },
) {
  const mail = entries.find(isContactMail);
  const named = 'subject' in target ? target.subject?.trim() : undefined;
  const subject = named || entries.find((entry) => entry.subject)?.subject || from.subject;
  return openTicket(ctx, {
    mailboxId: from.mailboxId,
    contactId: mail?.authorId ?? from.contactId,
    assistantId: from.assistantId,
    subject,
    continuesTicketId: from.id,
    sample: from.sample,
    at: new Date(),
  });
}

function isContactMail({ kind, authorType, forwardId }: MessageRecord): boolean {
  return kind === 'inbound' && authorType === 'contact' && forwardId === null;
}

/** Drops the stranger flag, since a person has filed the entry there. */
function movedFiling(ctx: Ctx, { id, flags }: MessageRecord, from: TicketRecord): FilingRecord {
  return {
    id,
    ...filedFor(say('filing.moved', { name: ctx.actor.name, ticket: String(from.number) })),
    flags: flags.filter((flag) => flag !== 'not_a_participant' && flag !== 'names_other_ticket'),
  };
}

type Move = {
  message_ids: string[];
  before: { ticket_id: string; number: number };
  after: { ticket_id: string; number: number };
  undoes: boolean;
};
type TicketUpdate = { entries: MessageRecord[]; move: Move; restored: TicketState | null };

/** Clears the need for a person when it was about the moved mail. */
async function updateSource(
  ctx: Ctx,
  from: TicketRecord,
  { entries, move, restored }: TicketUpdate,
): Promise<TicketRecord> {
  const { empty, times } = await timesOf(ctx, from.id);
  const closing = from.status === 'closed' ? {} : statusColumns(ctx, 'closed');
  const stranger =
    from.needsPersonKind === 'sender_not_participant' &&
    entries.some(({ flags }) => flags.includes('not_a_participant'));
  const changes = { ...(stranger ? needsNobody : {}), ...(empty ? closing : restored), ...times };
  return changeTicket(ctx, from, changes, { type: 'message.moved', data: { ...move, emptied: empty } });
}

async function updateTarget(
  ctx: Ctx,
  to: TicketRecord,
  { entries, move, restored }: TicketUpdate,
): Promise<TicketRecord> {
  const { times } = await timesOf(ctx, to.id);
  const mail = entries.some((entry) => isContactMail(entry) && !entry.automatic);
  const inactive = to.status === 'closed' || to.status === 'snoozed';
  const opened = mail && inactive ? statusColumns(ctx, 'open') : {};
  const changes = { ...opened, ...restored, ...times };
  return changeTicket(ctx, to, changes, { type: 'message.moved', data: move });
}
