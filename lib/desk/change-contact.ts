import { and, eq } from 'drizzle-orm';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { contacts, events } from '#db/schema/index.ts';
import { findOrCreateContact } from '#lib/contacts/contacts.ts';
import { supersedeDrafts } from '#lib/drafts/supersede.ts';
import { ownAddresses } from '#lib/inbound/trust/own-addresses.ts';
import { normalizeAddress } from '#lib/mail/headers/addresses.ts';
import { plainAddress } from '#lib/mail/headers/reply-token.ts';
import { assertScope, type Ctx, inTransaction } from '#lib/platform/context.ts';
import { notFound, Refusal } from '#lib/platform/errors.ts';
import type { TicketEventData } from '#lib/platform/event-types.ts';
import { isEventOfType } from '#lib/platform/events.ts';
import { say } from '#lib/platform/told.ts';
import { changeTicket, lockTicket } from '#lib/tickets/change-ticket.ts';
import { sentence } from '#locales/sentence.ts';
import { cancelRunning, queueRunIfUnanswered } from './runs-after-move.ts';

type Contact = typeof contacts.$inferSelect;
/** A contact that the ticket had, by id, or anybody by address. */
export type NewContact = { id?: string; address?: string; name?: string | null };

/**
 * Gives a ticket another contact. Its open draft is superseded and its run starts again: they knew the former contact's
 * tickets. Changing it back by id undoes it.
 * @throws Refusal `invalid` for no address or one of ours, `not_found`, `stale` when `ifMatch` is not the version.
 */
export async function changeContact(
  ctx: Ctx,
  ticketId: string,
  wanted: NewContact & { ifMatch?: number },
): Promise<void> {
  assertScope(ctx, 'write');
  if (ctx.actor.type === 'assistant') throw new Refusal('forbidden', 'tickets.assistantContact');
  await replaceContact(ctx, ticketId, wanted);
}

/** What `changeContact` does, for who may do it as part of another act. */
export async function replaceContact(
  ctx: Ctx,
  ticketId: string,
  { ifMatch, ...wanted }: NewContact & { ifMatch?: number },
): Promise<void> {
  await inTransaction(ctx, async (ctx) => {
    const ticket = await lockTicket(ctx, ticketId, ifMatch);
    const before = await contactById(ctx, ticket.contactId);
    const after = await resolveContact(ctx, wanted, ticket.id);
    if (after.id === before.id) return;
    const changed = await changeTicket(
      ctx,
      ticket,
      { contactId: after.id },
      { type: 'ticket.contact_changed', data: { before: factsOf(before), after: factsOf(after) } },
    );
    await supersedeDrafts(ctx, ticket.id, say('change.contact_changed'));
    await cancelRunning(ctx, ticket.id);
    await queueRunIfUnanswered(ctx, changed);
  });
}

async function resolveContact(ctx: Ctx, wanted: NewContact, ticketId: string): Promise<Contact> {
  const { id, name, address: given = '' } = wanted;
  if (id) {
    if (!(await hadContact(ctx, ticketId, id))) throw notFound('contactOfTicket');
    return contactById(ctx, id);
  }
  const address = normalizeAddress(given);
  if (!address) throw new Refusal('invalid', sentence('outgoing.noAddress', { text: given.slice(0, 100) }));
  if ((await ownAddresses(ctx)).includes(plainAddress(address)))
    throw new Refusal('invalid', sentence('tickets.ownAddress', { address }));
  return findOrCreateContact(ctx, { address, name: name?.trim() || null });
}

/** By id only former contacts can be named: ids of others would tell who exists elsewhere. */
async function hadContact(ctx: Ctx, ticketId: string, contactId: string): Promise<boolean> {
  const rows = await ctx.db
    .select({ data: events.data })
    .from(events)
    .where(and(eq(events.ticketId, ticketId), isEventOfType('ticket.contact_changed')));
  return rows.some(({ data }) => (data as ContactChange).before.contact_id === contactId);
}

type ContactChange = TicketEventData<'ticket.contact_changed'>;

async function contactById(ctx: Ctx, id: string): Promise<Contact> {
  return firstOrThrow(await ctx.db.select().from(contacts).where(eq(contacts.id, id)));
}

function factsOf({ id, address, replyTo }: Contact) {
  return { contact_id: id, address, reply_to: replyTo };
}
