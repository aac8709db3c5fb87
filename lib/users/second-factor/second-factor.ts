import type { Ctx } from '#lib/platform/context.ts';
import { Refusal } from '#lib/platform/errors.ts';
import { actingUser } from '../user-actor.ts';
import { listPasskeys } from './passkeys.ts';
import { countRecoveryCodes, createRecoveryCodes, spendRecoveryCode } from './recovery-codes.ts';
import { findRelyingParty } from './relying-party.ts';
import type { SecondFactor } from './schema.ts';
import { acceptTotpCode, totpConfirmedAt } from './totp.ts';

/** What the user who acts signs in with besides a password. @throws Refusal `forbidden` for a program. */
export async function getSecondFactor(ctx: Ctx): Promise<SecondFactor> {
  const { id } = actingUser(ctx);
  const confirmedAt = await totpConfirmedAt(ctx, id);
  return {
    totp: confirmedAt && { confirmed_at: confirmedAt.toISOString() },
    recovery_codes_left: await countRecoveryCodes(ctx, id),
    passkeys: await listPasskeys(ctx),
    passkeys_supported: findRelyingParty(ctx.env) !== null,
  };
}

/**
 * New recovery codes for the user who acts; the old ones end.
 * @throws Refusal `forbidden` for a program, `conflict` when sign-in asks for no code.
 */
export async function renewRecoveryCodes(ctx: Ctx): Promise<string[]> {
  const { id } = actingUser(ctx);
  if ((await totpConfirmedAt(ctx, id)) === null) throw new Refusal('conflict', 'users.nothingToRecover');
  return createRecoveryCodes(ctx, id);
}

/** Uses up a code of the app or a recovery code. @returns which it was; null when it is neither, or was used. */
export async function acceptCode(
  ctx: Ctx,
  given: { userId: string; code: string },
  now = Date.now(),
): Promise<'totp' | 'recovery_code' | null> {
  if (await acceptTotpCode(ctx, given, now)) return 'totp';
  return (await spendRecoveryCode(ctx, given)) ? 'recovery_code' : null;
}
