import { eq } from 'drizzle-orm';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { users } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { recordEvent } from '#lib/platform/events.ts';
import { endAccountLinksOf } from './account-links.ts';
import { endSessionsOf } from './sessions.ts';

export type UserRow = typeof users.$inferSelect;

/**
 * Writes what changes of a user whose row is locked, in the caller's transaction, and records it. A new password ends
 * their account links, and their sessions but for `keepSession`; being disabled ends all.
 */
export async function saveUser(
  ctx: Ctx,
  before: UserRow,
  { keepSession = null, ...change }: Partial<UserRow> & { keepSession?: string | null },
): Promise<UserRow> {
  const { id } = before;
  const row = firstOrThrow(await ctx.db.update(users).set(change).where(eq(users.id, id)).returning());
  const passwordChanged = row.passwordHash !== before.passwordHash;
  if (passwordChanged) await endSessionsOf(ctx, id, { because: 'password_changed', keep: keepSession });
  if (passwordChanged) await endAccountLinksOf(ctx, id, 'password_changed');
  if (row.disabledAt) await endSessionsOf(ctx, id, { because: 'disabled' });
  if (row.disabledAt) await endAccountLinksOf(ctx, id, 'disabled');
  await recordEvent(ctx, 'user.updated', {
    data: {
      user_id: id,
      before: userFacts(before),
      after: userFacts(row),
      password_changed: passwordChanged,
    },
  });
  return row;
}

function userFacts(row: UserRow) {
  return {
    name: row.name,
    email: row.email,
    role: row.role,
    mailbox_ids: row.mailboxIds,
    disabled: row.disabledAt !== null,
    notify_reviews: row.notifyReviews,
    notify_away: row.notifyAway,
    reading_language: row.readingLanguage,
    after_act: row.afterAct,
    away: row.awayAt !== null,
    time_zone: row.timeZone,
    list_preview: row.listPreview,
  };
}
