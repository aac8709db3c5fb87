import { isNull } from 'drizzle-orm';
import { mailboxes } from '#db/schema/index.ts';
import type { Ctx } from '../context.ts';

/** The addresses that we send as, so that our own mail is known when it comes back. */
export async function ourAddresses(ctx: Ctx): Promise<string[]> {
  const rows = await ctx.db
    .select({ address: mailboxes.address })
    .from(mailboxes)
    .where(isNull(mailboxes.deletedAt));
  return rows.map((row) => row.address);
}
