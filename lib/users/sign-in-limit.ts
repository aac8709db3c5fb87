import { and, eq, sql } from 'drizzle-orm';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { signInFailures } from '#db/schema/index.ts';
import { type Ctx, inTransaction } from '#lib/platform/context.ts';
import { Refusal } from '#lib/platform/errors.ts';
import { clientNetwork } from '#lib/platform/network.ts';
import { sentence } from '#locales/sentence.ts';

/** Who tries to sign in. `device` is the hash of a device that is known for this account. */
export type SignInAttempt = { email: string; client: string; device: string | null };

const keptMinutes = 60;
/** Failures before waits begin, and the longest wait in seconds. */
const device = { free: 5, maxSeconds: 60 };
const pair = { free: 5, maxSeconds: 15 * 60 };
/** Over the free failures, seconds between one attempt and the next. */
const account = { free: 20, intervalSeconds: 5, maxSeconds: 15 * 60 };
const network = { free: 100, intervalSeconds: 5 };
/** Six digits are guessed sooner than a password, so codes have a limit of their own that no other network widens. */
const code = { free: 5, maxSeconds: 15 * 60 };

/**
 * Counts a sign-in before its password check, so that concurrent attempts cannot exceed the limit. A refused attempt
 * costs nothing, and the time it is told is kept for its network.
 * @returns what `uncountSignIn` needs.
 * @throws Refusal `too_many` with `retry_after` in seconds.
 */
export async function countSignIn(ctx: Ctx, attempt: SignInAttempt): Promise<Admission> {
  await ctx.db
    .delete(signInFailures)
    .where(sql`${signInFailures.allowedAt} < now() - make_interval(mins => ${keptMinutes})`);
  const outcome = await inTransaction(ctx, (ctx) =>
    attempt.device ? admitOwn(ctx, deviceKey(attempt), device) : admitStranger(ctx, attempt),
  );
  if ('waitSeconds' in outcome) throw tooMany(Math.ceil(outcome.waitSeconds));
  return outcome;
}

/**
 * Takes back a sign-in whose password was right and whose code is still to come. It guessed nothing, so it costs nothing;
 * what failed before it stays counted.
 */
export async function uncountSignIn(ctx: Ctx, attempt: SignInAttempt, { key, allowedAt }: Admission) {
  await inTransaction(ctx, async (ctx) => {
    if (!attempt.device) await uncount(ctx, networkKey(attempt));
    // Only the wait of this very attempt ends: another may have begun one since.
    await ctx.db
      .update(signInFailures)
      .set({ allowedAt: inSeconds(0) })
      .where(and(eq(signInFailures.key, key), eq(signInFailures.allowedAt, allowedAt)));
    await uncount(ctx, key);
    if (!attempt.device) await uncount(ctx, accountKey(attempt));
  });
}

/**
 * Counts a code before its check. A known device has a limit of its own; all others share one.
 * @throws Refusal `too_many` with `retry_after` in seconds.
 */
export async function countCode(ctx: Ctx, user: { userId: string; device: string | null }): Promise<void> {
  const outcome = await inTransaction(ctx, (ctx) => admitOwn(ctx, codeKey(user), code));
  if ('waitSeconds' in outcome) throw tooMany(Math.ceil(outcome.waitSeconds));
}

/** After a right code. */
export async function clearCodeFailures(ctx: Ctx, user: { userId: string; device: string | null }) {
  await forget(ctx, codeKey(user));
}

/** After a successful sign-in: its device or its network starts afresh. What others failed at stays counted. */
export async function clearSignInFailures(ctx: Ctx, attempt: SignInAttempt): Promise<void> {
  await inTransaction(ctx, async (ctx) => {
    if (attempt.device) return forget(ctx, deviceKey(attempt));
    await uncount(ctx, networkKey(attempt));
    await forget(ctx, pairKey(attempt));
    await uncount(ctx, accountKey(attempt));
  });
}

/** The budget that an attempt was admitted by, and when the next may come there. */
type Admission = { key: string; allowedAt: Date };
type Outcome = Admission | { waitSeconds: number };

/** An attempt that waits for the failures of its own budget alone, such as a known device's. */
async function admitOwn(ctx: Ctx, key: string, limit: typeof device): Promise<Outcome> {
  const own = await lockBudget(ctx, key);
  if (own.waitSeconds > 0) return { waitSeconds: own.waitSeconds };
  return { key, allowedAt: await own.set(own.count + 1, growingWait(own.count + 1, limit)) };
}

