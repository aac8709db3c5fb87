import { assertScope, type Ctx } from '#lib/platform/context.ts';
import { seal } from '#lib/platform/secrets.ts';
import { storedPassword } from './imap-accounts.ts';
import type { ImapTest } from './imap-schema.ts';
import { getMailbox } from './mailboxes.ts';
import { findMirror, type MirrorInput } from './mirror-accounts.ts';
import { openFolders } from './test-imap-account.ts';

/**
 * Tests sign-in and folders of a mirror without changes. `input` may be unsaved; an omitted password is the stored one,
 * only for the same server and user.
 */
export async function testMirror(ctx: Ctx, mailboxId: string, input?: MirrorInput): Promise<ImapTest> {
  const { folder, sentFolder, ...account } = await accountToTest(ctx, mailboxId, input);
  return openFolders(ctx, account, sentFolder === null ? [folder] : [folder, sentFolder]);
}

async function accountToTest(ctx: Ctx, mailboxId: string, input?: MirrorInput) {
  assertScope(ctx, 'admin');
  await getMailbox(ctx, mailboxId);
  if (!input) return findMirror(ctx, mailboxId);
  const { sent_folder: sentFolder, password, ...given } = input;
  return {
    ...given,
    sentFolder,
    password:
      password === undefined
        ? storedPassword(await findMirror(ctx, mailboxId), input)
        : seal(ctx.env.APP_SECRET, password),
  };
}
