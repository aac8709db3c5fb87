import { eq } from 'drizzle-orm';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { contacts } from '#db/schema/index.ts';
import { assertScope, type Ctx, inTransaction } from '#lib/platform/context.ts';
import { Refusal } from '#lib/platform/errors.ts';
import { recordEvent } from '#lib/platform/events.ts';
import { sentence } from '#locales/sentence.ts';
import { assertNoAssistant } from './assert-no-assistant.ts';
import { fieldsAfter } from './field-values.ts';
import { resolvePerson } from './person.ts';
import { isPublicMailHost } from './public-mail-hosts.ts';
import type { ContactChanges } from './schema.ts';

/**
 * Changes the given fields of the person whom a contact’s id leads to.
 * @throws Refusal `not_found`, also out of reach; `invalid` for a value that does not fit its field, or a public mail
 * host as company; `stale` when `ifMatch` is not the version, with who changed it last.
 */
export async function updateContact(
  ctx: Ctx,
  contactId: string,
  { ifMatch, ...changes }: ContactChanges & { ifMatch?: number },
): Promise<void> {
  assertScope(ctx, 'write');
  assertNoAssistant(ctx);
  if (changes.company && isPublicMailHost(changes.company))
    throw new Refusal('invalid', sentence('contacts.noCompany', { domain: changes.company }));
  await inTransaction(ctx, async (ctx) => {
    const id = await resolvePerson(ctx, contactId);
    const row = firstOrThrow(await ctx.db.select().from(contacts).where(eq(contacts.id, id)).for('update'));
    if (ifMatch !== undefined && ifMatch !== row.version)
      throw new Refusal('stale', 'contacts.stale', {
        facts: { version: row.version, changed_by: row.changedBy },
      });
    const before = { name: row.name, language: row.language, company: row.company, fields: row.fields };
    const fields = await fieldsAfter(ctx, row.fields, changes.fields ?? {});
    const after = { ...before, ...changes, fields };
    if (JSON.stringify(after) === JSON.stringify(before)) return;
    await ctx.db
      .update(contacts)
      .set({ ...after, version: row.version + 1, changedBy: ctx.actor.name })
      .where(eq(contacts.id, id));
    await recordEvent(ctx, 'contact.updated', { data: { contact_id: id, before, after } });
  });
}