/**
 * Any other attempt. A siege of the account from many networks makes each wait for a time of its own, which no other
 * network can take: so the right password gets its turn. Locks are always taken in the same order.
 */
async function admitStranger(ctx: Ctx, attempt: SignInAttempt): Promise<Outcome> {
  const whole = await lockBudget(ctx, networkKey(attempt));
  if (whole.count >= network.free && whole.waitSeconds > 0) return { waitSeconds: whole.waitSeconds };
  const key = pairKey(attempt);
  const own = await lockBudget(ctx, key);
  if (own.waitSeconds > 0) return { waitSeconds: own.waitSeconds };
  const all = await lockBudget(ctx, accountKey(attempt));
  if (own.fresh && all.count >= account.free) {
    const turn = nextTurn(all.waitSeconds);
    await own.set(0, turn);
    await all.set(all.count, turn);
    return { waitSeconds: turn };
  }
  const turn = all.count + 1 >= account.free ? nextTurn(all.waitSeconds) : 0;
  await all.set(all.count + 1, turn);
  const allowedAt = await own.set(own.count + 1, Math.max(turn, growingWait(own.count + 1, pair)));
  await whole.set(whole.count + 1, whole.count + 1 >= network.free ? network.intervalSeconds : 0);
  return { key, allowedAt };
}

type Budget = {
  count: number;
  /** Negative or 0 when the next attempt may come. */
  waitSeconds: number;
  /** Whether nothing was counted here yet. */
  fresh: boolean;
  /** @returns when the next attempt may come. */
  set: (count: number, waitSeconds: number) => Promise<Date>;
};

/** Reads a budget and keeps it for this transaction. */
async function lockBudget(ctx: Ctx, key: string): Promise<Budget> {
  const row = firstOrThrow(
    await ctx.db
      .insert(signInFailures)
      .values({ key, count: 0, allowedAt: inSeconds(0) })
      .onConflictDoUpdate({ target: signInFailures.key, set: { key } })
      .returning({
        count: signInFailures.count,
        waitSeconds: sql<number>`extract(epoch from ${signInFailures.allowedAt} - clock_timestamp())::float8`,
        fresh: sql<boolean>`xmax = 0`,
      }),
  );
  return {
    ...row,
    set: async (count, waitSeconds) => {
      const rows = await ctx.db
        .update(signInFailures)
        .set({ count: Math.min(count, 1_000_000), allowedAt: inSeconds(waitSeconds) })
        .where(eq(signInFailures.key, key))
        .returning({ allowedAt: signInFailures.allowedAt });
      return firstOrThrow(rows).allowedAt;
    },
  };
}

/** Rounded down to what the column holds, so that no wait is a time that has begun. */
function inSeconds(seconds: number) {
  return sql`date_trunc('milliseconds', clock_timestamp()) + make_interval(secs => ${seconds})`;
}

/** 1, 2, 4 … seconds from the last free failure on, up to the limit. */
function growingWait(count: number, { free, maxSeconds }: { free: number; maxSeconds: number }): number {
  return count < free ? 0 : Math.min(2 ** (count - free), maxSeconds);
}

function nextTurn(waitSeconds: number) {
  return Math.min(Math.max(waitSeconds, 0) + account.intervalSeconds, account.maxSeconds);
}

const forget = (ctx: Ctx, key: string) => ctx.db.delete(signInFailures).where(eq(signInFailures.key, key));

function uncount(ctx: Ctx, key: string) {
  return ctx.db
    .update(signInFailures)
    .set({ count: sql`greatest(${signInFailures.count} - 1, 0)` })
    .where(eq(signInFailures.key, key));
}

const nameOf = (email: string) => email.slice(0, 320);
const deviceKey = ({ email, device }: SignInAttempt) => `device:${device} ${nameOf(email)}`;
const networkKey = ({ client }: SignInAttempt) => `network:${clientNetwork(client)}`;
const pairKey = ({ email, client }: SignInAttempt) => `pair:${clientNetwork(client)} ${nameOf(email)}`;
const accountKey = ({ email }: SignInAttempt) => `account:${nameOf(email)}`;
function codeKey({ userId, device }: { userId: string; device: string | null }) {
  return `code:${userId}${device === null ? '' : ` ${device}`}`;
}

function tooMany(retryAfter: number): Refusal {
  const says =
    retryAfter < 60
      ? sentence('signIn.tooManySeconds', { count: retryAfter })
      : sentence('signIn.tooManyMinutes', { count: Math.ceil(retryAfter / 60) });
  return new Refusal('too_many', says, { facts: { retry_after: retryAfter } });
}
