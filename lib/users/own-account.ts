import { eq } from 'drizzle-orm';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { type AfterAct, users } from '#db/schema/index.ts';
import { type Ctx, inTransaction } from '#lib/platform/context.ts';
import { Refusal } from '#lib/platform/errors.ts';
import { assertGoodPassword } from './password-strength/assert-good-password.ts';
import { checkPassword, hashPassword } from './passwords.ts';
import { saveUser } from './save-user.ts';
import type { User } from './schema.ts';
import { clearSignInFailures, countSignIn } from './sign-in-limit.ts';
import { actingUser } from './user-actor.ts';
import { toUser } from './users.ts';

/**
 * Checks the password of the user who acts, before what a stranger at their desk must not do. Wrong ones are counted, so
 * `ctx` is one outside the request's transaction.
 * @throws Refusal `forbidden` for a program, `invalid` for a wrong one, `too_many` after too many.
 */
export async function confirmPassword(ctx: Ctx, password: string): Promise<void> {
  const { id } = actingUser(ctx);
  const user = firstOrThrow(await ctx.db.select().from(users).where(eq(users.id, id)));
  const attempt = { email: `own ${id}`, client: 'unknown', device: id };
  await countSignIn(ctx, attempt);
  if (!(await checkPassword(password, user.passwordHash)))
    throw new Refusal('invalid', 'users.wrongPassword', {
      faults: [{ pointer: '#/current_password', says: 'fields.notRight' }],
    });
  await clearSignInFailures(ctx, attempt);
}

type OwnAccountChanges = {
  name?: string;
  password?: string;
  notify_reviews?: boolean;
  notify_away?: boolean;
  reading_language?: string | null;
  after_act?: AfterAct;
  away?: boolean;
  time_zone?: string | null;
  list_preview?: boolean;
};

/**
 * Changes the name, the password or the preferences of the user who acts. A new password ends their sessions but for `sessionId`.
 * @throws Refusal `forbidden` for a program, `invalid` for a poor password.
 */
export async function updateOwnAccount(
  ctx: Ctx,
  {
    name,
    password,
    notify_reviews: notifyReviews,
    notify_away: notifyAway,
    reading_language: readingLanguage,
    after_act: afterAct,
    away,
    time_zone: timeZone,
    list_preview: listPreview,
  }: OwnAccountChanges,
  sessionId: string | null,
): Promise<User> {
  const { id } = actingUser(ctx);
  if (password !== undefined) {
    const user = firstOrThrow(await ctx.db.select().from(users).where(eq(users.id, id)));
    await assertGoodPassword(password, user);
  }
  const passwordHash = password === undefined ? undefined : await hashPassword(password);
  return inTransaction(ctx, async (ctx) => {
    const mine = eq(users.id, id);
    const before = firstOrThrow(await ctx.db.select().from(users).where(mine).for('update'));
    const awayAt = away === undefined ? undefined : away ? (before.awayAt ?? new Date()) : null;
    const change = {
      name,
      passwordHash,
      notifyReviews,
      notifyAway,
      readingLanguage,
      afterAct,
      awayAt,
      timeZone,
      listPreview,
    };
    if (Object.values(change).every((value) => value === undefined)) return toUser(before);
    return toUser(await saveUser(ctx, before, { ...change, keepSession: sessionId }));
  });
}
