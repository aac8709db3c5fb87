import { and, eq, sql } from 'drizzle-orm';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { userIdentities, users } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { recordEvent } from '#lib/platform/events.ts';
import { lockFullAdmins } from '../full-admins.ts';
import { refusedSignIn } from '../open-user-session.ts';
import { saveUser, type UserRow } from '../save-user.ts';
import { type Grant, isAllowedDomain, type SsoPerson } from './sso-claims.ts';
import type { SsoConfig } from './sso-config.ts';

/** What a provider says of somebody. A null `grant`: no rule fits them; undefined: roles are not taken from it. */
type Admitted = { person: SsoPerson; grant: Grant | null | undefined };

/**
 * The user whom a provider's person is, in the caller's transaction: by issuer and subject; at first by an address that
 * the provider has verified; else made, where the settings say so. `grant` is theirs from then on.
 * @throws Refusal `forbidden` with the fact `reason`.
 */
export async function admitPerson(
  ctx: Ctx,
  config: SsoConfig,
  { person, grant }: Admitted,
): Promise<UserRow> {
  // Before any one row, as `updateUser` locks them.
  await lockFullAdmins(ctx);
  const known = await findIdentity(ctx, person);
  if (!known) return admitFirst(ctx, config, { person, grant });
  if (grant === null && config.newUserRole === null) throw refusedSignIn('sso_no_role', 'sso.noRole');
  const row = firstOrThrow(await ctx.db.select().from(users).where(eq(users.id, known)).for('update'));
  if (row.disabledAt) throw refusedSignIn('disabled', 'signIn.disabled');
  return applyGrant(ctx, row, granted(config, grant));
}

async function findIdentity(ctx: Ctx, { issuer, subject }: SsoPerson): Promise<string | null> {
  const [row] = await ctx.db
    .update(userIdentities)
    .set({ lastUsedAt: sql`now()` })
    .where(and(eq(userIdentities.issuer, issuer), eq(userIdentities.subject, subject)))
    .returning({ userId: userIdentities.userId });
  return row?.userId ?? null;
}

/** Somebody who was never here by this provider. An unverified address is nobody's: it would open another's account. */
async function admitFirst(ctx: Ctx, config: SsoConfig, { person, grant }: Admitted): Promise<UserRow> {
  const { email } = person;
  if (email === null) throw refusedSignIn('sso_unverified', 'sso.unverified');
  if (!isAllowedDomain(config, email)) throw refusedSignIn('sso_domain', 'sso.otherDomain');
  if (grant === null && config.newUserRole === null) throw refusedSignIn('sso_no_role', 'sso.noRole');
  const [row] = await ctx.db.select().from(users).where(eq(users.email, email)).for('update');
  if (!row) return createPerson(ctx, config, { person: { ...person, email }, grant });
  if (row.disabledAt) throw refusedSignIn('disabled', 'signIn.disabled');
  await link(ctx, row.id, person);
  return applyGrant(ctx, row, granted(config, grant));
}

async function createPerson(
  ctx: Ctx,
  config: SsoConfig,
  { person, grant }: Admitted & { person: { email: string } },
): Promise<UserRow> {
  if (config.newUserRole === null) throw refusedSignIn('sso_unknown', 'sso.unknown');
  const { role, mailboxIds } = grant ?? { role: config.newUserRole, mailboxIds: null };
  const [row] = await ctx.db
    .insert(users)
    .values({ email: person.email, name: person.name, role, mailboxIds })
    .onConflictDoNothing()
    .returning();
  // Somebody made them in this very moment; the next attempt finds them.
  if (!row) throw refusedSignIn('sso_unknown', 'sso.unknown');
  await recordEvent(ctx, 'user.created', { data: { user_id: row.id, role } });
  await link(ctx, row.id, person);
  return row;
}

/** Two people of one provider are never one user: an address that was given to somebody else opens nothing. */
async function link(ctx: Ctx, userId: string, { issuer, subject }: SsoPerson): Promise<void> {
  const rows = await ctx.db
    .insert(userIdentities)
    .values({ issuer, subject, userId })
    .onConflictDoNothing()
    .returning({ userId: userIdentities.userId });
  if (rows.length === 0) throw refusedSignIn('sso_taken', 'sso.taken');
  await recordEvent(ctx, 'user.linked', { data: { user_id: userId, issuer } });
}

/** Whoever no rule fits is what unknown people become; null leaves them as they are. */
function granted({ newUserRole }: SsoConfig, grant: Grant | null | undefined): Partial<Grant> | null {
  if (grant !== null) return grant ?? null;
  return newUserRole && { role: newUserRole };
}

async function applyGrant(ctx: Ctx, row: UserRow, grant: Partial<Grant> | null): Promise<UserRow> {
  if (grant === null) return row;
  const after = {
    role: grant.role ?? row.role,
    mailboxIds: grant.mailboxIds === undefined ? row.mailboxIds : grant.mailboxIds,
  };
  if (after.role === row.role && sameReach(after.mailboxIds, row.mailboxIds)) return row;
  const staysFullAdmin = after.role === 'admin' && after.mailboxIds === null;
  if (!staysFullAdmin && (await isLastFullAdmin(ctx, row.id))) {
    ctx.log.warn({ user_id: row.id }, 'The last admin stays one, whatever the provider says');
    return row;
  }
  return saveUser(ctx, row, after);
}

async function isLastFullAdmin(ctx: Ctx, userId: string): Promise<boolean> {
  const admins = await lockFullAdmins(ctx);
  return admins.length === 1 && admins[0] === userId;
}

function sameReach(a: string[] | null, b: string[] | null): boolean {
  return JSON.stringify(a?.toSorted() ?? null) === JSON.stringify(b?.toSorted() ?? null);
}
