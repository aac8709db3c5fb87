import { inArray } from 'drizzle-orm';
import { mailboxes } from '#db/schema/index.ts';
import { type Ctx, type Role, type Scope, scopesOf, scopesOfRole } from '#lib/platform/context.ts';
import { Refusal } from '#lib/platform/errors.ts';
import { sentence } from '#locales/sentence.ts';

/** The permissions of a user: role, and mailboxes within reach (null: all). */
type Permissions = { role: Role; mailboxIds: string[] | null };

/**
 * Refuses to change a user with more permissions: whoever sets a password could sign in with it.
 * @throws Refusal `forbidden`
 */
export function assertCanManage(ctx: Ctx, { role, mailboxIds }: Permissions): void {
  const reach = ctx.actor.mailboxIds;
  const reachesAll = reach === null || (mailboxIds?.every((id) => reach.includes(id)) ?? false);
  const holdsAll = scopesOfRole[role].every((scope) => scopesOf(ctx.actor).includes(scope));
  if (!reachesAll || !holdsAll) throw new Refusal('forbidden', 'users.mayDoMore');
}

/**
 * Refuses to grant mailboxes or scopes that the actor lacks.
 * @throws Refusal `invalid` for an unknown mailbox, `forbidden` for what the actor lacks.
 */
export async function assertCanGrant(
  ctx: Ctx,
  grant: { mailboxIds?: string[] | null; scopes?: readonly Scope[] },
): Promise<void> {
  const lacking = grant.scopes?.filter((scope) => !scopesOf(ctx.actor).includes(scope)) ?? [];
  if (lacking.length)
    throw new Refusal('forbidden', sentence('users.grantsMore', { scopes: lacking.join(', ') }));
  if (grant.mailboxIds === undefined) return;

  const reach = ctx.actor.mailboxIds;
  if (grant.mailboxIds === null) {
    if (reach !== null) throw new Refusal('forbidden', 'users.grantsEveryMailbox');
    return;
  }
  if (!grant.mailboxIds.length) return;
  const known = await ctx.db
    .select({ id: mailboxes.id })
    .from(mailboxes)
    .where(inArray(mailboxes.id, grant.mailboxIds));
  const missing = grant.mailboxIds.filter(
    (id) => !known.some((row) => row.id === id) || (reach !== null && !reach.includes(id)),
  );
  if (missing.length) throw new Refusal('invalid', sentence('users.noMailbox', { ids: missing.join(', ') }));
}
