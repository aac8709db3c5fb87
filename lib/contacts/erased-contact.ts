import { ne, type SQL } from 'drizzle-orm';
import { contacts } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';

/** Stands instead of the address of the contact who has every erased ticket. Nobody can write from it: it is no address. */
export const erasedAddress = 'erased';

/** The condition that a contact is not the one who has every erased ticket. */
export const isNotErased: SQL = ne(contacts.address, erasedAddress);

/** Makes that contact, once. */
export async function ensureErasedContact({ db }: Ctx): Promise<void> {
  await db.insert(contacts).values({ address: erasedAddress }).onConflictDoNothing();
}
