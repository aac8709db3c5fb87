import { and, asc, eq, isNotNull, isNull } from 'drizzle-orm';
import { users } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { refusedSignIn } from '../open-user-session.ts';
import type { UserRow } from '../save-user.ts';
import { readSsoConfig } from './sso-config.ts';

/**
 * Refuses a password or a passkey, already found right, where people sign in by the provider alone. Nobody is locked out
 * with it: one admin keeps theirs, and PASSWORD_BREAK_GLASS gives every full admin theirs back.
 * @throws Refusal `forbidden` with the fact `reason: sso_only`.
 */
export async function assertOwnSignInAllowed(ctx: Ctx, row: UserRow): Promise<void> {
  const config = await readSsoConfig(ctx);
  if (!config?.only) return;
  const isFullAdmin = row.role === 'admin' && row.mailboxIds === null;
  if (isFullAdmin && ctx.env.PASSWORD_BREAK_GLASS) return;
  if ((await findPasswordKeeper(ctx))?.id === row.id) return;
  throw refusedSignIn('sso_only', 'sso.only');
}

/** Who keeps their password in any case: the first of the admins who reach every mailbox and have one. */
export async function findPasswordKeeper(ctx: Ctx): Promise<UserRow | null> {
  const [row] = await ctx.db
    .select()
    .from(users)
    .where(
      and(
        eq(users.role, 'admin'),
        isNull(users.mailboxIds),
        isNull(users.disabledAt),
        isNotNull(users.passwordHash),
      ),
    )
    .orderBy(asc(users.id))
    .limit(1);
  return row ?? null;
}
