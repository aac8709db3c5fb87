import { and, eq, lt } from 'drizzle-orm';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { imapAccounts, mailboxes } from '#db/schema/index.ts';
import type { ImapAccountRow } from '#lib/mailboxes/imap-accounts.ts';
import { ImapFault } from '#lib/mailboxes/imap-client.ts';
import { type Ctx, inTransaction } from '#lib/platform/context.ts';
import { recordEvent } from '#lib/platform/events.ts';
import { say } from '#lib/platform/told.ts';
import { acceptEmail } from '../accept.ts';
import { envelopeSenderOf } from '../trust/envelope-sender.ts';

/** The folder of an account, with the UIDVALIDITY that its UIDs belong to (RFC 9051 2.3.1.1). */
export type SelectedFolder = { account: ImapAccountRow; uidValidity: number };

/**
 * Stores a fetched mail and moves the cursor in one transaction, so no mail is skipped or stored twice.
 * @throws Error for the account's page when it cannot be stored or the account has changed; then nothing is written.
 */
export async function acceptFetchedMail(
  ctx: Ctx,
  selected: SelectedFolder,
  mail: FetchedMail,
): Promise<void> {
  try {
    await store(ctx, selected, mail);
  } catch (error) {
    // The message of a failed query holds the whole mail.
    throw new ImapFault(say('imap.not_stored', { uid: String(mail.uid) }), {
      cause: (error as Error).cause ?? error,
    });
  }
}

type FetchedMail = { uid: number; content: Buffer; tls: boolean };

function store(ctx: Ctx, selected: SelectedFolder, mail: FetchedMail): Promise<void> {
  return inTransaction(ctx, async (ctx) => {
    await moveCursor(ctx, selected, mail.uid);
    const { mailboxId } = selected.account;
    const { address } = firstOrThrow(
      await ctx.db.select({ address: mailboxes.address }).from(mailboxes).where(eq(mailboxes.id, mailboxId)),
    );
    await acceptEmail(ctx, {
      source: 'imap',
      envelopeFrom: envelopeSenderOf(mail.content),
      envelopeTo: [{ address, mailboxId }],
      clientAddress: null,
      helo: null,
      tls: mail.tls,
      content: mail.content,
    });
  });
}

/** Skips a mail that is too large and records which, so that a person can fetch it. It stays on the server. */
export function skipLargeMail(
  ctx: Ctx,
  selected: SelectedFolder,
  mail: { uid: number; size: number },
): Promise<void> {
  return inTransaction(ctx, async (ctx) => {
    await moveCursor(ctx, selected, mail.uid);
    const { mailboxId, host, folder } = selected.account;
    const maxBytes = ctx.env.MAX_MESSAGE_BYTES;
    await recordEvent(ctx, 'imap_account.mail_refused', {
      mailboxId,
      data: { host, folder, ...mail, max_bytes: maxBytes },
    });
  });
}

/** Goes on after what is no mail for us: deleted on the server meanwhile, or put there by us. */
export function passOver(ctx: Ctx, selected: SelectedFolder, uid: number): Promise<void> {
  return moveCursor(ctx, selected, uid);
}

async function moveCursor(ctx: Ctx, { account, uidValidity }: SelectedFolder, uid: number): Promise<void> {
  const moved = await ctx.db
    .update(imapAccounts)
    .set({ lastUid: uid })
    .where(
      and(
        eq(imapAccounts.id, account.id),
        eq(imapAccounts.uidValidity, uidValidity),
        lt(imapAccounts.lastUid, uid),
      ),
    )
    .returning({ id: imapAccounts.id });
  if (moved.length === 0) throw new ImapFault(say('imap.changed'));
}
