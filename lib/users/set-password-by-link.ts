import { type Ctx, inTransaction, withActor } from '#lib/platform/context.ts';
import { recordEvent } from '#lib/platform/events.ts';
import { claimAccountLink, inspectAccountLink } from './account-links.ts';
import { assertGoodPassword } from './password-strength/assert-good-password.ts';
import { hashPassword } from './passwords.ts';
import { saveUser } from './save-user.ts';
import { toActor } from './user-actor.ts';

/**
 * Sets the password of the person whose link this is, uses the link up and ends their other links and all sessions.
 * @throws Refusal `not_found` for an unknown token, `conflict` for a link that works no more, with the fact `reason`;
 * `invalid` for a poor password.
 */
export async function setPasswordByLink(
  ctx: Ctx,
  { token, password }: { token: string; password: string },
): Promise<void> {
  // A stranger's token costs no hash.
  await assertGoodPassword(password, await inspectAccountLink(ctx, token));
  const passwordHash = await hashPassword(password);
  await inTransaction(ctx, async (ctx) => {
    const { user, link } = await claimAccountLink(ctx, token);
    const asUser = withActor(ctx, toActor(user));
    await saveUser(asUser, user, { passwordHash });
    await recordEvent(asUser, 'account_link.used', {
      data: { account_link_id: link.id, user_id: user.id, kind: link.kind },
    });
  });
}
