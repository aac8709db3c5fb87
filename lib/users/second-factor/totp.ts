import { and, eq, isNotNull, isNull, lt, or, sql } from 'drizzle-orm';
import { generateSecret, generateURI, verifySync } from 'otplib';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { totpSecrets, users } from '#db/schema/index.ts';
import { type Ctx, inTransaction } from '#lib/platform/context.ts';
import { Refusal } from '#lib/platform/errors.ts';
import { recordEvent } from '#lib/platform/events.ts';
import { seal, unseal } from '#lib/platform/secrets.ts';
import { actingUser } from '../user-actor.ts';
import { createRecoveryCodes } from './recovery-codes.ts';

/** How far the clock of an authenticator may be off: one time step (RFC 6238, 5.2). */
const toleranceSeconds = 30;

/**
 * Makes the secret of codes for the user who acts. It asks for nothing at sign-in until `confirmTotp`.
 * @returns the secret in base32, and the URI for a QR code.
 * @throws Refusal `forbidden` for a program, `conflict` when codes are on.
 */
export async function startTotp(ctx: Ctx): Promise<{ secret: string; otpauth_uri: string }> {
  const { id } = actingUser(ctx);
  const { email } = firstOrThrow(await ctx.db.select().from(users).where(eq(users.id, id)));
  const secret = generateSecret();
  const fresh = {
    sealedSecret: seal(ctx.env.APP_SECRET, secret),
    createdAt: sql`now()`,
    lastUsedStep: null,
  };
  const rows = await ctx.db
    .insert(totpSecrets)
    .values({ userId: id, ...fresh })
    .onConflictDoUpdate({ target: totpSecrets.userId, set: fresh, setWhere: isNull(totpSecrets.confirmedAt) })
    .returning({ userId: totpSecrets.userId });
  if (rows.length === 0) throw new Refusal('conflict', 'users.totpOn');
  return { secret, otpauth_uri: generateURI({ issuer: 'Countersign', label: email, secret }) };
}

/**
 * Turns codes on for the user who acts, by a first one. `now` is in milliseconds.
 * @returns ten recovery codes, to be shown once.
 * @throws Refusal `forbidden` for a program, `conflict` when none was begun, `invalid` for a wrong code.
 */
export function confirmTotp(ctx: Ctx, code: string, now = Date.now()): Promise<string[]> {
  const { id } = actingUser(ctx);
  return inTransaction(ctx, async (ctx) => {
    const pending = and(eq(totpSecrets.userId, id), isNull(totpSecrets.confirmedAt));
    const [row] = await ctx.db.select().from(totpSecrets).where(pending).for('update');
    if (!row) throw new Refusal('conflict', 'users.totpNotBegun');
    const step = matchingStep(ctx, { code, sealedSecret: row.sealedSecret }, now);
    if (step === null)
      throw new Refusal('invalid', 'users.wrongCode', {
        faults: [{ pointer: '/code', says: 'fields.notRight' }],
      });
    await ctx.db.update(totpSecrets).set({ confirmedAt: sql`now()`, lastUsedStep: step }).where(pending);
    await recordEvent(ctx, 'totp.enabled', { data: { user_id: id } });
    return createRecoveryCodes(ctx, id);
  });
}

/** Since when sign-in asks a user for a code; null when it does not. */
export async function totpConfirmedAt(ctx: Ctx, userId: string): Promise<Date | null> {
  const [row] = await ctx.db
    .select({ confirmedAt: totpSecrets.confirmedAt })
    .from(totpSecrets)
    .where(eq(totpSecrets.userId, userId));
  return row?.confirmedAt ?? null;
}

/**
 * Whether this is a code of the user that was not used yet, by the clock `now` in milliseconds. Uses it up, and those
 * before it: of concurrent attempts with one code, one is accepted.
 */
export async function acceptTotpCode(
  ctx: Ctx,
  { userId, code }: { userId: string; code: string },
  now = Date.now(),
): Promise<boolean> {
  const mine = and(eq(totpSecrets.userId, userId), isNotNull(totpSecrets.confirmedAt));
  const [row] = await ctx.db.select().from(totpSecrets).where(mine);
  const step = row ? matchingStep(ctx, { code, sealedSecret: row.sealedSecret }, now) : null;
  if (step === null) return false;
  const isNew = or(isNull(totpSecrets.lastUsedStep), lt(totpSecrets.lastUsedStep, step));
  const accepted = await ctx.db
    .update(totpSecrets)
    .set({ lastUsedStep: step })
    .where(and(mine, isNew))
    .returning({ userId: totpSecrets.userId });
  return accepted.length > 0;
}

/** The time step whose code this is; null when it is none of now. */
function matchingStep(
  ctx: Ctx,
  { code, sealedSecret }: { code: string; sealedSecret: string },
  now: number,
): number | null {
  const token = code.replace(/\s/g, '');
  if (!/^\d{6}$/.test(token)) return null;
  const secret = openSecret(ctx, sealedSecret);
  if (secret === null) return null;
  const epoch = Math.floor(now / 1000);
  const result = verifySync({ secret, token, epoch, epochTolerance: toleranceSeconds });
  return result.valid && 'timeStep' in result ? result.timeStep : null;
}

/** Null after APP_SECRET was changed: then recovery codes still sign in. */
function openSecret(ctx: Ctx, sealedSecret: string): string | null {
  try {
    return unseal(ctx.env.APP_SECRET, sealedSecret);
  } catch {
    ctx.log.warn(
      'A secret of two-step verification cannot be read: APP_SECRET is not the one that sealed it',
    );
    return null;
  }
}
