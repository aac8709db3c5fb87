import { and, eq, sql } from 'drizzle-orm';
import { users } from '#db/schema/index.ts';
import type { SystemMailTransport } from '#lib/outbound/account-mail/send-system-mail.ts';
import { type Ctx, inTransaction } from '#lib/platform/context.ts';
import type { EventData } from '#lib/platform/event-types.ts';
import { recordEvent } from '#lib/platform/events.ts';
import type { Jobs } from '#lib/platform/queue.ts';
import { sendNotice } from '../notices/send-notice.ts';
import { wantsNotices } from './claim-due.ts';
import { countWaiting, type Waiting } from './count-waiting.ts';
import { noticeText } from './notice-text.ts';

type Notice = Jobs['desk.review_notice'];

/**
 * Mails a user what waits for them, counted now; nothing when that is nothing new, or when a later notice took the place
 * of this one. Sent again after a crash, it bears the same Message-ID.
 * @throws Error when the server wants it later: the queue tries again.
 */
export async function mailReviewNotice(
  ctx: Ctx,
  notice: Notice,
  transport?: SystemMailTransport,
): Promise<void> {
  const user = await startAttempt(ctx, notice);
  if (!user) return;
  const waiting = await countWaiting(ctx, user);
  if (!waiting.newest) return release(ctx, notice);
  const failure = await sendNotice(
    ctx,
    {
      user,
      id: notice.noticeId,
      date: user.reviewNoticeAt,
      logAs: { reviewNoticeId: notice.noticeId },
      textOf: (locale) => noticeText(locale, { ...waiting, name: user.name, appUrl: ctx.env.APP_URL }),
    },
    transport,
  );
  const { drafts, tickets } = waiting;
  const about = { notice_id: notice.noticeId, user_id: notice.userId };
  await (failure === null
    ? settle(ctx, waiting, { type: 'review_notice.mailed', data: { ...about, drafts, tickets } })
    : settle(ctx, waiting, { type: 'review_notice.mail_failed', data: { ...about, text: failure } }));
}

/** Reads the user while the notice is their present one. The hour to the next begins with each attempt. */
async function startAttempt(ctx: Ctx, notice: Notice) {
  const [user] = await ctx.db
    .update(users)
    .set({ reviewNoticeAt: sql`now()` })
    .where(and(isPresent(notice), wantsNotices))
    .returning();
  return user ?? null;
}

function isPresent({ userId, noticeId }: Notice) {
  return and(eq(users.id, userId), eq(users.reviewNoticeId, noticeId));
}

/** Nothing was mailed, so the next notice need not wait for an hour. */
async function release(ctx: Ctx, notice: Notice): Promise<void> {
  await ctx.db.update(users).set({ reviewNoticeId: null, reviewNoticeAt: null }).where(isPresent(notice));
}

type NoticeEvent = {
  [Type in Extract<keyof EventData, `review_notice.${string}`>]: { type: Type; data: EventData[Type] };
}[Extract<keyof EventData, `review_notice.${string}`>];

/** Ends a notice that left or never will; what it counted is not new any more. */
function settle(ctx: Ctx, { newest }: Waiting, { type, data }: NoticeEvent): Promise<void> {
  return inTransaction(ctx, async (ctx) => {
    const [row] = await ctx.db
      .update(users)
      .set({ reviewNoticeId: null, reviewNoticeAt: sql`now()`, reviewNoticeThrough: newest })
      .where(isPresent({ userId: data.user_id, noticeId: data.notice_id }))
      .returning({ id: users.id });
    if (row) await recordEvent(ctx, type, { data });
  });
}
