import { getContact } from '#lib/contacts/read-contacts.ts';
import { assertScope, type Ctx, inTransaction } from '#lib/platform/context.ts';
import { recordEvent } from '#lib/platform/events.ts';
import { packPerson } from './pack-person.ts';

/**
 * Everything that is kept about a person within reach, as a ZIP (APPNOTE 6.3) that is packed while it is read: JSON to
 * read, the files and the mails as they came. That it was asked for is recorded.
 * @throws Refusal `not_found`, also out of reach; `forbidden` for who may not write.
 */
export async function exportPerson(ctx: Ctx, contactId: string): Promise<AsyncGenerator<Uint8Array>> {
  assertScope(ctx, 'write');
  const contact = await getContact(ctx, contactId);
  await inTransaction(ctx, (ctx) =>
    recordEvent(ctx, 'contact.exported', { data: { contact_id: contact.id, tickets: contact.tickets } }),
  );
  return packPerson(ctx, contact);
}
