import { and, count, eq, isNull, sql } from 'drizzle-orm';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { events, imapAccounts, mailboxes } from '#db/schema/index.ts';
import { assertScope, type Ctx, inTransaction } from '#lib/platform/context.ts';
import { notFound, Refusal } from '#lib/platform/errors.ts';
import { isEventOfType, recordEvent } from '#lib/platform/events.ts';
import { seal } from '#lib/platform/secrets.ts';
import { codedOf, keptTold } from '#lib/platform/told.ts';
import type { Told } from '#locales/told.ts';
import type { ImapAccount } from './imap-schema.ts';
import { getMailbox } from './mailboxes.ts';

export type ImapAccountRow = typeof imapAccounts.$inferSelect;
export type ImapAccountInput = {
  host: string;
  port: number;
  secure: boolean;
  username: string;
  /** Omitted: the stored one. */
  password?: string;
  folder: string;
  delete_after_reading: boolean;
  /** False: skip existing mail. Applies only to the first read. */
  read_existing: boolean;
  paused: boolean;
};

/** Start after the newest mail; the first session resolves it to a UID. */
export const skipExisting = -1;

/** @throws Refusal `not_found`, also without an IMAP account. */
export async function getImapAccount(ctx: Ctx, mailboxId: string): Promise<ImapAccount> {
  return toImapAccount(ctx, await findImapAccount(ctx, mailboxId));
}

/** The row with its sealed password. @throws Refusal `not_found`. */
export async function findImapAccount(ctx: Ctx, mailboxId: string): Promise<ImapAccountRow> {
  assertScope(ctx, 'admin');
  await getMailbox(ctx, mailboxId);
  const [row] = await ctx.db.select().from(imapAccounts).where(eq(imapAccounts.mailboxId, mailboxId));
  if (!row) throw notFound('imapAccount');
  return row;
}

/**
 * Sets the IMAP account of a mailbox. Another server, user or folder is read from the start. The password is stored
 * sealed and never returned.
 * @throws Refusal `invalid` without a password when none is stored.
 */
export async function putImapAccount(
  ctx: Ctx,
  mailboxId: string,
  input: ImapAccountInput,
): Promise<ImapAccount> {
  assertScope(ctx, 'admin');
  await getMailbox(ctx, mailboxId);
  const row = await inTransaction(ctx, async (ctx) => {
    const [before] = await ctx.db
      .select()
      .from(imapAccounts)
      .where(eq(imapAccounts.mailboxId, mailboxId))
      .for('update');
    const password =
      input.password === undefined ? storedPassword(before, input) : seal(ctx.env.APP_SECRET, input.password);
    const { host, port, secure, username, folder, delete_after_reading: deleteAfterReading } = input;
    const pausedAt = input.paused ? (before?.pausedAt ?? new Date()) : null;
    const settings = { host, port, secure, username, folder, deleteAfterReading, password, pausedAt };
    const isSame = before?.host === host && before.username === username && before.folder === folder;
    const start = isSame ? {} : { uidValidity: null, lastUid: input.read_existing ? 0 : skipExisting };
    const values = { ...settings, ...start, lastError: null, lastErrorTold: null };
    const row = firstOrThrow(
      await ctx.db
        .insert(imapAccounts)
        .values({ mailboxId, ...values })
        .onConflictDoUpdate({ target: imapAccounts.mailboxId, set: values })
        .returning(),
    );
    await recordEvent(ctx, 'imap_account.changed', {
      mailboxId,
      data: { host, port, username, folder, delete_after_reading: deleteAfterReading },
    });
    return row;
  });
  return toImapAccount(ctx, row);
}

/**
 * The stored sealed password, only for the same server and user, so that it cannot be sent elsewhere.
 * @throws Refusal `invalid`.
 */
export function storedPassword(
  stored: Pick<ImapAccountRow, 'host' | 'port' | 'username' | 'password'> | undefined,
  { host, port, username }: Pick<ImapAccountInput, 'host' | 'port' | 'username'>,
): string {
  if (stored?.host === host && stored.port === port && stored.username === username) return stored.password;
  throw new Refusal('invalid', 'mailboxes.needsPassword');
}

/** Removes the account; fetched mail stays. @throws Refusal `not_found`. */
export async function deleteImapAccount(ctx: Ctx, mailboxId: string): Promise<void> {
  const { id, host, username } = await findImapAccount(ctx, mailboxId);
  await inTransaction(ctx, async (ctx) => {
    await ctx.db.delete(imapAccounts).where(eq(imapAccounts.id, id));
    await recordEvent(ctx, 'imap_account.removed', { mailboxId, data: { host, username } });
  });
}

/** Accounts to read: not paused, with an active mailbox. */
export async function listActiveImapAccounts(ctx: Ctx): Promise<ImapAccountRow[]> {
  const rows = await ctx.db
    .select({ account: imapAccounts })
    .from(imapAccounts)
    .innerJoin(mailboxes, eq(mailboxes.id, imapAccounts.mailboxId))
    .where(and(isNull(imapAccounts.pausedAt), isNull(mailboxes.deletedAt)));
  return rows.map(({ account }) => account);
}

/** The current account, or null when deleted. */
export async function findImapAccountById(ctx: Ctx, id: string): Promise<ImapAccountRow | null> {
  const [row] = await ctx.db.select().from(imapAccounts).where(eq(imapAccounts.id, id));
  return row ?? null;
}

/** Records a completed read, with a warning for people or null. */
export async function recordImapRead(ctx: Ctx, accountId: string, warning: Told | null): Promise<void> {
  await ctx.db
    .update(imapAccounts)
    .set({ lastReadAt: sql`now()`, ...errorColumns(warning) })
    .where(eq(imapAccounts.id, accountId));
}

/** Records why the account cannot be read. */
export async function recordImapError(ctx: Ctx, accountId: string, error: Told): Promise<void> {
  await ctx.db.update(imapAccounts).set(errorColumns(error)).where(eq(imapAccounts.id, accountId));
}

function errorColumns(error: Told | null) {
  return { lastError: error?.text ?? null, lastErrorTold: error && codedOf(error) };
}

async function toImapAccount(ctx: Ctx, row: ImapAccountRow): Promise<ImapAccount> {
  const refused = firstOrThrow(
    await ctx.db
      .select({ count: count() })
      .from(events)
      .where(and(isEventOfType('imap_account.mail_refused'), eq(events.mailboxId, row.mailboxId))),
  );
  return {
    mailbox_id: row.mailboxId,
    host: row.host,
    port: row.port,
    secure: row.secure,
    username: row.username,
    folder: row.folder,
    delete_after_reading: row.deleteAfterReading,
    last_uid: Math.max(0, row.lastUid),
    last_read_at: row.lastReadAt?.toISOString() ?? null,
    last_error: row.lastError,
    last_error_told: keptTold(row.lastError, row.lastErrorTold),
    refused_count: refused.count,
    created_at: row.createdAt.toISOString(),
    paused_at: row.pausedAt?.toISOString() ?? null,
  };
}
