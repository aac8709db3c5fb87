import { eq, sql } from 'drizzle-orm';
import { imapAccounts } from '#db/schema/index.ts';
import { plainAddress } from '#lib/mail/headers/reply-token.ts';
import { findMailboxByAddress } from '#lib/mailboxes/mailbox-addresses.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { Refusal } from '#lib/platform/errors.ts';
import { sentence } from '#locales/sentence.ts';

/** @throws Refusal `invalid` for an address whose mail arrives here: the mail would open a ticket of its own. */
export async function assertLeavesDesk(ctx: Ctx, address: string, what: 'forward' | 'mail'): Promise<void> {
  const plain = plainAddress(address);
  const [account] = await ctx.db
    .select({ id: imapAccounts.id })
    .from(imapAccounts)
    .where(eq(sql`lower(${imapAccounts.username})`, plain))
    .limit(1);
  if (account || (await findMailboxByAddress(ctx, plain)))
    throw new Refusal('invalid', sentence('outgoing.arrivesHere', { address, what }), { facts: { address } });
}
