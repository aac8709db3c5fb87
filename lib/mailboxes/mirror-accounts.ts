import { and, count, eq, isNull, lt, lte, sql } from 'drizzle-orm';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { events, mailboxes, mirrorAccounts, mirrorCopies } from '#db/schema/index.ts';
import { assertScope, type Ctx, inTransaction } from '#lib/platform/context.ts';
import { notFound } from '#lib/platform/errors.ts';
import { readableEventId, recordEvent } from '#lib/platform/events.ts';
import { seal } from '#lib/platform/secrets.ts';
import { keptTold } from '#lib/platform/told.ts';
import { storedPassword } from './imap-accounts.ts';
import { getMailbox } from './mailboxes.ts';
import type { Mirror } from './mirror-schema.ts';

export type MirrorAccountRow = typeof mirrorAccounts.$inferSelect;
export type MirrorInput = {
  host: string;
  port: number;
  secure: boolean;
  username: string;
  /** Omitted: the stored one. */
  password?: string;
  folder: string;
  /** Null: into `folder` too. */
  sent_folder: string | null;
  /** Copy mail from this time on; omitted: as it was, at first from now. */
  since?: Date;
  paused: boolean;
};

/** @throws Refusal `not_found`, also without a mirror. */
export async function getMirror(ctx: Ctx, mailboxId: string): Promise<Mirror> {
  return toMirror(ctx, await findMirror(ctx, mailboxId));
}

/** The row with its sealed password. @throws Refusal `not_found`. */
export async function findMirror(ctx: Ctx, mailboxId: string): Promise<MirrorAccountRow> {
  assertScope(ctx, 'admin');
  await getMailbox(ctx, mailboxId);
  const [row] = await ctx.db.select().from(mirrorAccounts).where(eq(mirrorAccounts.mailboxId, mailboxId));
  if (!row) throw notFound('mirror');
  return row;
}

/**
 * Says where the mail of a mailbox is copied to. For another server or user everything since `since` is copied anew; for
 * the same one what is there already is left alone. What the server refused before is tried again.
 * @throws Refusal `invalid` without a password when none is stored for that server and user.
 */
export async function putMirror(ctx: Ctx, mailboxId: string, input: MirrorInput): Promise<Mirror> {
  assertScope(ctx, 'admin');
  await getMailbox(ctx, mailboxId);
  const readable = await readableEventId(ctx);
  const row = await inTransaction(ctx, async (ctx) => {
    const [before] = await ctx.db
      .select()
      .from(mirrorAccounts)
      .where(eq(mirrorAccounts.mailboxId, mailboxId))
      .for('update');
    const password =
      input.password === undefined ? storedPassword(before, input) : seal(ctx.env.APP_SECRET, input.password);
    const { host, port, secure, username, folder, sent_folder: sentFolder } = input;
    const isSame = before?.host === host && before.username === username;
    if (before && !isSame) await ctx.db.delete(mirrorAccounts).where(eq(mirrorAccounts.id, before.id));
    const since = input.since ?? before?.since ?? new Date();
    const isSameStart = isSame && before.since.getTime() === since.getTime();
    const values = {
      ...{ host, port, secure, username, password, folder, sentFolder, since },
      readUpTo: isSameStart ? before.readUpTo : await lastEventBefore(ctx, since, readable),
      pausedAt: input.paused ? (before?.pausedAt ?? new Date()) : null,
      failures: 0,
      nextTryAt: sql`now()`,
      lastError: null,
      lastErrorTold: null,
    };
    const row = firstOrThrow(
      await ctx.db
        .insert(mirrorAccounts)
        .values({ mailboxId, ...values })
        .onConflictDoUpdate({ target: mirrorAccounts.mailboxId, set: values })
        .returning(),
    );
    await ctx.db
      .update(mirrorCopies)
      .set({ status: 'appending', attempts: 0, nextAttemptAt: sql`now()` })
      .where(and(eq(mirrorCopies.accountId, row.id), eq(mirrorCopies.status, 'failed')));
    await recordEvent(ctx, 'mirror.changed', {
      mailboxId,
      data: {
        ...{ host, port, username, folder, sent_folder: sentFolder },
        since: since.toISOString(),
        paused: input.paused,
      },
    });
    return row;
  });
  return toMirror(ctx, row);
}

/** Copies nothing more; what was copied stays where it is. @throws Refusal `not_found`. */
export async function deleteMirror(ctx: Ctx, mailboxId: string): Promise<void> {
  const { id, host, username } = await findMirror(ctx, mailboxId);
  await inTransaction(ctx, async (ctx) => {
    await ctx.db.delete(mirrorAccounts).where(eq(mirrorAccounts.id, id));
    await recordEvent(ctx, 'mirror.removed', { mailboxId, data: { host, username } });
  });
}

/** Mirrors to look after now: not paused, with an active mailbox, and not waiting after a failure. */
export async function listDueMirrors(ctx: Ctx): Promise<MirrorAccountRow[]> {
  const rows = await ctx.db
    .select({ account: mirrorAccounts })
    .from(mirrorAccounts)
    .innerJoin(mailboxes, eq(mailboxes.id, mirrorAccounts.mailboxId))
    .where(
      and(
        isNull(mirrorAccounts.pausedAt),
        isNull(mailboxes.deletedAt),
        lte(mirrorAccounts.nextTryAt, sql`now()`),
      ),
    );
  return rows.map(({ account }) => account);
}

/** The log is read from after this event; one a little older does no harm, because a message is copied once. */
async function lastEventBefore(ctx: Ctx, since: Date, readable: number): Promise<number> {
  if (since.getTime() >= Date.now() - 1000) return readable;
  const [row] = await ctx.db
    .select({ id: sql<number | null>`max(${events.id})`.mapWith(Number) })
    .from(events)
    .where(lt(events.createdAt, since));
  return row?.id ?? 0;
}

async function toMirror(ctx: Ctx, row: MirrorAccountRow): Promise<Mirror> {
  const counts = await ctx.db
    .select({ status: mirrorCopies.status, count: count() })
    .from(mirrorCopies)
    .where(eq(mirrorCopies.accountId, row.id))
    .groupBy(mirrorCopies.status);
  const countOf = (status: string) => counts.find((each) => each.status === status)?.count ?? 0;
  return {
    mailbox_id: row.mailboxId,
    host: row.host,
    port: row.port,
    secure: row.secure,
    username: row.username,
    folder: row.folder,
    sent_folder: row.sentFolder,
    since: row.since.toISOString(),
    waiting: countOf('waiting') + countOf('appending'),
    refused: countOf('failed'),
    last_mirrored_at: row.lastMirroredAt?.toISOString() ?? null,
    last_error: row.lastError,
    last_error_told: keptTold(row.lastError, row.lastErrorTold),
    next_try_at: row.failures > 0 ? row.nextTryAt.toISOString() : null,
    created_at: row.createdAt.toISOString(),
    paused_at: row.pausedAt?.toISOString() ?? null,
  };
}
