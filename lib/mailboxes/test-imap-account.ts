import { assertScope, type Ctx } from '#lib/platform/context.ts';
import { seal } from '#lib/platform/secrets.ts';
import { say, toldOf } from '#lib/platform/told.ts';
import { findImapAccount, type ImapAccountInput, storedPassword } from './imap-accounts.ts';
import { closeImapClient, createImapClient, describeImapError, type ImapConfig } from './imap-client.ts';
import type { ImapTest } from './imap-schema.ts';
import { getMailbox } from './mailboxes.ts';

const timeoutMs = 25_000;

/**
 * Tests sign-in and folder without changes. `input` may be unsaved; an omitted password is the stored one, only for the
 * same server and user.
 */
export async function testImapAccount(
  ctx: Ctx,
  mailboxId: string,
  input?: ImapAccountInput,
): Promise<ImapTest> {
  const { folder, ...account } = await accountToTest(ctx, mailboxId, input);
  return openFolders(ctx, account, [folder]);
}

/** Signs in and opens the folders, the first last. What the server says goes into the answer. */
export async function openFolders(
  ctx: Ctx,
  account: ImapConfig,
  [folder, ...others]: [string, ...string[]],
): Promise<ImapTest> {
  const client = createImapClient(ctx, account);
  const limit = setTimeout(() => client.close(), timeoutMs);
  try {
    await client.connect();
    for (const other of others) await client.mailboxOpen(other, { readOnly: true });
    const box = await client.mailboxOpen(folder, { readOnly: true });
    const said = say('test.folder_open', { folder });
    return { works: true, ...said, words: toldOf(said).text, mails: box.exists };
  } catch (error) {
    const { text, ...told } = describeImapError(error);
    return { works: false, ...told, words: text, mails: null };
  } finally {
    clearTimeout(limit);
    await closeImapClient(client);
  }
}

async function accountToTest(ctx: Ctx, mailboxId: string, input?: ImapAccountInput) {
  assertScope(ctx, 'admin');
  await getMailbox(ctx, mailboxId);
  if (input?.password !== undefined) return { ...input, password: seal(ctx.env.APP_SECRET, input.password) };
  const stored = await findImapAccount(ctx, mailboxId);
  return input ? { ...input, password: storedPassword(stored, input) } : stored;
}
