import { eq } from 'drizzle-orm';
import { users } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { Refusal } from '#lib/platform/errors.ts';
import { findKnownDevice, rememberDevice } from './known-devices.ts';
import { checkPassword } from './passwords.ts';
import type { User } from './schema.ts';
import { startSession } from './sessions.ts';
import { clearSignInFailures, countSignIn } from './sign-in-limit.ts';
import { toActor, type UserActor } from './user-actor.ts';
import { toUser } from './users.ts';

/**
 * Signs a user in from the network address `client`, and starts a session. `device` is the token of a browser in which
 * somebody signed in before; the one that comes back is for the next time.
 * @throws Refusal `forbidden` with the fact `reason`, `mismatch` or `disabled`; `too_many` with `retry_after` in
 * seconds.
 */
export async function signIn(
  ctx: Ctx,
  input: { email: string; password: string; client: string; userAgent: string; device?: string },
): Promise<{ user: User; sessionId: string; device: string }> {
  const email = input.email.trim().toLowerCase();
  const known = await findKnownDevice(ctx, { email, token: input.device });
  const attempt = { email, client: input.client, device: known };
  await countSignIn(ctx, attempt);
  const [row] = await ctx.db.select().from(users).where(eq(users.email, email));
  if (!(await checkPassword(input.password, row?.passwordHash ?? null)) || !row) {
    throw new Refusal('forbidden', 'The e-mail address or the password is not right.', {
      facts: { reason: 'mismatch' },
    });
  }
  await clearSignInFailures(ctx, attempt);
  if (row.disabledAt)
    throw new Refusal('forbidden', 'This account is disabled. Ask an admin to open it again.', {
      facts: { reason: 'disabled' },
    });
  const device = await rememberDevice(ctx, row.id, input.device);
  const sessionId = await startSession(ctx, row.id, {
    clientAddress: input.client,
    userAgent: input.userAgent,
  });
  return { user: toUser(row), sessionId, device };
}

/** The actor of a user by id; null when the user is gone or disabled. */
export async function actorOfUser(ctx: Ctx, userId: string): Promise<UserActor | null> {
  if (!/^usr_[0-9a-f]{32}$/.test(userId)) return null;
  const [row] = await ctx.db.select().from(users).where(eq(users.id, userId));
  return row && !row.disabledAt ? toActor(row) : null;
}
