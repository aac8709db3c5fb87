import { isNull } from 'drizzle-orm';
import { mailboxes } from '#db/schema/index.ts';
import type { OwnIdentity } from '#lib/mail/classification.ts';
import { isOwnMessageId } from '#lib/mail/headers/own-message-id.ts';
import { deduped } from '#lib/platform/batching.ts';
import type { Ctx } from '#lib/platform/context.ts';

/** The addresses that we send as, so that our own mail is known when it comes back. */
export async function ownAddresses(ctx: Ctx): Promise<string[]> {
  return (await ownMailboxes(ctx)).map(({ address }) => address);
}

/** The same, each with the name that stands beside it. */
export const ownMailboxes = deduped((ctx) =>
  ctx.db
    .select({ name: mailboxes.displayName, address: mailboxes.address })
    .from(mailboxes)
    .where(isNull(mailboxes.deletedAt)),
);

/** What is ours, so that our own mail is known when it comes back: the addresses that we send as, and our signature. */
export async function readOwnIdentity(ctx: Ctx): Promise<OwnIdentity> {
  return {
    addresses: await ownAddresses(ctx),
    isOwnMessageId: (id) => isOwnMessageId(ctx.env.APP_SECRET, domainOfId(id), id),
  };
}

/** Whatever domain we sent from: only we can sign an id for it. */
const domainOfId = (id: string) => /@([^<>@]+)>$/.exec(id.trim())?.[1] ?? '';
