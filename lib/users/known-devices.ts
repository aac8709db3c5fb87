import { createHash, randomBytes } from 'node:crypto';
import { and, desc, eq, gt, inArray, sql } from 'drizzle-orm';
import { knownDevices, users } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';

/** How long a device stays known without a sign-in; browsers keep no cookie longer. */
export const knownDeviceDays = 400;
const maxPerUser = 20;
const notExpired = () => gt(knownDevices.lastUsedAt, sql`now() - make_interval(days => ${knownDeviceDays})`);

/** The hash of the token when somebody signed in with this e-mail address and that device before, else null. */
export async function findKnownDevice(
  ctx: Ctx,
  { email, token }: { email: string; token: string | undefined },
): Promise<string | null> {
  if (!token) return null;
  const tokenHash = hashOf(token);
  const [row] = await ctx.db
    .select({ tokenHash: knownDevices.tokenHash })
    .from(knownDevices)
    .innerJoin(users, eq(users.id, knownDevices.userId))
    .where(and(eq(users.email, email), eq(knownDevices.tokenHash, tokenHash), notExpired()));
  return row?.tokenHash ?? null;
}

/**
 * Makes the device known for the user, and returns the token for it: the one it bears, or a new one. Users who share a
 * browser share its token. The devices used last stay, twenty of a user.
 */
export async function rememberDevice(ctx: Ctx, userId: string, given: string | undefined): Promise<string> {
  const token = given && /^[\w-]{43}$/.test(given) ? given : randomBytes(32).toString('base64url');
  await ctx.db
    .insert(knownDevices)
    .values({ userId, tokenHash: hashOf(token) })
    .onConflictDoUpdate({
      target: [knownDevices.userId, knownDevices.tokenHash],
      set: { lastUsedAt: sql`now()` },
    });
  const surplus = ctx.db
    .select({ tokenHash: knownDevices.tokenHash })
    .from(knownDevices)
    .where(eq(knownDevices.userId, userId))
    .orderBy(desc(knownDevices.lastUsedAt))
    .offset(maxPerUser);
  await ctx.db
    .delete(knownDevices)
    .where(and(eq(knownDevices.userId, userId), inArray(knownDevices.tokenHash, surplus)));
  return token;
}

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex');
