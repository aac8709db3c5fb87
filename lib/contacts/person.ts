import { and, eq, isNull, not, or, type SQL, sql } from 'drizzle-orm';
import { alias, type PgColumn } from 'drizzle-orm/pg-core';
import { contacts, tickets } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { notFound } from '#lib/platform/errors.ts';
import { withinReach } from '#lib/platform/within-reach.ts';
import { isNotErased } from './erased-contact.ts';

type ContactTable = { id: PgColumn };
const mains = alias(contacts, 'mains');

/** The condition that a contact has a ticket within reach; undefined for who reaches every mailbox. */
export function hasTicketInReach(ctx: Ctx, table: ContactTable = contacts): SQL | undefined {
  const inReach = withinReach(ctx, tickets.mailboxId);
  return (
    inReach && sql`exists (select 1 from ${tickets} where ${tickets.contactId} = ${table.id} and ${inReach})`
  );
}

/**
 * The condition that a contact stands for a person: it is merged into none, or into one out of reach, which the actor
 * must not learn of.
 */
export function isPerson(ctx: Ctx): SQL | undefined {
  const seen = hasTicketInReach(ctx, mains);
  const seenMain = sql`exists (select 1 from ${contacts} ${mains} where ${mains.id} = ${contacts.personId} and ${seen})`;
  return and(
    isNotErased,
    hasTicketInReach(ctx),
    seen ? or(isNull(contacts.personId), not(seenMain)) : isNull(contacts.personId),
  );
}

/** The condition that a contact is one of a person’s addresses. The id is of a contact that `isPerson`. */
export function isAddressOf(personId: string): SQL | undefined {
  return or(eq(contacts.id, personId), eq(contacts.personId, personId));
}

/**
 * The id of the person whom a contact’s id leads to: its own, or of the contact that it was merged into.
 * @throws Refusal `not_found`, also for a contact without a ticket within reach.
 */
export async function resolvePerson(ctx: Ctx, contactId: string): Promise<string> {
  const [row] = await ctx.db
    .select({ own: contacts.id, main: mains.id })
    .from(contacts)
    .leftJoin(mains, and(eq(mains.id, contacts.personId), hasTicketInReach(ctx, mains)))
    .where(and(eq(contacts.id, contactId), isNotErased, hasTicketInReach(ctx)));
  if (!row) throw notFound('contact');
  return row.main ?? row.own;
}
