import { isNull } from 'drizzle-orm';
import { mailboxes } from '#db/schema/index.ts';
import type { OwnIdentity } from '#lib/mail/classification.ts';
import { isOwnMessageId } from '#lib/mail/headers/own-message-id.ts';
import { plainAddress } from '#lib/mail/headers/reply-token.ts';
import { deduped } from '#lib/platform/batching.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { say } from '#lib/platform/told.ts';
import type { IncomingMail } from '../raw/raw-email-status.ts';

/** The addresses and aliases of all mailboxes. */
export async function ownAddresses(ctx: Ctx): Promise<string[]> {
  return (await ownMailboxes(ctx)).map(({ address }) => address);
}

/** All addresses and aliases, each with the display name of its mailbox. */
export const ownMailboxes = deduped(async (ctx) => {
  const rows = await ctx.db
    .select({ name: mailboxes.displayName, address: mailboxes.address, aliases: mailboxes.aliases })
    .from(mailboxes)
    .where(isNull(mailboxes.deletedAt));
  return rows.flatMap(({ name, address, aliases }) =>
    [address, ...aliases].map((each) => ({ name, address: each })),
  );
});

/** Recognises our own mail when it comes back: by our addresses, and by Message-IDs that we signed. */
export async function readOwnIdentity(ctx: Ctx): Promise<OwnIdentity> {
  return {
    addresses: await ownAddresses(ctx),
    isOwnMessageId: (id) => isOwnMessageId(ctx.env.APP_SECRET, domainOfId(id), id),
  };
}

/** Any domain will do, because only we can sign an id. */
const domainOfId = (id: string) => /@([^<>@]+)>$/.exec(id.trim())?.[1] ?? '';

/**
 * Why a mail that bears one of our addresses as its author is held; null for any other. A form that writes as the
 * mailbox names the person in Reply-To.
 */
export async function selfHoldReason(ctx: Ctx, { parsed }: Pick<IncomingMail, 'parsed'>) {
  const author = parsed.from?.address;
  if (!author) return null;
  const own = new Set(await ownAddresses(ctx));
  const isOurs = (address: string) => own.has(plainAddress(address));
  if (!isOurs(author) || parsed.replyTo.some(({ address }) => !isOurs(address))) return null;
  return say('held.from_ourselves', { address: author });
}
