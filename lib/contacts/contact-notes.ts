import { and, desc, inArray } from 'drizzle-orm';
import type { z } from 'zod';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { contactNotes, contacts } from '#db/schema/index.ts';
import { assertScope, type Ctx, inTransaction } from '#lib/platform/context.ts';
import { Refusal } from '#lib/platform/errors.ts';
import { recordEvent } from '#lib/platform/events.ts';
import { afterCursor, type Page, type pageQuery, toPage } from '#lib/platform/pagination.ts';
import { assertNoAssistant } from './assert-no-assistant.ts';
import { hasTicketInReach, isAddressOf, resolvePerson } from './person.ts';
import type { ContactNote } from './schema.ts';

/**
 * The notes about a person, of all addresses with a ticket within reach, newest first.
 * @throws Refusal `not_found`, also out of reach.
 */
export async function listContactNotes(
  ctx: Ctx,
  contactId: string,
  { limit, cursor }: z.infer<z.ZodObject<typeof pageQuery>>,
): Promise<Page<ContactNote>> {
  const personId = await resolvePerson(ctx, contactId);
  const addresses = ctx.db
    .select({ id: contacts.id })
    .from(contacts)
    .where(and(isAddressOf(personId), hasTicketInReach(ctx)));
  const rows = await ctx.db
    .select()
    .from(contactNotes)
    .where(and(inArray(contactNotes.contactId, addresses), afterCursor(cursor, [contactNotes.id], 'down')))
    .orderBy(desc(contactNotes.id))
    .limit(limit + 1);
  return toPage(rows, limit, ({ id }) => [id], toContactNote);
}

/**
 * Notes something about a person, which is never sent. Who may see the contact reads it.
 * @throws Refusal `not_found`, also out of reach; `invalid` without text.
 */
export async function addContactNote(
  ctx: Ctx,
  contactId: string,
  { body }: { body: string },
): Promise<ContactNote> {
  assertScope(ctx, 'write');
  assertNoAssistant(ctx);
  if (!body.trim()) throw new Refusal('invalid', 'tickets.emptyNote');
  return inTransaction(ctx, async (ctx) => {
    const personId = await resolvePerson(ctx, contactId);
    const note = firstOrThrow(
      await ctx.db
        .insert(contactNotes)
        .values({ contactId: personId, body: body.trim(), writtenBy: ctx.actor.name })
        .returning(),
    );
    await recordEvent(ctx, 'contact.noted', { data: { contact_id: personId, note_id: note.id } });
    return toContactNote(note);
  });
}

function toContactNote(note: typeof contactNotes.$inferSelect): ContactNote {
  return {
    id: note.id,
    contact_id: note.contactId,
    body: note.body,
    written_by: note.writtenBy,
    created_at: note.createdAt.toISOString(),
  };
}
