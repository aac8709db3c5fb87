import { createHash } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { users } from '#db/schema/index.ts';
import type { Actor, Ctx } from '#lib/platform/context.ts';
import { Refusal } from '#lib/platform/errors.ts';
import { checkPassword } from './passwords.ts';
import type { User } from './schema.ts';
import { clearSignInFailures, countSignIn } from './sign-in-limit.ts';
import { toUser } from './users.ts';

/**
 * Signs a user in from the network address `client`. The session stores `stamp`; it changes with the password, which
 * ends the session.
 * @throws Refusal `forbidden` for a mismatch or a disabled user, `too_many` with `retry_after` in seconds.
 */
export async function signIn(
  ctx: Ctx,
  input: { email: string; password: string; client: string },
): Promise<{ user: User; stamp: string }> {
  const email = input.email.trim().toLowerCase();
  await countSignIn(ctx, email, input.client);
  const [row] = await ctx.db.select().from(users).where(eq(users.email, email));
  if (!(await checkPassword(input.password, row?.passwordHash ?? null)) || !row) {
    throw new Refusal('forbidden', 'The e-mail address or the password is not right.');
  }
  await clearSignInFailures(ctx, email, input.client);
  if (row.disabledAt)
    throw new Refusal('forbidden', 'This account is disabled. Ask an admin to open it again.');
  return { user: toUser(row), stamp: stampOf(row.passwordHash) };
}

/** The actor of a session; null when the user is gone or disabled, or `stamp` is outdated. */
export async function actorOfUser(
  ctx: Ctx,
  userId: string,
  stamp?: string,
): Promise<Extract<Actor, { type: 'user' }> | null> {
  if (!/^usr_[0-9a-f]{32}$/.test(userId)) return null;
  const [row] = await ctx.db.select().from(users).where(eq(users.id, userId));
  if (!row || row.disabledAt || (stamp !== undefined && stamp !== stampOf(row.passwordHash))) return null;
  return { type: 'user', id: row.id, name: row.name, role: row.role, mailboxIds: row.mailboxIds };
}

/** The stamp of sessions started with this password. */
export function stampOf(passwordHash: string): string {
  return createHash('sha256').update(passwordHash).digest('base64url').slice(0, 16);
}
