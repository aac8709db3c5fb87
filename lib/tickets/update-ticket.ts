import { and, eq } from 'drizzle-orm';
import { ticketReads, users } from '#db/schema/index.ts';
import { assertScope, type Ctx, inTransaction } from '#lib/platform/context.ts';
import { notFound, Refusal } from '#lib/platform/errors.ts';
import { reachesTicket } from '#lib/platform/within-reach.ts';
import { sentence } from '#locales/sentence.ts';
import { changeTicket, lockTicket, statusColumns, type TicketRecord } from './change-ticket.ts';
import { needsNobody } from './needs-person.ts';
import { canReach, notify } from './notifications/notify.ts';
import { maxTags, type TicketPriority } from './schema.ts';
import { close, reopen } from './status.ts';
import { addTags, removeTags, tagsOf } from './tag-names.ts';
import { lockServingTeam, pickMember } from './teams/pick-member.ts';
import { detectTicketLanguage } from './ticket-language.ts';

export type TicketChanges = {
  subject?: string | null;
  priority?: TicketPriority;
  tags?: string[];
  /** Null gives it back to detection. */
  language?: string | null;
  status?: 'open' | 'in_progress' | 'closed';
};

/**
 * Updates the given fields, with one event each. `tags` replaces the whole set and creates unknown ones.
 * @throws Refusal `stale` when `ifMatch` is not the version.
 */
export async function updateTicket(
  ctx: Ctx,
  id: string,
  { ifMatch, ...changes }: TicketChanges & { ifMatch?: number },
): Promise<void> {
  assertScope(ctx, 'write');
  await inTransaction(ctx, async (ctx) => {
    let ticket = await lockTicket(ctx, id, ifMatch);
    ticket = await changeColumn(ctx, ticket, { column: 'subject', value: changes.subject });
    ticket = await changeColumn(ctx, ticket, { column: 'priority', value: changes.priority });
    if (changes.language !== undefined) ticket = await setLanguage(ctx, ticket, changes.language);
    if (changes.tags) ticket = await changeTags(ctx, ticket, () => changes.tags ?? []);
    if (changes.status && changes.status !== ticket.status) await changeStatus(ctx, ticket, changes.status);
  });
}

/**
 * Assigns the ticket to a user, to nobody, or to a team, which gives it to one of its members by its mode.
 * @throws Refusal `not_found` for a user without reach, or a team that does not serve the mailbox.
 */
export async function assignTicket(
  ctx: Ctx,
  id: string,
  { ifMatch, ...to }: ({ userId: string | null } | { teamId: string }) & { ifMatch?: number },
) {
  assertScope(ctx, 'write');
  await inTransaction(ctx, async (ctx) => {
    const ticket = await lockTicket(ctx, id, ifMatch);
    await ('teamId' in to ? assignToTeam(ctx, ticket, to.teamId) : assign(ctx, ticket, to.userId));
  });
}

/**
 * Assigns a locked ticket to a user and notifies them; its team stays. To nobody: it leaves its team too.
 * @throws Refusal as `assignTicket`.
 */
export async function assign(ctx: Ctx, ticket: TicketRecord, userId: string | null): Promise<TicketRecord> {
  const assigneeTeamId = userId === null ? null : ticket.assigneeTeamId;
  if (ticket.assigneeId === userId && ticket.assigneeTeamId === assigneeTeamId) return ticket;
  const name = userId ? await nameOfUser(ctx, userId, ticket.mailboxId) : null;
  const data = { before: ticket.assigneeId, after: userId, name };
  if (userId) await notify(ctx, ticket, { kind: 'assigned', userIds: [userId] });
  const changes = { assigneeId: userId, assigneeTeamId, ...needsNobody };
  return changeTicket(ctx, ticket, changes, { type: 'ticket.assigned', data });
}

/** What the team has already stays as it is. Where nobody of it can take it, it waits for one of them. */
async function assignToTeam(ctx: Ctx, ticket: TicketRecord, teamId: string): Promise<TicketRecord> {
  const team = await lockServingTeam(ctx, teamId, ticket.mailboxId);
  if (ticket.assigneeTeamId === teamId && (ticket.assigneeId !== null || team.mode === 'by_hand'))
    return ticket;
  const member = await pickMember(ctx, team, ticket.mailboxId);
  if (ticket.assigneeTeamId === teamId && member === null) return ticket;
  if (member) await notify(ctx, ticket, { kind: 'assigned', userIds: [member.id] });
  const data = {
    before: ticket.assigneeId,
    after: member?.id ?? null,
    name: member?.name ?? null,
    team: { before: ticket.assigneeTeamId, after: teamId, name: team.name },
  };
  const changes = {
    assigneeId: member?.id ?? null,
    assigneeTeamId: teamId,
    ...(member === null ? {} : needsNobody),
  };
  return changeTicket(ctx, ticket, changes, { type: 'ticket.assigned', data });
}

