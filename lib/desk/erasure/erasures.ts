import { eq, inArray, sql } from 'drizzle-orm';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { contacts, erasures } from '#db/schema/index.ts';
import { isAddressOf, resolvePerson } from '#lib/contacts/person.ts';
import { assertReachesAll, assertScope, type Ctx, inTransaction } from '#lib/platform/context.ts';
import { notFound, Refusal } from '#lib/platform/errors.ts';
import { recordEvent } from '#lib/platform/events.ts';
import { sendJob } from '#lib/platform/queue.ts';
import type { KeepReason } from './contact-words.ts';
import { uuids } from './erased-entries.ts';
import type { Erasure, ErasureInput, ErasurePreview } from './schema.ts';
import type { ErasureRecord } from './subject.ts';

/**
 * What the erasure of a person would take.
 * @throws Refusal `forbidden` for whoever is no admin of every mailbox; `not_found`.
 */
export async function previewErasure(ctx: Ctx, contactId: string): Promise<ErasurePreview> {
  assertErases(ctx);
  const { addresses, contactIds } = await subjectOf(ctx, contactId);
  const mails = sql`select messages.id from messages join tickets on tickets.id = ticket_id where contact_id = any(${uuids(contactIds)})`;
  const [counts] = await ctx.db.execute<Omit<ErasurePreview, 'addresses'>>(sql`select
    (select count(*)::int from tickets where contact_id = any(${uuids(contactIds)})) as tickets,
    (select count(*)::int from (${mails}) mails) as messages,
    (select count(*)::int from attachments where message_id in (${mails})) as files,
    (select count(*)::int from contact_notes where contact_id = any(${uuids(contactIds)})) as notes`);
  return { addresses, ...firstOrThrow(counts ? [counts] : []) };
}

/**
 * Starts the erasure of a person with all their addresses. It cannot be undone. While one is under way, asking again
 * answers that one.
 * @throws Refusal `forbidden` for whoever is no admin of every mailbox; `not_found`; `invalid` for an address that is none
 * of theirs.
 */
export async function startErasure(ctx: Ctx, contactId: string, input: ErasureInput): Promise<Erasure> {
  assertErases(ctx);
  return inTransaction(ctx, async (ctx) => {
    const { personId, addresses, contactIds } = await subjectOf(ctx, contactId);
    if (!addresses.includes(input.address.trim().toLowerCase()))
      throw new Refusal('invalid', 'contacts.eraseOtherAddress');
    const { tickets } = await previewErasure(ctx, contactId);
    const [row] = await ctx.db
      .insert(erasures)
      .values({ contactId: personId, contactIds, addresses, tickets, requestedBy: ctx.actor.name })
      .onConflictDoNothing()
      .returning();
    if (!row)
      return toErasure(
        firstOrThrow(await ctx.db.select().from(erasures).where(eq(erasures.contactId, personId))),
      );
    await sendJob(ctx, 'desk.erase', { erasureId: row.id });
    await recordEvent(ctx, 'contact.erasure_started', { data: { erasure_id: row.id, tickets } });
    return toErasure(row);
  });
}

/** How far an erasure is, and the proof. @throws Refusal `forbidden` as above; `not_found`. */
export async function getErasure(ctx: Ctx, id: string): Promise<Erasure> {
  assertErases(ctx);
  const [row] = await ctx.db.select().from(erasures).where(eq(erasures.id, id));
  if (!row) throw notFound('erasure');
  return toErasure(row);
}

function assertErases(ctx: Ctx): void {
  assertScope(ctx, 'admin');
  assertReachesAll(ctx);
}

/** Whom a form, shop or group writes for is known by the address that it answers to. */
async function subjectOf(ctx: Ctx, contactId: string) {
  const personId = await resolvePerson(ctx, contactId);
  const address = sql<string>`coalesce(${contacts.replyTo}, ${contacts.address})`;
  const own = await ctx.db.selectDistinct({ address }).from(contacts).where(isAddressOf(personId));
  const addresses = own.map((row) => row.address).toSorted();
  const rows = await ctx.db.select({ id: contacts.id }).from(contacts).where(inArray(address, addresses));
  return { personId, addresses, contactIds: rows.map(({ id }) => id) };
}

function toErasure(row: ErasureRecord): Erasure {
  return {
    id: row.id,
    step: row.step,
    tickets: row.tickets,
    tickets_erased: row.ticketsErased,
    proof: Object.entries(row.proof)
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([table, fates]) => ({
        table,
        deleted: fates.deleted ?? 0,
        blanked: fates.blanked ?? 0,
        kept: Object.entries(fates).flatMap(([fate, rows]) =>
          fate.startsWith('kept:') ? [{ because: fate.slice(5) as KeepReason, rows }] : [],
        ),
      })),
    requested_by: row.requestedBy,
    created_at: row.createdAt.toISOString(),
    finished_at: row.finishedAt?.toISOString() ?? null,
  };
}
