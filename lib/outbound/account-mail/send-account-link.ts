import type { accountLinks } from '#db/schema/index.ts';
import { type Ctx, inTransaction } from '#lib/platform/context.ts';
import { sendJob } from '#lib/platform/queue.ts';
import { findSendingMailbox } from '#lib/relays/relay-selection.ts';
import { accountLinkUrl } from '#lib/users/account-link-token.ts';
import { createAccountLink } from '#lib/users/account-links.ts';
import type { SentAccountLink, User } from '#lib/users/schema.ts';
import { assertCanManageUser, createUser } from '#lib/users/users.ts';

/**
 * Mails a user a new link to set a password. When no mail can be sent from here, `url` is the link, to be passed on.
 * @throws Refusal `not_found`, `forbidden`, `conflict` when they are disabled, or invited and have a password.
 */
export async function sendAccountLink(
  ctx: Ctx,
  userId: string,
  kind: (typeof accountLinks.$inferSelect)['kind'],
): Promise<SentAccountLink> {
  await assertCanManageUser(ctx, userId);
  return inTransaction(ctx, async (ctx) => {
    const { id, expiresAt } = await createAccountLink(ctx, { userId, kind });
    const isMailed = (await findSendingMailbox(ctx)) !== null;
    if (isMailed) await sendJob(ctx, 'account.mail', { linkId: id });
    return { expires_at: expiresAt.toISOString(), url: isMailed ? null : accountLinkUrl(ctx.env, id) };
  });
}

/**
 * Creates a user, and invites them when no password is given.
 * @throws Refusal as `createUser` does.
 */
export async function addUser(
  ctx: Ctx,
  input: Parameters<typeof createUser>[1],
): Promise<User & { url: string | null }> {
  return inTransaction(ctx, async (ctx) => {
    const user = await createUser(ctx, input);
    if (input.password !== undefined) return { ...user, url: null };
    const { expires_at, url } = await sendAccountLink(ctx, user.id, 'invitation');
    return { ...user, invitation: { expires_at, mailed_at: null, failed: null }, url };
  });
}
