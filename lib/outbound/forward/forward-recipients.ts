import { eq } from 'drizzle-orm';
import { contacts, type MailAddress } from '#db/schema/index.ts';
import { normalizeAddress } from '#lib/mail/headers/addresses.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { Refusal } from '#lib/platform/errors.ts';
import type { TicketRecord } from '#lib/tickets/change-ticket.ts';
import { sentence } from '#locales/sentence.ts';
import { assertLeavesDesk } from '../reply/assert-leaves-desk.ts';

export type ForwardRecipient = { address: string; name?: string | null };

const maxRecipients = 10;

/**
 * Returns who a forward goes to, each once.
 * @throws Refusal `invalid` for no address or too many, the ticket's contact, or an address whose mail becomes a ticket here.
 */
export async function forwardRecipients(
  ctx: Ctx,
  ticket: TicketRecord,
  given: ForwardRecipient[],
): Promise<MailAddress[]> {
  const people = new Map<string, MailAddress>();
  for (const { address: written, name = null } of given) {
    const address = normalizeAddress(written);
    if (!address)
      throw new Refusal('invalid', sentence('outgoing.noAddress', { text: written.slice(0, 100) }));
    people.set(address, { name, address });
  }
  if (people.size === 0) throw new Refusal('invalid', 'outgoing.forwardToNobody');
  if (people.size > maxRecipients)
    throw new Refusal('invalid', sentence('outgoing.forwardToTooMany', { max: maxRecipients }));
  await assertNotContact(ctx, ticket, people);
  for (const address of people.keys()) await assertLeavesDesk(ctx, address, 'forward');
  return [...people.values()];
}

async function assertNotContact(ctx: Ctx, { contactId }: TicketRecord, people: Map<string, unknown>) {
  const [contact] = await ctx.db
    .select({ address: contacts.address })
    .from(contacts)
    .where(eq(contacts.id, contactId));
  if (contact && people.has(contact.address.toLowerCase()))
    throw new Refusal('invalid', sentence('outgoing.forwardToContact', { address: contact.address }));
}
