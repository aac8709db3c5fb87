import { and, eq, isNull } from 'drizzle-orm';
import { users } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';

/** Locks the admins who reach every mailbox, before any one user's row: of them one must stay. @returns their ids. */
export async function lockFullAdmins(ctx: Ctx): Promise<string[]> {
  const rows = await ctx.db
    .select({ id: users.id })
    .from(users)
    .where(and(eq(users.role, 'admin'), isNull(users.disabledAt), isNull(users.mailboxIds)))
    .orderBy(users.id)
    .for('update');
  return rows.map(({ id }) => id);
}
