import { generateAuthenticationOptions, verifyAuthenticationResponse } from '@simplewebauthn/server';
import { and, eq, lt, or, sql } from 'drizzle-orm';
import { passkeys, users } from '#db/schema/index.ts';
import { type Ctx, inTransaction } from '#lib/platform/context.ts';
import { Refusal } from '#lib/platform/errors.ts';
import { type Origin, openUserSession, refusedSignIn, type SignedIn } from '../open-user-session.ts';
import { recordFailedSignIn } from '../record-failed-sign-in.ts';
import { assertOwnSignInAllowed } from '../single-sign-on/sso-only.ts';
import { challengeMinutes, issueChallenge, spendChallenge } from './challenges.ts';
import { relyingParty } from './relying-party.ts';
import { type Assertion, assertionSchema } from './schema.ts';

type Row = { user: typeof users.$inferSelect; passkey: typeof passkeys.$inferSelect };

/** What a browser needs to sign somebody in by a passkey. @throws Refusal `conflict` where there can be none. */
export function passkeySignInOptions(ctx: Ctx) {
  return generateAuthenticationOptions({
    rpID: relyingParty(ctx.env).id,
    challenge: issueChallenge(ctx, { act: 'sign_in' }),
    timeout: challengeMinutes * 60_000,
    userVerification: 'required',
  });
}

/**
 * Signs a user in by a passkey alone: the authenticator has verified its owner, so it is two factors. `assertion` is the
 * browser's answer as JSON. `now` is in milliseconds.
 * @throws Refusal `forbidden` with the fact `reason`, `passkey_mismatch`, `disabled` or `sso_only`; `conflict` where there are none.
 */
export async function signInByPasskey(
  ctx: Ctx,
  { assertion: text, ...origin }: { assertion: string } & Origin,
  now = Date.now(),
): Promise<SignedIn> {
  const assertion = parseAssertion(text);
  const row = assertion && (await findPasskey(ctx, assertion));
  try {
    return await verifyAndOpen(ctx, { assertion, row, origin }, now);
  } catch (error) {
    if (error instanceof Refusal && error.code === 'forbidden')
      await recordFailedSignIn(ctx, { ...origin, userId: row?.user.id ?? null, method: 'passkey' });
    throw error;
  }
}

type Attempt = { assertion: Assertion | null; row: Row | null; origin: Origin };

async function verifyAndOpen(ctx: Ctx, { assertion, row, origin }: Attempt, now: number): Promise<SignedIn> {
  const counter = row && assertion ? await verifiedCounter(ctx, { row, assertion }, now) : null;
  if (!row || counter === null) throw mismatch();
  if (row.user.disabledAt) throw refusedSignIn('disabled', 'signIn.disabled');
  await assertOwnSignInAllowed(ctx, row.user);
  return inTransaction(ctx, async (ctx) => {
    const isLater = or(lt(passkeys.counter, counter), and(eq(passkeys.counter, 0), sql`${counter} = 0`));
    const used = await ctx.db
      .update(passkeys)
      .set({ counter, lastUsedAt: sql`now()` })
      .where(and(eq(passkeys.id, row.passkey.id), isLater))
      .returning({ id: passkeys.id });
    if (used.length === 0) throw mismatch();
    return openUserSession(ctx, row.user, { ...origin, method: 'passkey' });
  });
}

function mismatch() {
  return refusedSignIn('passkey_mismatch', 'signIn.passkeyMismatch');
}

function parseAssertion(text: string): Assertion | null {
  try {
    return assertionSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** The passkey of the user whom the authenticator names. */
async function findPasskey(ctx: Ctx, { id, response }: Assertion): Promise<Row | null> {
  const [row] = await ctx.db
    .select({ user: users, passkey: passkeys })
    .from(passkeys)
    .innerJoin(users, eq(users.id, passkeys.userId))
    .where(eq(passkeys.credentialId, id));
  const owner = Buffer.from(response.userHandle ?? '', 'base64url').toString();
  return row && row.user.id === owner ? row : null;
}

/** The counter that a valid assertion bears; null when it is not valid, or its counter has not come on. */
async function verifiedCounter(
  ctx: Ctx,
  { row: { passkey }, assertion }: { row: Row; assertion: Assertion },
  now: number,
): Promise<number | null> {
  const party = relyingParty(ctx.env);
  const result = await verifyAuthenticationResponse({
    response: assertion,
    expectedChallenge: (challenge) => spendChallenge(ctx, { challenge, purpose: { act: 'sign_in' } }, now),
    expectedOrigin: party.origin,
    expectedRPID: party.id,
    credential: {
      id: passkey.credentialId,
      publicKey: Uint8Array.from(passkey.publicKey),
      counter: passkey.counter,
    },
    requireUserVerification: true,
  }).catch((cause: unknown) => {
    ctx.log.info({ err: cause, passkey_id: passkey.id }, 'A passkey was refused');
    return null;
  });
  return result?.verified ? result.authenticationInfo.newCounter : null;
}
