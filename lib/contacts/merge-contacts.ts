import { eq, inArray, or, sql } from 'drizzle-orm';
import { contacts } from '#db/schema/index.ts';
import { acquireAdvisoryLock } from '#lib/platform/advisory-lock.ts';
import { assertScope, type Ctx, inTransaction } from '#lib/platform/context.ts';
import { notFound, Refusal } from '#lib/platform/errors.ts';
import { recordEvent } from '#lib/platform/events.ts';
import { sentence } from '#locales/sentence.ts';
import { assertNoAssistant } from './assert-no-assistant.ts';
import { resolvePerson } from './person.ts';

type ContactRow = typeof contacts.$inferSelect;

/**
 * Makes a contact, with its own further addresses, a further address of another: people see tickets and notes of both
 * together. Nothing is moved: mail from either is filed, trusted and answered as before. `unmergeContact` undoes it.
 * @throws Refusal `not_found` for either out of reach; `invalid` for one and the same; `conflict` when one of them is
 * merged into a contact already.
 */
export async function mergeContacts(
  ctx: Ctx,
  fromId: string,
  { into: intoId }: { into: string },
): Promise<void> {
  assertScope(ctx, 'write');
  assertNoAssistant(ctx);
  await resolvePerson(ctx, fromId);
  await resolvePerson(ctx, intoId);
  if (fromId === intoId) throw new Refusal('invalid', 'contacts.mergeWithItself');
  await inTransaction(ctx, async (ctx) => {
    const { from, into } = await lockPair(ctx, { fromId, intoId });
    for (const { address, mergedIntoId } of [from, into])
      if (mergedIntoId !== null)
        throw new Refusal('conflict', sentence('contacts.furtherAddress', { address }));
    await ctx.db
      .update(contacts)
      .set({ mergedIntoId: into.id, personId: into.id, mergedAt: sql`now()`, mergedBy: ctx.actor.name })
      .where(eq(contacts.id, from.id));
    await ctx.db.update(contacts).set({ personId: into.id }).where(eq(contacts.personId, from.id));
    await recordEvent(ctx, 'contact.merged', { data: { from: eventRef(from), into: eventRef(into) } });
  });
}

/**
 * Undoes the merge of a contact, at any time: it is a person of its own again, with the addresses that were merged into
 * it. Its name, language, company and notes are as it had them.
 * @throws Refusal `not_found`, also out of reach; `conflict` when it is not merged, as far as the actor can see.
 */
export async function unmergeContact(ctx: Ctx, contactId: string): Promise<void> {
  assertScope(ctx, 'write');
  assertNoAssistant(ctx);
  if ((await resolvePerson(ctx, contactId)) === contactId) throw notMerged();
  await inTransaction(ctx, async (ctx) => {
    const { from, into } = await lockMerged(ctx, contactId);
    await ctx.db
      .update(contacts)
      .set({ mergedIntoId: null, personId: null, mergedAt: null, mergedBy: null })
      .where(eq(contacts.id, from.id));
    await ctx.db.execute(sql`with recursive below (id) as (
        select ${sql.param(from.id, contacts.id)}::uuid
        union select ${contacts.id} from ${contacts} join below on ${contacts.mergedIntoId} = below.id)
      update ${contacts} set person_id = ${sql.param(from.id, contacts.id)}
        where ${contacts.mergedIntoId} is not null and ${contacts.id} in (select id from below)`);
    await recordEvent(ctx, 'contact.unmerged', { data: { from: eventRef(from), into: eventRef(into) } });
  });
}

const notMerged = () => new Refusal('conflict', 'contacts.notMerged');

async function lockMerged(ctx: Ctx, contactId: string) {
  await lockMerges(ctx);
  const [row] = await ctx.db.select().from(contacts).where(eq(contacts.id, contactId));
  if (!row?.mergedIntoId) throw notMerged();
  return lockPair(ctx, { fromId: contactId, intoId: row.mergedIntoId });
}

/** Locks both with their further addresses, in the order in which filing locks contacts. */
async function lockPair(ctx: Ctx, { fromId, intoId }: { fromId: string; intoId: string }) {
  await lockMerges(ctx);
  const pair = [fromId, intoId];
  const rows = await ctx.db
    .select()
    .from(contacts)
    .where(or(inArray(contacts.id, pair), inArray(contacts.personId, pair)))
    .orderBy(sql`(${contacts.address} || ' ' || coalesce(${contacts.replyTo}, '')) collate "C"`)
    .for('update');
  return { from: rowOf(rows, fromId), into: rowOf(rows, intoId) };
}

function rowOf(rows: ContactRow[], id: string): ContactRow {
  const row = rows.find((one) => one.id === id);
  if (!row) throw notFound('contact');
  return row;
}

/** One merge at a time, or two could make a circle. */
const lockMerges = (ctx: Ctx) => acquireAdvisoryLock(ctx, 'contact merges');

const eventRef = ({ id, address }: ContactRow) => ({ contact_id: id, address });
