import { eq } from 'drizzle-orm';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { mailboxes } from '#db/schema/index.ts';
import { isListed } from '#lib/mail/headers/address-list.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { Refusal } from '#lib/platform/errors.ts';
import { sentence } from '#locales/sentence.ts';

/** Where assistants may forward a mailbox's tickets to: addresses, or whole domains written @domain. */
export async function readForwardList(ctx: Ctx, mailboxId: string): Promise<string[]> {
  const rows = await ctx.db
    .select({ forwardTo: mailboxes.forwardTo })
    .from(mailboxes)
    .where(eq(mailboxes.id, mailboxId));
  return firstOrThrow(rows).forwardTo;
}

/** @throws Refusal `conflict` for the first of the addresses that is not on the mailbox's list. */
export async function assertListed(ctx: Ctx, mailboxId: string, addresses: string[]): Promise<void> {
  const forwardTo = await readForwardList(ctx, mailboxId);
  for (const address of addresses) {
    if (!isListed(address, forwardTo))
      throw new Refusal('conflict', sentence('outgoing.unlisted', { address }));
  }
}
