import { eq } from 'drizzle-orm';
import { type AfterAct, users } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';

/**
 * What a user has set for themselves: review notices and digests, the language they read, their time zone, and what the
 * desk shows in lists and after an act. All null for a program.
 */
export type OwnSettings = {
  notify_reviews: boolean | null;
  notify_away: boolean | null;
  reading_language: string | null;
  after_act: AfterAct | null;
  time_zone: string | null;
  list_preview: boolean | null;
};

/** The settings of the user who acts. */
export async function ownSettings(ctx: Ctx): Promise<OwnSettings> {
  const [user] =
    ctx.actor.type === 'user' ? await ctx.db.select().from(users).where(eq(users.id, ctx.actor.id)) : [];
  return toSettings(user);
}

/** What of a user's row they have set for themselves. */
export function toSettings(user: typeof users.$inferSelect | undefined): OwnSettings {
  return {
    notify_reviews: user?.notifyReviews ?? null,
    notify_away: user?.notifyAway ?? null,
    reading_language: user?.readingLanguage ?? null,
    after_act: user?.afterAct ?? null,
    time_zone: user?.timeZone ?? null,
    list_preview: user?.listPreview ?? null,
  };
}
