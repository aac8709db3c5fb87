import { and, desc, eq, sql } from 'drizzle-orm';
import { notifications, tickets, users } from '#db/schema/index.ts';
import type { SystemMailTransport } from '#lib/outbound/account-mail/send-system-mail.ts';
import { type Ctx, inTransaction } from '#lib/platform/context.ts';
import { recordEvent } from '#lib/platform/events.ts';
import type { Jobs } from '#lib/platform/queue.ts';
import { sendNotice } from '../notices/send-notice.ts';
import { isMissed, wantsDigests } from './claim-due-digests.ts';
import { digestText } from './digest-text.ts';

type Digest = Jobs['desk.digest'];

/**
 * Mails a user what they missed, read now. Nothing is mailed when they are back, have read it, or when a later digest took
 * the place of this one. Sent again after a crash, it bears the same Message-ID.
 * @throws Error when the server wants it later: the queue tries again.
 */
export async function mailDigest(ctx: Ctx, digest: Digest, transport?: SystemMailTransport): Promise<void> {
  const user = await startAttempt(ctx, digest);
  if (!user) return;
  const missed = await listMissed(ctx, user.id);
  const [newest] = missed;
  if (!newest) return release(ctx, digest);
  const failure = await sendNotice(
    ctx,
    {
      user,
      id: digest.digestId,
      date: user.digestAt,
      logAs: { digestId: digest.digestId },
      textOf: (locale) => digestText(locale, { name: user.name, missed, appUrl: ctx.env.APP_URL }),
    },
    transport,
  );
  await settle(ctx, digest, { through: newest.createdAt, count: missed.length, failure });
}

/** Reads the user while the digest is their present one. The hour to the next begins with each attempt. */
async function startAttempt(ctx: Ctx, digest: Digest) {
  const [user] = await ctx.db
    .update(users)
    .set({ digestAt: sql`now()` })
    .where(and(isPresent(digest), wantsDigests))
    .returning();
  return user ?? null;
}

function isPresent({ userId, digestId }: Digest) {
  return and(eq(users.id, userId), eq(users.digestId, digestId));
}

/** The newest first, at most 200: whoever missed more reads them at the desk. */
function listMissed(ctx: Ctx, userId: string) {
  return ctx.db
    .select({
      id: notifications.id,
      kind: notifications.kind,
      actorType: notifications.actorType,
      actorName: notifications.actorName,
      createdAt: notifications.createdAt,
      number: tickets.number,
    })
    .from(notifications)
    .innerJoin(tickets, eq(tickets.id, notifications.ticketId))
    .innerJoin(users, eq(users.id, notifications.userId))
    .where(and(eq(users.id, userId), isMissed))
    .orderBy(desc(notifications.createdAt), desc(notifications.id))
    .limit(200);
}

/** Nothing was mailed, so the next digest need not wait for an hour. */
async function release(ctx: Ctx, digest: Digest): Promise<void> {
  await ctx.db.update(users).set({ digestId: null, digestAt: null }).where(isPresent(digest));
}

type Result = { through: Date; count: number; failure: string | null };

/** Ends a digest that left or never will; what it told is not told again. */
function settle(ctx: Ctx, digest: Digest, { through, count, failure }: Result): Promise<void> {
  return inTransaction(ctx, async (ctx) => {
    const [row] = await ctx.db
      .update(users)
      .set({ digestId: null, digestAt: sql`now()`, digestThrough: through })
      .where(isPresent(digest))
      .returning({ id: users.id });
    if (!row) return;
    const about = { digest_id: digest.digestId, user_id: digest.userId };
    if (failure === null) await recordEvent(ctx, 'digest.mailed', { data: { ...about, count } });
    else await recordEvent(ctx, 'digest.mail_failed', { data: { ...about, text: failure } });
  });
}
