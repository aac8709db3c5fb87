import { createHash } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { mirrorAccounts, mirrorCopies } from '#db/schema/index.ts';
import type { ImapAccountRow } from '#lib/mailboxes/imap-accounts.ts';
import type { Ctx } from '#lib/platform/context.ts';

/** Whether these bytes are a copy that a mirror put into the account that is read: it is nobody's mail, and stays there. */
export async function isOwnCopy(ctx: Ctx, account: ImapAccountRow, content: Buffer): Promise<boolean> {
  const rows = await ctx.db
    .select({ id: mirrorAccounts.id })
    .from(mirrorCopies)
    .innerJoin(mirrorAccounts, eq(mirrorAccounts.id, mirrorCopies.accountId))
    .where(
      and(
        eq(mirrorCopies.sha256, createHash('sha256').update(content).digest('hex')),
        eq(mirrorAccounts.host, account.host),
        eq(mirrorAccounts.username, account.username),
      ),
    )
    .limit(1);
  return rows.length > 0;
}
