import { and, asc, eq, isNull } from 'drizzle-orm';
import { encode } from 'next-auth/jwt';
import { secureCookies } from '#app/server/session-token.ts';
import { users } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { startSession } from '#lib/users/sessions.ts';

export type SessionCookie = { name: string; value: string; secure: boolean };

/** A session of the first admin, as the cookie that the sign-in page sets. @throws Error when there is no admin */
export async function adminSessionCookie(ctx: Ctx, secret: string): Promise<SessionCookie> {
  const [admin] = await ctx.db
    .select()
    .from(users)
    .where(and(eq(users.role, 'admin'), isNull(users.disabledAt)))
    .orderBy(asc(users.id))
    .limit(1);
  if (!admin) throw new Error('There is no admin who could be signed in.');
  const secure = secureCookies(ctx.env);
  const client = { clientAddress: 'this machine', userAgent: 'a sign-in link' };
  const value = await encode({ secret, token: { sid: await startSession(ctx, admin.id, client) } });
  return { name: `${secure ? '__Secure-' : ''}next-auth.session-token`, value, secure };
}