/** Gives a locked ticket a value of a column, if it has another; undefined leaves it. */
export async function changeColumn<K extends keyof typeof columnEvents>(
  ctx: Ctx,
  ticket: TicketRecord,
  { column, value }: { column: K; value: TicketRecord[K] | undefined },
): Promise<TicketRecord> {
  if (value === undefined || value === ticket[column]) return ticket;
  const type: (typeof columnEvents)[keyof typeof columnEvents] = columnEvents[column];
  return changeTicket(
    ctx,
    ticket,
    { [column]: value },
    { type, data: { before: ticket[column], after: value } },
  );
}

/** Marks the ticket read up to its last mail, or unread with `read: false`. Not an event. */
export async function markRead(ctx: Ctx, id: string, { read }: { read: boolean }): Promise<void> {
  assertScope(ctx, 'read');
  await inTransaction(ctx, async (ctx) => {
    const ticket = await lockTicket(ctx, id);
    if (ctx.actor.type !== 'user') throw new Refusal('invalid', 'tickets.onlyUsersUnread');
    const userId = ctx.actor.id;
    if (!read) {
      await ctx.db
        .delete(ticketReads)
        .where(and(eq(ticketReads.userId, userId), eq(ticketReads.ticketId, id)));
      return;
    }
    const readAt = ticket.lastInboundAt ?? ticket.lastMessageAt;
    await ctx.db
      .insert(ticketReads)
      .values({ userId, ticketId: id, readAt })
      .onConflictDoUpdate({ target: [ticketReads.userId, ticketReads.ticketId], set: { readAt } });
  });
}

const columnEvents = {
  subject: 'ticket.renamed',
  priority: 'ticket.prioritized',
} as const;

/** A language that a person sets stands, whatever the contact writes next. */
async function setLanguage(ctx: Ctx, ticket: TicketRecord, wanted: string | null): Promise<TicketRecord> {
  const languageSetBy = wanted === null ? null : ctx.actor.name;
  const language = wanted ?? (await detectTicketLanguage(ctx, ticket.id));
  const isSet = ticket.languageSetBy !== null;
  if (language === ticket.language && isSet === (wanted !== null)) return ticket;
  const type = wanted === null ? ('ticket.language_detected' as const) : ('ticket.language_set' as const);
  const data = { before: ticket.language, after: language };
  return changeTicket(ctx, ticket, { language, languageSetBy }, { type, data });
}

/** Gives a locked ticket the tags that `choose` makes of those it has. */
export async function changeTags(
  ctx: Ctx,
  ticket: TicketRecord,
  choose: (before: string[]) => string[],
): Promise<TicketRecord> {
  const before = await tagsOf(ctx, ticket.id);
  const after = [
    ...new Set(
      choose(before)
        .map((tag) => tag.trim().toLowerCase())
        .filter(Boolean),
    ),
  ].sort();
  if (after.length > maxTags || after.some((tag) => tag.length > 60)) {
    throw new Refusal('invalid', sentence('tickets.tagsTooMany', { max: maxTags }));
  }
  const added = after.filter((tag) => !before.includes(tag));
  const removed = before.filter((tag) => !after.includes(tag));
  if (added.length + removed.length === 0) return ticket;
  if (added.length)
    await addTags(
      ctx,
      added.map((tag) => ({ ticketId: ticket.id, tag })),
    );
  if (removed.length) {
    await removeTags(ctx, ticket.id, removed);
    if (!(await reachesTicket(ctx, { ...ticket, ticketId: ticket.id })))
      throw new Refusal('forbidden', 'request.keepsTag');
  }
  return changeTicket(ctx, ticket, {}, { type: 'ticket.tagged', data: { before, after } });
}

async function changeStatus(ctx: Ctx, ticket: TicketRecord, status: 'open' | 'in_progress' | 'closed') {
  if (status === 'closed') return close(ctx, ticket, null);
  if (ticket.status === 'closed' || ticket.status === 'snoozed') ticket = await reopen(ctx, ticket, 'asked');
  if (ticket.status === status) return ticket;
  return changeTicket(ctx, ticket, statusColumns(ctx, status), {
    type: status === 'open' ? 'ticket.opened' : 'ticket.in_progress',
    data: { before: ticket.status },
  });
}

async function nameOfUser(ctx: Ctx, userId: string, mailboxId: string): Promise<string> {
  const [user] = await ctx.db.select().from(users).where(eq(users.id, userId));
  if (!user || !canReach(user, mailboxId)) throw notFound('userOfTicket');
  return user.name;
}
