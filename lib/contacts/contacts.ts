import { sql } from 'drizzle-orm';
import { newId } from '#db/columns.ts';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { insertRowsReturning } from '#db/rows.ts';
import { contacts } from '#db/schema/index.ts';
import { batched } from '#lib/platform/batching.ts';
import type { Ctx } from '#lib/platform/context.ts';

/** `replyTo`: the person for whom a form, shop or group at `address` writes. */
type Person = { address: string; name: string | null; replyTo?: string | null };
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
      sql`on conflict (address, coalesce(reply_to, '')) do update set
        name = coalesce(${contacts.name}, excluded.name),
        version = ${contacts.version} + (${contacts.name} is null and excluded.name is not null)::int`,
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
