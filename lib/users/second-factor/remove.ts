import { eq } from 'drizzle-orm';
import { passkeys, recoveryCodes, totpSecrets, users } from '#db/schema/index.ts';
import { assertScope, type Ctx, inTransaction } from '#lib/platform/context.ts';
import { Refusal } from '#lib/platform/errors.ts';
import { recordEvent } from '#lib/platform/events.ts';
import { assertCanManage } from '../grants.ts';
import { endSessionsOf } from '../sessions.ts';
import { actingUser } from '../user-actor.ts';
import { getUser } from '../users.ts';

/** Turns codes off for the user who acts, and forgets their recovery codes. @throws Refusal `forbidden`, `conflict`. */
export async function disableTotp(ctx: Ctx): Promise<void> {
  const { id } = actingUser(ctx);
  await inTransaction(ctx, async (ctx) => {
    if (!(await deleteTotp(ctx, id))) throw new Refusal('conflict', 'users.totpOff');
    await recordEvent(ctx, 'totp.disabled', { data: { user_id: id } });
  });
}

/**
 * For a user who has lost their second factor: a password alone signs them in again. Ends their sessions, because who
 * asked for it may be somebody else.
 * @throws Refusal `not_found`, `conflict` when it is off, `forbidden` for oneself and for whom the actor may not manage.
 */
export async function resetSecondFactor(ctx: Ctx, userId: string): Promise<void> {
  assertScope(ctx, 'admin');
  await inTransaction(ctx, async (ctx) => {
    const user = await getUser(ctx, userId);
    assertCanManage(ctx, { role: user.role, mailboxIds: user.mailbox_ids });
    if (ctx.actor.id === userId) throw new Refusal('forbidden', 'users.ownFactor');
    await ctx.db.select({ id: users.id }).from(users).where(eq(users.id, userId)).for('update');
    const hadCodes = await deleteTotp(ctx, userId);
    const removed = await ctx.db
      .delete(passkeys)
      .where(eq(passkeys.userId, userId))
      .returning({ id: passkeys.id });
    if (!hadCodes && removed.length === 0) throw new Refusal('conflict', 'users.passwordAlone');
    await endSessionsOf(ctx, userId, { because: 'second_factor_reset' });
    await recordEvent(ctx, 'second_factor.reset', { data: { user_id: userId } });
  });
}

/** Whether codes were on. */
async function deleteTotp(ctx: Ctx, userId: string): Promise<boolean> {
  const rows = await ctx.db
    .delete(totpSecrets)
    .where(eq(totpSecrets.userId, userId))
    .returning({ confirmedAt: totpSecrets.confirmedAt });
  await ctx.db.delete(recoveryCodes).where(eq(recoveryCodes.userId, userId));
  return rows.some(({ confirmedAt }) => confirmedAt !== null);
}
