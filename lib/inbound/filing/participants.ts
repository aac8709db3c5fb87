import { and, eq, inArray, isNull, ne, or, type SQLWrapper, sql } from 'drizzle-orm';
import { contacts, messages, tickets } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';

/**
 * The ids of those tickets in which the address takes part: as the contact, or as sender or recipient of a message.
 * Messages of strangers, forged mail, forwards and their answers do not count. With `replyTo`, the mail may be written for
 * another person: then what the address wrote for somebody else does not count either.
 */
export async function ticketsOfParticipant(
  ctx: Ctx,
  ticketIds: string[] | SQLWrapper,
  { address, replyTo = null }: { address: string; replyTo?: string | null },
): Promise<Set<string>> {
  if (Array.isArray(ticketIds) && ticketIds.length === 0) return new Set();
  const inAList = (someone: string) =>
    sql`jsonb_build_array(jsonb_build_object('address', ${someone}::text))`;
  const person = inAList(address);
  const [own, named] = await Promise.all([
    ctx.db
      .select({ id: tickets.id })
      .from(tickets)
      .innerJoin(contacts, eq(contacts.id, tickets.contactId))
      .where(and(inArray(tickets.id, ticketIds), eq(contacts.address, address), sameWriter(replyTo))),
    ctx.db
      .selectDistinct({ id: messages.ticketId })
      .from(messages)
      .innerJoin(tickets, eq(tickets.id, messages.ticketId))
      .innerJoin(contacts, eq(contacts.id, tickets.contactId))
      .where(
        and(
          inArray(messages.ticketId, ticketIds),
          ne(messages.kind, 'note'),
          isNull(messages.forwardId),
          sql`not (${messages.flags} && array['not_a_participant', 'dmarc_failed'])`,
          or(ne(contacts.address, address), sameWriter(replyTo)),
          or(
            and(
              sql`${messages.sender} ->> 'address' = ${address}`,
              replyTo === null
                ? undefined
                : sql`(${messages.replyTo} = '[]'::jsonb or ${messages.replyTo} @> ${inAList(replyTo)})`,
            ),
            sql`${messages.to} @> ${person}`,
            sql`${messages.cc} @> ${person}`,
            sql`${messages.bcc} @> ${person}`,
          ),
        ),
      ),
  ]);
  return new Set([...own, ...named].map(({ id }) => id));
}

/** A contact of one person, or of the same Reply-To. */
function sameWriter(replyTo: string | null) {
  return replyTo === null ? undefined : or(isNull(contacts.replyTo), eq(contacts.replyTo, replyTo));
}
