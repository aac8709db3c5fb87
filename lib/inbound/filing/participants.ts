import { and, eq, inArray, ne, or, type SQLWrapper, sql } from 'drizzle-orm';
import { contacts, messages, tickets } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';

/**
 * The ids of those tickets in which the address takes part: as the contact, or as sender or recipient of a message.
 * Messages of strangers and forged mail do not count.
 */
export async function ticketsOfParticipant(
  ctx: Ctx,
  ticketIds: string[] | SQLWrapper,
  address: string,
): Promise<Set<string>> {
  if (Array.isArray(ticketIds) && ticketIds.length === 0) return new Set();
  const person = sql`jsonb_build_array(jsonb_build_object('address', ${address}::text))`;
  const [own, named] = await Promise.all([
    ctx.db
      .select({ id: tickets.id })
      .from(tickets)
      .innerJoin(contacts, eq(contacts.id, tickets.contactId))
      .where(and(inArray(tickets.id, ticketIds), eq(contacts.address, address))),
    ctx.db
      .selectDistinct({ id: messages.ticketId })
      .from(messages)
      .where(
        and(
          inArray(messages.ticketId, ticketIds),
          ne(messages.kind, 'note'),
          sql`not (${messages.flags} && array['not_a_participant', 'dmarc_failed'])`,
          or(
            sql`${messages.sender} ->> 'address' = ${address}`,
            sql`${messages.to} @> ${person}`,
            sql`${messages.cc} @> ${person}`,
            sql`${messages.bcc} @> ${person}`,
          ),
        ),
      ),
  ]);
  return new Set([...own, ...named].map(({ id }) => id));
}
