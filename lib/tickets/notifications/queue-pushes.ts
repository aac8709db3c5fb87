import { inArray } from 'drizzle-orm';
import { pushSubscriptions } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { sendJobs } from '#lib/platform/queue.ts';

/** Has the browsers of users told of their new notifications, each by a job of its own. */
export async function queuePushes(ctx: Ctx, made: { id: string; userId: string }[]): Promise<void> {
  const browsers = await ctx.db
    .select({ id: pushSubscriptions.id, userId: pushSubscriptions.userId })
    .from(pushSubscriptions)
    .where(
      inArray(
        pushSubscriptions.userId,
        made.map(({ userId }) => userId),
      ),
    );
  if (browsers.length === 0) return;
  const jobs = browsers.flatMap(({ id: subscriptionId, userId }) =>
    made
      .filter((one) => one.userId === userId)
      .map(({ id: notificationId }) => ({ data: { subscriptionId, notificationId } })),
  );
  await sendJobs(ctx, 'desk.push', jobs);
}
