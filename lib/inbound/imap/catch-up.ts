import { eq } from 'drizzle-orm';
import type { ImapFlow } from 'imapflow';
import { imapAccounts } from '#db/schema/index.ts';
import { ImapFault } from '#lib/mailboxes/imap-client.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { say } from '#lib/platform/told.ts';
import { acceptFetchedMail, passOver, type SelectedFolder, skipLargeMail } from './accept-fetched.ts';
import { isOwnCopy } from './own-copy.ts';

/**
 * Stores every mail after the cursor, in order and one at a time, which bounds memory.
 * The first that fails ends it by an error and is retried next time.
 * @returns `seen`, how many mails there were, and `tooLarge`, the UIDs of those skipped.
 */
export async function catchUp(
  ctx: Ctx,
  { client, selected, signal }: { client: ImapFlow; selected: SelectedFolder; signal: AbortSignal },
): Promise<{ seen: number; tooLarge: number[] }> {
  let seen = 0;
  const tooLarge: number[] = [];
  for (const uid of await newUids(ctx, client, selected)) {
    if (signal.aborted) break;
    const mail = await fetchMail(client, uid, ctx.env.MAX_MESSAGE_BYTES + 1);
    if (mail === 'gone') await passOver(ctx, selected, uid);
    else if (mail.content.length > ctx.env.MAX_MESSAGE_BYTES) {
      await skipLargeMail(ctx, selected, { uid, size: mail.size });
      tooLarge.push(uid);
    } else if (await isOwnCopy(ctx, selected.account, mail.content)) {
      await passOver(ctx, selected, uid);
    } else {
      await acceptFetchedMail(ctx, selected, { uid, content: mail.content, tls: client.secureConnection });
      if (selected.account.deleteAfterReading) await client.messageDelete(uid, { uid: true });
    }
    seen++;
  }
  return { seen, tooLarge };
}

/** The first `maxLength` bytes of a mail. It is gone only when a search no longer lists it. */
async function fetchMail(client: ImapFlow, uid: number, maxLength: number) {
  const mail = await client.fetchOne(uid, { source: { maxLength }, size: true }, { uid: true });
  if (mail && mail.uid === uid && mail.source)
    return { content: mail.source, size: Math.max(mail.size ?? 0, mail.source.length) };
  const still = await client.search({ uid }, { uid: true });
  if (still && !still.includes(uid)) return 'gone';
  throw new ImapFault(say('imap.no_content', { uid: String(uid) }));
}

/** `n:*` always includes the last mail, even when its UID is below n (RFC 9051, sequence-set). */
async function newUids(ctx: Ctx, client: ImapFlow, { account }: SelectedFolder): Promise<number[]> {
  const [row] = await ctx.db
    .select({ lastUid: imapAccounts.lastUid })
    .from(imapAccounts)
    .where(eq(imapAccounts.id, account.id));
  if (!row) throw new ImapFault(say('imap.gone'));
  const found = await client.search({ uid: `${row.lastUid + 1}:*` }, { uid: true });
  if (!found) throw new ImapFault(say('imap.no_list'));
  return found.filter((uid) => uid > row.lastUid).sort((a, b) => a - b);
}
