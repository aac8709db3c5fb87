import { createHash, randomInt, timingSafeEqual } from 'node:crypto';
import { and, count, eq, isNull, sql } from 'drizzle-orm';
import { recoveryCodes } from '#db/schema/index.ts';
import { type Ctx, inTransaction } from '#lib/platform/context.ts';
import { recordEvent } from '#lib/platform/events.ts';

const codesPerUser = 10;
/** 32 characters, none of which is taken for another: 16 of them are 80 bits, too many to search hashes for. */
const alphabet = '23456789abcdefghjkmnopqrstuvwxyz';
const groups = 4;
const groupLength = 4;

/** Replaces a user's recovery codes. @returns the new ones, such as `k7m2-9qxd-4hvp-3rtw`, to be shown once. */
export function createRecoveryCodes(ctx: Ctx, userId: string): Promise<string[]> {
  const codes = Array.from({ length: codesPerUser }, randomCode);
  return inTransaction(ctx, async (ctx) => {
    await ctx.db.delete(recoveryCodes).where(eq(recoveryCodes.userId, userId));
    await ctx.db.insert(recoveryCodes).values(codes.map((code) => ({ userId, codeHash: hashOf(code) })));
    await recordEvent(ctx, 'recovery_code.created', { data: { user_id: userId, count: codes.length } });
    return codes;
  });
}

/** Uses a recovery code up. False when it is none of the user's, or was used. Case, spaces and hyphens do not count. */
export function spendRecoveryCode(
  ctx: Ctx,
  { userId, code }: { userId: string; code: string },
): Promise<boolean> {
  const given = Buffer.from(hashOf(code));
  return inTransaction(ctx, async (ctx) => {
    const rows = await ctx.db.select().from(recoveryCodes).where(unusedOf(userId));
    const [match] = rows.filter(({ codeHash }) => timingSafeEqual(Buffer.from(codeHash), given));
    if (!match) return false;
    const spent = await ctx.db
      .update(recoveryCodes)
      .set({ usedAt: sql`now()` })
      .where(and(unusedOf(userId), eq(recoveryCodes.codeHash, match.codeHash)))
      .returning({ userId: recoveryCodes.userId });
    if (spent.length === 0) return false;
    const left = await countRecoveryCodes(ctx, userId);
    await recordEvent(ctx, 'recovery_code.used', { data: { user_id: userId, left } });
    return true;
  });
}

/** How many unused recovery codes a user has. */
export async function countRecoveryCodes(ctx: Ctx, userId: string): Promise<number> {
  const [row] = await ctx.db.select({ n: count() }).from(recoveryCodes).where(unusedOf(userId));
  return row?.n ?? 0;
}

function unusedOf(userId: string) {
  return and(eq(recoveryCodes.userId, userId), isNull(recoveryCodes.usedAt));
}

function randomCode(): string {
  const group = () =>
    Array.from({ length: groupLength }, () => alphabet[randomInt(alphabet.length)]).join('');
  return Array.from({ length: groups }, group).join('-');
}

function hashOf(code: string): string {
  const typed = code.toLowerCase().replace(/[^a-z0-9]/g, '');
  return createHash('sha256').update(typed).digest('hex');
}
