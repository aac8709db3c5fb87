import { and, arrayOverlaps, asc, eq, inArray, isNull, ne, or, sql } from 'drizzle-orm';
import { mailboxes } from '#db/schema/index.ts';
import { acquireAdvisoryLock } from '#lib/platform/advisory-lock.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { Refusal } from '#lib/platform/errors.ts';
import { sentence } from '#locales/sentence.ts';

type Row = typeof mailboxes.$inferSelect;

/** Addresses that every domain with mail must take (RFC 2142, RFC 5321 section 4.5.1). */
const roles = /^(?:postmaster|abuse)@(.+)$/;

/**
 * The active mailbox with this address or alias (lower case, no +tag); for postmaster@ and abuse@ of a domain of ours
 * else its oldest mailbox. Null for none.
 */
export async function findMailboxByAddress(ctx: Ctx, address: string): Promise<Row | null> {
  const [row] = await ctx.db
    .select()
    .from(mailboxes)
    .where(
      and(
        or(eq(mailboxes.address, address), arrayOverlaps(mailboxes.aliases, [address])),
        isNull(mailboxes.deletedAt),
      ),
    );
  return row ?? (await findRoleMailbox(ctx, address));
}

async function findRoleMailbox(ctx: Ctx, address: string): Promise<Row | null> {
  const domain = roles.exec(address)?.[1];
  if (!domain) return null;
  const ofDomain = sql`exists (
    select from unnest(${mailboxes.aliases} || ${mailboxes.address}) as own where right(own, ${domain.length + 1}) = ${`@${domain}`})`;
  const [row] = await ctx.db
    .select()
    .from(mailboxes)
    .where(and(ofDomain, isNull(mailboxes.deletedAt)))
    .orderBy(asc(mailboxes.createdAt), asc(mailboxes.id))
    .limit(1);
  return row ?? null;
}

/** Locks the addresses of all mailboxes until the transaction ends. */
export const lockMailboxAddresses = (ctx: Ctx) => acquireAdvisoryLock(ctx, 'mailbox addresses');

/**
 * Asserts that addresses are free for the mailbox `ownerId`, null for a new one; call `lockMailboxAddresses` first.
 * @throws Refusal `invalid` for a malformed address, `conflict` for one of another mailbox.
 */
export async function assertAddressesFree(
  ctx: Ctx,
  ownerId: string | null,
  addresses: string[],
): Promise<void> {
  const malformed = addresses.find((address) => !isMailboxAddress(address));
  if (malformed !== undefined)
    throw new Refusal('invalid', sentence('mailboxes.noMailboxAddress', { text: malformed.slice(0, 100) }));
  if (addresses.length === 0) return;
  const [taken] = await ctx.db
    .select({ address: mailboxes.address, aliases: mailboxes.aliases })
    .from(mailboxes)
    .where(
      and(
        isNull(mailboxes.deletedAt),
        ownerId === null ? undefined : ne(mailboxes.id, ownerId),
        or(inArray(mailboxes.address, addresses), arrayOverlaps(mailboxes.aliases, addresses)),
      ),
    )
    .limit(1);
  if (!taken) return;
  const alias = addresses.find((each) => taken.aliases.includes(each));
  throw new Refusal(
    'conflict',
    addresses.includes(taken.address) || alias === undefined
      ? sentence('mailboxes.addressTaken', { address: taken.address })
      : sentence('mailboxes.aliasTaken', { address: alias, mailbox: taken.address }),
  );
}

/** Whether a mailbox can have this address (lower case): no +tag, which belongs to reply addresses. */
function isMailboxAddress(address: string): boolean {
  return /^[^\s@<>+"(),:;\\]+@[^\s@<>]+$/.test(address) && address.length <= 254;
}
