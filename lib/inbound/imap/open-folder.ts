import { eq } from 'drizzle-orm';
import type { ImapFlow } from 'imapflow';
import { imapAccounts } from '#db/schema/index.ts';
import { type ImapAccountRow, skipExisting } from '#lib/mailboxes/imap-accounts.ts';
import type { Ctx } from '#lib/platform/context.ts';
import type { SelectedFolder } from './accept-fetched.ts';

/**
 * Opens the account's folder, read-only unless read mail is deleted. A folder with a new UIDVALIDITY is read from its
 * beginning; duplicates are ignored when they are filed.
 */
export async function openFolder(
  ctx: Ctx,
  client: ImapFlow,
  account: ImapAccountRow,
): Promise<SelectedFolder> {
  const box = await client.mailboxOpen(account.folder, { readOnly: !account.deleteAfterReading });
  const uidValidity = Number(box.uidValidity);
  if (uidValidity !== account.uidValidity) {
    const lastUid = account.lastUid === skipExisting ? Math.max(0, (box.uidNext || 1) - 1) : 0;
    await ctx.db.update(imapAccounts).set({ uidValidity, lastUid }).where(eq(imapAccounts.id, account.id));
    if (account.uidValidity !== null)
      ctx.log.warn(
        { accountId: account.id },
        'An IMAP folder has a new UIDVALIDITY and is read from its beginning',
      );
  }
  return { account, uidValidity };
}
