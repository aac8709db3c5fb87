import { createHash, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import { lt, sql } from 'drizzle-orm';
import { spentChallenges } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';

/** What a challenge is for: registering a passkey of one user, or signing anybody in. */
type Purpose = { act: 'register'; userId: string } | { act: 'sign_in' };

export const challengeMinutes = 5;
const randomLength = 16;
const headLength = randomLength + 8;

/**
 * A challenge (WebAuthn, 13.4.3): random bytes, its end, and a MAC over both and its purpose. So it needs no row, and
 * strangers who ask for many write nothing. `now` is in milliseconds.
 */
export function issueChallenge({ env }: Pick<Ctx, 'env'>, purpose: Purpose, now = Date.now()) {
  const head = Buffer.alloc(headLength);
  randomBytes(randomLength).copy(head);
  head.writeBigUInt64BE(BigInt(now + challengeMinutes * 60_000), randomLength);
  return Uint8Array.from(Buffer.concat([head, macOf(env.APP_SECRET, purpose, head)]));
}

/** Uses a challenge up, given in base64url. False when it is not ours, for something else, over, or was used. */
export async function spendChallenge(
  ctx: Ctx,
  { challenge, purpose }: { challenge: string; purpose: Purpose },
  now = Date.now(),
): Promise<boolean> {
  const given = Buffer.from(challenge, 'base64url');
  const head = given.subarray(0, headLength);
  if (head.length < headLength) return false;
  const mac = macOf(ctx.env.APP_SECRET, purpose, head);
  const givenMac = given.subarray(headLength);
  if (givenMac.length !== mac.length || !timingSafeEqual(givenMac, mac)) return false;
  if (head.readBigUInt64BE(randomLength) < BigInt(now)) return false;
  const challengeHash = createHash('sha256').update(given).digest('hex');
  const rows = await ctx.db
    .insert(spentChallenges)
    .values({ challengeHash })
    .onConflictDoNothing()
    .returning({ challengeHash: spentChallenges.challengeHash });
  return rows.length > 0;
}

/** Deletes challenges that are over anyhow. */
export async function deleteSpentChallenges(ctx: Ctx): Promise<void> {
  await ctx.db.delete(spentChallenges).where(lt(spentChallenges.spentAt, sql`now() - interval '1 day'`));
}

function macOf(appSecret: string, purpose: Purpose, head: Buffer): Buffer {
  const key = Buffer.from(hkdfSync('sha256', appSecret, '', 'countersign passkey challenges', 32));
  const about = purpose.act === 'register' ? `register ${purpose.userId}` : 'sign_in';
  return createHmac('sha256', key).update(head).update(about).digest();
}
