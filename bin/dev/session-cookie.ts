import { and, asc, eq, isNull } from 'drizzle-orm';
import { encode } from 'next-auth/jwt';
import { secureCookies } from '#app/server/session-token.ts';
import { users } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { stampOf } from '#lib/users/sign-in.ts';

export type SessionCookie = { name: string; value: string; secure: boolean };

/** The session cookie of the first admin, as the sign-in page sets it. @throws Error when there is no admin */
export async function adminSessionCookie(ctx: Ctx, secret: string): Promise<SessionCookie> {
  const [admin] = await ctx.db
    .select()
    .from(users)
    .where(and(eq(users.role, 'admin'), isNull(users.disabledAt)))
    .orderBy(asc(users.id))
    .limit(1);
  if (!admin) throw new Error('There is no admin who could be signed in.');
  const secure = secureCookies(ctx.env);
  const value = await encode({ secret, token: { sub: admin.id, stamp: stampOf(admin.passwordHash) } });
  return { name: `${secure ? '__Secure-' : ''}next-auth.session-token`, value, secure };
}
