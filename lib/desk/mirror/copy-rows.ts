import { and, asc, eq, inArray, lte, sql } from 'drizzle-orm';
import { mirrorAccounts, mirrorCopies } from '#db/schema/index.ts';
import type { MirrorAccountRow } from '#lib/mailboxes/mirror-accounts.ts';
import { type Ctx, inTransaction } from '#lib/platform/context.ts';
import { recordEvent } from '#lib/platform/events.ts';
import { codedOf } from '#lib/platform/told.ts';
import type { Told } from '#locales/told.ts';

export type CopyRow = typeof mirrorCopies.$inferSelect;

const batch = 20;
/** How often one mail is offered to a server that says no to it. */
const maxAttempts = 6;

/** The next mails to copy, in the order of what happened. */
export function dueCopies(ctx: Ctx, accountId: string): Promise<CopyRow[]> {
  return ctx.db
    .select()
    .from(mirrorCopies)
    .where(
      and(
        eq(mirrorCopies.accountId, accountId),
        inArray(mirrorCopies.status, ['waiting', 'appending']),
        lte(mirrorCopies.nextAttemptAt, sql`now()`),
      ),
    )
    .orderBy(asc(mirrorCopies.eventId))
    .limit(batch);
}

/** Written before the bytes are handed over: from here on the mail may be there. */
export async function markAppending(ctx: Ctx, copy: CopyRow, sha256: string): Promise<void> {
  await ctx.db
    .update(mirrorCopies)
    .set({ status: 'appending', sha256, attempts: copy.attempts + 1 })
    .where(isCopy(copy));
}

/** The mail is there. Its mirror works, which is told when it did not before. */
export async function recordMirrored(ctx: Ctx, account: MirrorAccountRow, copy: CopyRow): Promise<void> {
  await inTransaction(ctx, async (ctx) => {
    await ctx.db
      .update(mirrorCopies)
      .set({ status: 'mirrored', mirroredAt: sql`now()`, lastError: null, lastErrorTold: null })
      .where(isCopy(copy));
    const [before] = await ctx.db
      .select({ failures: mirrorAccounts.failures })
      .from(mirrorAccounts)
      .where(eq(mirrorAccounts.id, account.id))
      .for('update');
    const works = { failures: 0, lastError: null, lastErrorTold: null, lastMirroredAt: sql`now()` };
    await ctx.db.update(mirrorAccounts).set(works).where(eq(mirrorAccounts.id, account.id));
    if (before && before.failures > 0)
      await recordEvent(ctx, 'mirror.recovered', {
        mailboxId: account.mailboxId,
        data: { host: account.host },
      });
  });
}

/** There is nothing to copy any more: the mail was erased meanwhile. */
export async function forgetCopy(ctx: Ctx, copy: CopyRow): Promise<void> {
  await ctx.db.delete(mirrorCopies).where(isCopy(copy));
}

/** The server said no to this mail. It is offered again with growing pauses, and given up in sight after the last. */
export async function recordRefused(
  ctx: Ctx,
  account: MirrorAccountRow,
  { copy, told }: { copy: CopyRow; told: Told },
): Promise<void> {
  const attempts = copy.attempts + 1;
  const isOver = attempts >= maxAttempts;
  await inTransaction(ctx, async (ctx) => {
    await ctx.db
      .update(mirrorCopies)
      .set({
        status: isOver ? 'failed' : 'appending',
        lastError: told.text,
        lastErrorTold: codedOf(told),
        nextAttemptAt: sql`now() + make_interval(secs => ${30 * 4 ** Math.min(attempts - 1, 4)})`,
      })
      .where(isCopy(copy));
    if (!isOver) return;
    await recordEvent(ctx, 'mirror.mail_refused', {
      mailboxId: account.mailboxId,
      data: { host: account.host, message_id: copy.messageId, text: told.text },
    });
  });
}

/** The mirror cannot be reached, or takes nothing. `pauseMs` until it is tried again. */
export async function recordMirrorFailure(
  ctx: Ctx,
  account: MirrorAccountRow,
  { told, pauseMs }: { told: Told; pauseMs: number },
): Promise<void> {
  await inTransaction(ctx, async (ctx) => {
    const [row] = await ctx.db
      .update(mirrorAccounts)
      .set({
        failures: sql`${mirrorAccounts.failures} + 1`,
        nextTryAt: sql`now() + make_interval(secs => ${pauseMs / 1000})`,
        lastError: told.text,
        lastErrorTold: codedOf(told),
      })
      .where(eq(mirrorAccounts.id, account.id))
      .returning({ failures: mirrorAccounts.failures });
    if (row?.failures === 1)
      await recordEvent(ctx, 'mirror.failing', {
        mailboxId: account.mailboxId,
        data: { host: account.host, text: told.text },
      });
  });
}

function isCopy({ accountId, messageId }: CopyRow) {
  return and(eq(mirrorCopies.accountId, accountId), eq(mirrorCopies.messageId, messageId));
}
