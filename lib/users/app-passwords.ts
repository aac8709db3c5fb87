import { createHash, randomInt } from 'node:crypto';
import { and, desc, eq, isNull, lt, or, sql } from 'drizzle-orm';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { appPasswords, users } from '#db/schema/index.ts';
import { type Ctx, inTransaction } from '#lib/platform/context.ts';
import { notFound, Refusal } from '#lib/platform/errors.ts';
import { recordEvent } from '#lib/platform/events.ts';
import type { Locale } from '#locales/locale.ts';
import { sentence } from '#locales/sentence.ts';
import type { AppPassword, SubmissionServer } from './schema.ts';
import { clearSignInFailures, countSignIn } from './sign-in-limit.ts';
import { actingUser, toActor, type UserActor } from './user-actor.ts';

type Row = typeof appPasswords.$inferSelect;

/** How many of them one person can have at a time. */
const maxAppPasswords = 20;
/** Without letters and digits that look alike. */
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';
const groups = 5;
const groupLength = 4;

/**
 * Makes a password for a mail program of the user who acts. It is returned once; only its hash is kept.
 * @throws Refusal `forbidden` for a program, `conflict` when there are too many.
 */
export async function createAppPassword(
  ctx: Ctx,
  { name }: { name: string },
): Promise<{ app_password: AppPassword; password: string }> {
  const { id: userId } = actingUser(ctx);
  const password = newPassword();
  return inTransaction(ctx, async (ctx) => {
    await ctx.db.select({ id: users.id }).from(users).where(eq(users.id, userId)).for('update');
    if ((await listAppPasswords(ctx)).length >= maxAppPasswords)
      throw new Refusal('conflict', sentence('users.tooManyAppPasswords', { max: maxAppPasswords }));
    const row = firstOrThrow(
      await ctx.db
        .insert(appPasswords)
        .values({ userId, name, passwordHash: hashOf(password) })
        .returning(),
    );
    await recordEvent(ctx, 'app_password.created', {
      data: { app_password_id: row.id, user_id: userId, name },
    });
    return { app_password: toAppPassword(row), password };
  });
}

/** Those of the user who acts that still work, the newest first. */
export async function listAppPasswords(ctx: Ctx): Promise<AppPassword[]> {
  const { id: userId } = actingUser(ctx);
  const rows = await ctx.db
    .select()
    .from(appPasswords)
    .where(and(eq(appPasswords.userId, userId), isNull(appPasswords.revokedAt)))
    .orderBy(desc(appPasswords.id));
  return rows.map(toAppPassword);
}

/** Where mail programs send through the desk: what people enter there. Null when that is off. */
export function submissionServer({ env }: Pick<Ctx, 'env'>): SubmissionServer | null {
  const { SUBMISSION_PORT: port, SUBMISSION_TLS: tls, APP_URL: url, MAIL_DOMAIN: domain } = env;
  return port === undefined ? null : { host: url ? new URL(url).hostname : domain, port, tls };
}

/** Ends a password of the user who acts, at once. @throws Refusal `not_found`. */
export async function revokeAppPassword(ctx: Ctx, id: string): Promise<void> {
  const { id: userId } = actingUser(ctx);
  await inTransaction(ctx, async (ctx) => {
    const [row] = await ctx.db
      .update(appPasswords)
      .set({ revokedAt: sql`now()` })
      .where(and(eq(appPasswords.id, id), eq(appPasswords.userId, userId), isNull(appPasswords.revokedAt)))
      .returning();
    if (!row) throw notFound('appPassword');
    await recordEvent(ctx, 'app_password.revoked', {
      data: { app_password_id: id, user_id: userId, name: row.name },
    });
  });
}

/**
 * The user whose mail program signs in from the network address `client`, with the language that they read; null for a
 * wrong or ended password, and for who may not sign in any more. Spaces and dashes in the password do not count.
 * @throws Refusal `too_many` with `retry_after` in seconds, by limits apart from those of the desk's own sign-in.
 */
export async function signInMailProgram(
  ctx: Ctx,
  { email, password, client }: { email: string; password: string; client: string },
): Promise<{ user: UserActor; locale: Locale } | null> {
  const address = email.trim().toLowerCase();
  const attempt = { email: `mail program ${address}`, client, device: null };
  await countSignIn(ctx, attempt);
  const [row] = await ctx.db
    .select({ user: users, appPassword: appPasswords })
    .from(appPasswords)
    .innerJoin(users, eq(users.id, appPasswords.userId))
    .where(
      and(
        eq(appPasswords.passwordHash, hashOf(password)),
        isNull(appPasswords.revokedAt),
        eq(users.email, address),
        isNull(users.disabledAt),
      ),
    );
  if (!row) return null;
  await clearSignInFailures(ctx, attempt);
  await recordUse(ctx, row.appPassword.id, client);
  return { user: toActor(row.user), locale: row.user.readingLanguage === 'de' ? 'de' : 'en' };
}

/** To the minute. */
async function recordUse(ctx: Ctx, id: string, client: string): Promise<void> {
  const isStale = lt(appPasswords.lastUsedAt, sql`now() - interval '1 minute'`);
  await ctx.db
    .update(appPasswords)
    .set({ lastUsedAt: sql`now()`, lastUsedFrom: client })
    .where(and(eq(appPasswords.id, id), or(isNull(appPasswords.lastUsedAt), isStale)));
}

function newPassword(): string {
  const letter = () => alphabet[randomInt(alphabet.length)];
  const group = () => Array.from({ length: groupLength }, letter).join('');
  return Array.from({ length: groups }, group).join('-');
}

/** A password of 99 random bits needs no slow hash. */
function hashOf(password: string): string {
  return createHash('sha256').update(password.toLowerCase().replace(/[\s-]/g, '')).digest('hex');
}

function toAppPassword(row: Row): AppPassword {
  return {
    id: row.id,
    name: row.name,
    created_at: row.createdAt.toISOString(),
    last_used_at: row.lastUsedAt?.toISOString() ?? null,
    last_used_from: row.lastUsedFrom,
  };
}
