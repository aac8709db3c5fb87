import { eq } from 'drizzle-orm';
import { users } from '#db/schema/index.ts';
import { type Ctx, inTransaction } from '#lib/platform/context.ts';
import { Refusal } from '#lib/platform/errors.ts';
import { findKnownDevice } from './known-devices.ts';
import { type Origin, openUserSession, refusedSignIn, type SignedIn } from './open-user-session.ts';
import { checkPassword } from './passwords.ts';
import { recordFailedSignIn } from './record-failed-sign-in.ts';
import { acceptCode } from './second-factor/second-factor.ts';
import { totpConfirmedAt } from './second-factor/totp.ts';
import {
  clearCodeFailures,
  clearSignInFailures,
  countCode,
  countSignIn,
  uncountSignIn,
} from './sign-in-limit.ts';
import { assertOwnSignInAllowed } from './single-sign-on/sso-only.ts';
import { toActor, type UserActor } from './user-actor.ts';

type Row = typeof users.$inferSelect;

/**
 * Signs a user in from the network address `client`, and starts a session. `code` is one of their authenticator app, or a
 * recovery code, when they have turned that on. `now` is in milliseconds.
 * @throws Refusal `forbidden` with the fact `reason`: `mismatch`; or after the right password `disabled`, `sso_only`,
 * `code_needed` or `code_mismatch`. `too_many` with `retry_after` in seconds.
 */
export async function signIn(ctx: Ctx, input: PasswordSignIn, now = Date.now()): Promise<SignedIn> {
  const email = input.email.trim().toLowerCase();
  try {
    return await checkAndOpen(ctx, { ...input, email }, now);
  } catch (error) {
    const isFailure = error instanceof Refusal && error.code === 'forbidden';
    if (isFailure && error.facts.reason !== 'code_needed') {
      const [row] = await ctx.db.select({ id: users.id }).from(users).where(eq(users.email, email));
      await recordFailedSignIn(ctx, { ...input, userId: row?.id ?? null, method: 'password' });
    }
    throw error;
  }
}

type PasswordSignIn = { email: string; password: string; code?: string } & Origin;

async function checkAndOpen(ctx: Ctx, input: PasswordSignIn, now: number): Promise<SignedIn> {
  const { email } = input;
  const known = await findKnownDevice(ctx, { email, token: input.device });
  const attempt = { email, client: input.client, device: known };
  const admission = await countSignIn(ctx, attempt);
  const [row] = await ctx.db.select().from(users).where(eq(users.email, email));
  if (!(await checkPassword(input.password, row?.passwordHash ?? null)) || !row)
    throw refusedSignIn('mismatch', 'signIn.mismatch');
  if (row.disabledAt) {
    await clearSignInFailures(ctx, attempt);
    throw refusedSignIn('disabled', 'signIn.disabled');
  }
  await assertOwnSignInAllowed(ctx, row);
  const asksForCode = (await totpConfirmedAt(ctx, row.id)) !== null;
  if (asksForCode && !input.code) {
    await uncountSignIn(ctx, attempt, admission);
    throw refusedSignIn('code_needed', 'signIn.codeNeeded');
  }
  const signedIn = asksForCode
    ? await signInByCode(ctx, { row, code: input.code ?? '', known, origin: input }, now)
    : await openUserSession(ctx, row, { ...input, method: 'password' });
  await clearSignInFailures(ctx, attempt);
  return signedIn;
}

/** The code is used up together with the session that it opens. */
async function signInByCode(
  ctx: Ctx,
  { row, code, known, origin }: { row: Row; code: string; known: string | null; origin: Origin },
  now: number,
): Promise<SignedIn> {
  await countCode(ctx, { userId: row.id, device: known });
  const signedIn = await inTransaction(ctx, async (ctx) => {
    const method = await acceptCode(ctx, { userId: row.id, code }, now);
    return method && (await openUserSession(ctx, row, { ...origin, method }));
  });
  if (!signedIn) throw refusedSignIn('code_mismatch', 'signIn.codeMismatch');
  await clearCodeFailures(ctx, { userId: row.id, device: known });
  return signedIn;
}

/** The actor of a user by id; null when the user is gone or disabled. */
export async function actorOfUser(ctx: Ctx, userId: string): Promise<UserActor | null> {
  if (!/^usr_[0-9a-f]{32}$/.test(userId)) return null;
  const [row] = await ctx.db.select().from(users).where(eq(users.id, userId));
  return row && !row.disabledAt ? toActor(row) : null;
}
