import { isNull } from 'drizzle-orm';
import { mailboxes } from '#db/schema/index.ts';
import type { OwnIdentity } from '#lib/mail/classification.ts';
import { isOwnMessageId } from '#lib/mail/headers/own-message-id.ts';
import { deduped } from '#lib/platform/batching.ts';
import type { Ctx } from '#lib/platform/context.ts';

/** The addresses of all mailboxes. */
export async function ownAddresses(ctx: Ctx): Promise<string[]> {
  return (await ownMailboxes(ctx)).map(({ address }) => address);
}

/** All mailboxes, each with its display name. */
export const ownMailboxes = deduped((ctx) =>
  ctx.db
    .select({ name: mailboxes.displayName, address: mailboxes.address })
    .from(mailboxes)
    .where(isNull(mailboxes.deletedAt)),
);

/** Recognises our own mail when it comes back: by our addresses, and by Message-IDs that we signed. */
export async function readOwnIdentity(ctx: Ctx): Promise<OwnIdentity> {
  return {
    addresses: await ownAddresses(ctx),
    isOwnMessageId: (id) => isOwnMessageId(ctx.env.APP_SECRET, domainOfId(id), id),
  };
}

/** Any domain will do, because only we can sign an id. */
const domainOfId = (id: string) => /@([^<>@]+)>$/.exec(id.trim())?.[1] ?? '';
