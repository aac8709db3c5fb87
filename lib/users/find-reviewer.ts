import { and, arrayContains, eq, inArray, isNull, or, type SQL } from 'drizzle-orm';
import { users } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';

/** The condition that a user may sign drafts and has access. */
export const isReviewer: SQL | undefined = and(
  inArray(users.role, ['admin', 'member']),
  isNull(users.disabledAt),
);

/**
 * The one active user, never a viewer, who reaches the mailbox and has this full name or e-mail address, case and accents
 * folded. Null when nobody has it, or several.
 */
export async function findReviewer(
  ctx: Ctx,
  { named, mailboxId }: { named: string; mailboxId: string },
): Promise<{ id: string; name: string } | null> {
  const rows = await ctx.db
    .select({ id: users.id, name: users.name, email: users.email })
    .from(users)
    .where(and(isReviewer, or(isNull(users.mailboxIds), arrayContains(users.mailboxIds, [mailboxId]))));
  const wanted = fold(named);
  const found = rows.filter(({ name, email }) => fold(name) === wanted || fold(email) === wanted);
  const [only] = found;
  return only && found.length === 1 ? { id: only.id, name: only.name } : null;
}

/** Whether the user has access. */
export async function isActiveUser(ctx: Ctx, id: string): Promise<boolean> {
  const [row] = await ctx.db
    .select({ id: users.id })
    .from(users)
    .where(and(eq(users.id, id), isNull(users.disabledAt)));
  return row !== undefined;
}

function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/\s+/g, ' ').trim().toLowerCase();
}
