import { eq } from 'drizzle-orm';
import { imapAccounts } from '#db/schema/index.ts';
import { closeImapClient, createImapClient } from '#lib/mailboxes/imap-client.ts';
import type { Ctx } from '#lib/platform/context.ts';

const timeoutMs = 30_000;

/**
 * Which of the mails lie in the Sent folder (RFC 6154, `\Sent`) of the account that a mailbox is read from, by
 * Message-ID. None when it has no account, no such folder, or cannot be asked: that one is not there proves nothing.
 */
export async function findInSentFolder(
  ctx: Ctx,
  mailboxId: string,
  messageIds: string[],
): Promise<Set<string>> {
  const [account] = await ctx.db.select().from(imapAccounts).where(eq(imapAccounts.mailboxId, mailboxId));
  const found = new Set<string>();
  if (!account || account.pausedAt) return found;
  const client = createImapClient(ctx, account);
  const limit = setTimeout(() => client.close(), timeoutMs);
  try {
    await client.connect();
    const folder = (await client.list()).find(({ specialUse }) => specialUse === '\\Sent');
    if (!folder) return found;
    await client.mailboxOpen(folder.path, { readOnly: true });
    for (const messageId of messageIds) {
      const uids = await client.search({ header: { 'message-id': messageId } }, { uid: true });
      if (uids && uids.length > 0) found.add(messageId);
    }
  } catch (error) {
    ctx.log.warn({ err: error, mailboxId }, 'A Sent folder cannot be asked');
  } finally {
    clearTimeout(limit);
    await closeImapClient(client);
  }
  return found;
}
