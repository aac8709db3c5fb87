import { and, desc, eq, exists, isNull, or, sql } from 'drizzle-orm';
import { z } from 'zod';
import { newId } from '#db/columns.ts';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { contains } from '#db/like.ts';
import { insertRowsReturning } from '#db/rows.ts';
import { contacts, suppressions, tickets } from '#db/schema/index.ts';
import { batched } from '#lib/platform/batching.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { notFound } from '#lib/platform/errors.ts';
import { afterCursor, type Page, pageQuery, toPage } from '#lib/platform/pagination.ts';
import { withinReach } from '#lib/platform/within-reach.ts';

/** `replyTo`: the person for whom a form, shop or group at `address` writes. */
type Person = { address: string; name: string | null; replyTo?: string | null };
/** A contact with the number of its tickets within reach and why its address is suppressed. */
export type ContactRecord = Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number];
type ContactRow = typeof contacts.$inferSelect;

/**
 * Finds or creates the contact with an address, and with a Reply-To for mail that is written for others. An existing name
 * stays, so that mail by others cannot rename a person.
 */
export const findOrCreateContact: (ctx: Ctx, person: Person) => Promise<ContactRow> = batched(
  async (ctx, people: Person[]) => {
    const wanted = people.map(({ address, name, replyTo = null }) => ({
      address: address.toLowerCase(),
      name,
      replyTo: replyTo?.toLowerCase() ?? null,
    }));
    const rows = await insertRowsReturning(
      ctx.db,
      contacts,
      uniquePeople(wanted).map((person) => ({ ...person, id: newId('con') })),
      sql`on conflict (address, coalesce(reply_to, '')) do update set name = coalesce(${contacts.name}, excluded.name)`,
    );
    return wanted.map((person) => firstOrThrow(rows.filter((row) => keyOf(row) === keyOf(person))));
  },
);

/** Sorted, so that concurrent upserts of the same addresses cannot deadlock. */
function uniquePeople(people: Required<Person>[]): Required<Person>[] {
  return [...Map.groupBy(people, keyOf)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, same]) => same.slice(0, 1).map((person) => ({ ...person, name: firstName(same) })));
}

const keyOf = ({ address, replyTo = null }: Person) => `${address} ${replyTo ?? ''}`;
const firstName = (people: Person[]) => people.find(({ name }) => name !== null)?.name ?? null;

export const contactsQuery = z.object({
  q: z.string().max(200).optional(),
  ...pageQuery,
});

/** Contacts with a ticket within reach, newest first. */
export async function listContacts(
  ctx: Ctx,
  query: z.infer<typeof contactsQuery>,
): Promise<Page<ContactRecord>> {
  const rows = await select(ctx)
    .where(
      and(
        hasTicketInReach(ctx),
        afterCursor(query.cursor, [contacts.id], 'down'),
        query.q ? or(contains(contacts.address, query.q), contains(contacts.name, query.q)) : undefined,
      ),
    )
    .orderBy(desc(contacts.id))
    .limit(query.limit + 1);
  return toPage(rows, query.limit, (row) => [row.id]);
}

/** @throws Refusal `not_found`, also for a contact without a ticket within reach. */
export async function getContact(ctx: Ctx, id: string): Promise<ContactRecord> {
  const [row] = await select(ctx).where(and(eq(contacts.id, id), hasTicketInReach(ctx)));
  if (!row) throw notFound('contact');
  return row;
}

function select(ctx: Ctx) {
  return ctx.db
    .select({
      id: contacts.id,
      address: contacts.address,
      name: contacts.name,
      replyTo: contacts.replyTo,
      createdAt: contacts.createdAt,
      tickets: sql<number>`(select count(*)::int from ${tickets} where ${tickets.contactId} = ${contacts.id} and ${tickets.mergedIntoId} is null and ${tickets.withdrawnAt} is null and ${withinReach(ctx, tickets.mailboxId) ?? sql`true`})`,
      suppressed: suppressions.reason,
    })
    .from(contacts)
    .leftJoin(suppressions, and(eq(suppressions.address, contacts.address), isNull(suppressions.liftedAt)))
    .$dynamic();
}

function hasTicketInReach(ctx: Ctx) {
  return ctx.actor.mailboxIds === null
    ? undefined
    : exists(
        ctx.db
          .select({ one: sql`1` })
          .from(tickets)
          .where(and(eq(tickets.contactId, contacts.id), withinReach(ctx, tickets.mailboxId))),
      );
}
