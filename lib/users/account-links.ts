import { and, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import { newId } from '#db/columns.ts';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { accountLinks, users } from '#db/schema/index.ts';
import { type Ctx, inTransaction } from '#lib/platform/context.ts';
import { notFound, Refusal } from '#lib/platform/errors.ts';
import { recordEvent } from '#lib/platform/events.ts';
import { accountLinkToken, hashAccountLinkToken } from './account-link-token.ts';
import type { AccountLinkFault, InspectedAccountLink, Invitation } from './schema.ts';

type Row = typeof accountLinks.$inferSelect;
type Kind = Row['kind'];

/** How long a link works. */
const lifetimeHours: Record<Kind, number> = { invitation: 7 * 24, reset: 1 };

/**
 * Makes a link for a user, and ends an older one of its kind.
 * @returns its id, of which `accountLinkUrl` makes the link.
 * @throws Refusal `not_found`; `conflict` for a disabled user, or the invitation of one who has a password.
 */
export function createAccountLink(
  ctx: Ctx,
  { userId, kind, id = newId('alk') }: { userId: string; kind: Kind; id?: string },
) {
  return inTransaction(ctx, async (ctx) => {
    // The user's row is the lock of their links.
    const [user] = await ctx.db.select().from(users).where(eq(users.id, userId)).for('update');
    if (!user) throw notFound('user');
    if (user.disabledAt) throw new Refusal('conflict', 'users.deactivated');
    if (kind === 'invitation' && user.passwordHash !== null)
      throw new Refusal('conflict', 'users.hasPassword');
    await endWhere(ctx, and(eq(accountLinks.userId, userId), eq(accountLinks.kind, kind)), 'replaced');
    const rows = await ctx.db
      .insert(accountLinks)
      .values({
        id,
        userId,
        kind,
        tokenHash: hashAccountLinkToken(accountLinkToken(ctx.env.APP_SECRET, id)),
        createdBy: ctx.actor.type === 'user' ? ctx.actor.id : null,
        expiresAt: sql`now() + make_interval(hours => ${lifetimeHours[kind]})`,
      })
      .returning({ id: accountLinks.id, expiresAt: accountLinks.expiresAt });
    await recordEvent(ctx, 'account_link.created', { data: { account_link_id: id, user_id: userId, kind } });
    return firstOrThrow(rows);
  });
}

/**
 * What a link would do, for its page.
 * @throws Refusal `not_found` for an unknown token, `conflict` for a link that works no more, with the fact `reason`.
 */
export async function inspectAccountLink(ctx: Ctx, token: string): Promise<InspectedAccountLink> {
  const { link, user } = await findWorkingLink(ctx, token);
  const { kind, expiresAt } = link;
  return { kind, email: user.email, name: user.name, expires_at: expiresAt.toISOString() };
}

/**
 * Uses a link up, in the transaction of what it is for: of two who come at once, one gets it.
 * @returns whose it is.
 * @throws Refusal as `inspectAccountLink` does.
 */
export async function claimAccountLink(ctx: Ctx, token: string) {
  const { user } = await findWorkingLink(ctx, token);
  await ctx.db.select({ id: users.id }).from(users).where(eq(users.id, user.id)).for('update');
  const found = await findWorkingLink(ctx, token);
  const claimed = await ctx.db
    .update(accountLinks)
    .set({ usedAt: sql`now()` })
    .where(and(eq(accountLinks.id, found.link.id), isLive))
    .returning({ id: accountLinks.id });
  firstOrThrow(claimed);
  return found;
}

/** Ends what links a user still has. */
export async function endAccountLinksOf(
  ctx: Ctx,
  userId: string,
  because: 'password_changed' | 'disabled',
): Promise<void> {
  await endWhere(ctx, eq(accountLinks.userId, userId), because);
}

/** The newest invitation of each of these users. */
export async function invitationsOf(ctx: Ctx, userIds: string[]): Promise<Map<string, Invitation>> {
  if (userIds.length === 0) return new Map();
  const rows = await ctx.db
    .selectDistinctOn([accountLinks.userId])
    .from(accountLinks)
    .where(and(inArray(accountLinks.userId, userIds), eq(accountLinks.kind, 'invitation')))
    .orderBy(accountLinks.userId, desc(accountLinks.createdAt), desc(accountLinks.id));
  return new Map(rows.map((row) => [row.userId, toInvitation(row)]));
}

/** Deletes links that have been of no use for a month; whoever has no password yet keeps their invitations. */
export async function deleteOldAccountLinks(ctx: Ctx): Promise<void> {
  await ctx.db.delete(accountLinks).where(sql`
    coalesce(${accountLinks.usedAt}, ${accountLinks.endedAt}, ${accountLinks.expiresAt}) < now() - interval '30 days'
    and not (${accountLinks.kind} = 'invitation' and exists (
      select from ${users} where ${users.id} = ${accountLinks.userId} and ${users.passwordHash} is null))`);
}

async function findWorkingLink(ctx: Ctx, token: string) {
  const [found] = await ctx.db
    .select({ link: accountLinks, user: users, expired: sql<boolean>`(${accountLinks.expiresAt} <= now())` })
    .from(accountLinks)
    .innerJoin(users, eq(users.id, accountLinks.userId))
    .where(eq(accountLinks.tokenHash, hashAccountLinkToken(token)));
  if (!found) throw new Refusal('not_found', 'links.unknown', { facts: { reason: 'unknown' } });
  const { link, user, expired } = found;
  const reason = faultOf(link, { expired, disabled: user.disabledAt !== null });
  if (reason) throw new Refusal('conflict', `links.${reason}`, { facts: { reason, kind: link.kind } });
  return { link, user };
}

const isLive = and(isNull(accountLinks.usedAt), isNull(accountLinks.endedAt));

async function endWhere(ctx: Ctx, which: ReturnType<typeof and>, because: Row['endedBecause']) {
  await ctx.db
    .update(accountLinks)
    .set({ endedAt: sql`now()`, endedBecause: because })
    .where(and(which, isLive));
}

function faultOf(
  { usedAt, endedBecause }: Row,
  { expired, disabled }: { expired: boolean; disabled: boolean },
): AccountLinkFault | null {
  if (disabled) return 'disabled';
  if (usedAt) return 'used';
  return endedBecause ?? (expired ? 'expired' : null);
}

/** One that ended early is told as one that expired then. */
function toInvitation({ expiresAt, endedAt, mailedAt, mailFailedAt, mailResponse }: Row): Invitation {
  return {
    expires_at: (endedAt ?? expiresAt).toISOString(),
    mailed_at: mailedAt?.toISOString() ?? null,
    failed: mailFailedAt ? (mailResponse ?? '') : null,
  };
}
