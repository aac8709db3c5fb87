import { eq } from 'drizzle-orm';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { mailboxes } from '#db/schema/index.ts';
import { isListed } from '#lib/mail/headers/address-list.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { Refusal } from '#lib/platform/errors.ts';
import { type Sentence, sentence } from '#locales/sentence.ts';

/** Where assistants may forward a mailbox's tickets to: addresses, or whole domains written @domain. */
export async function readForwardList(ctx: Ctx, mailboxId: string): Promise<string[]> {
  const rows = await ctx.db
    .select({ forwardTo: mailboxes.forwardTo })
    .from(mailboxes)
    .where(eq(mailboxes.id, mailboxId));
  return firstOrThrow(rows).forwardTo;
}

/** Why what an assistant proposed may not be forwarded to an address; null when it may. */
export function unlistedReason(address: string, forwardTo: string[]): Sentence | null {
  return isListed(address, forwardTo) ? null : sentence('outgoing.unlisted', { address });
}

/** @throws Refusal `conflict` for the first of the addresses that is not on the mailbox's list. */
export async function assertListed(ctx: Ctx, mailboxId: string, addresses: string[]): Promise<void> {
  const forwardTo = await readForwardList(ctx, mailboxId);
  for (const address of addresses) {
    const why = unlistedReason(address, forwardTo);
    if (why) throw new Refusal('conflict', why);
  }
}
