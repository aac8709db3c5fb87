import { and, desc, eq, gt, inArray, isNull, lt, ne, or, sql } from 'drizzle-orm';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { pushSubscriptions, sessions, users } from '#db/schema/index.ts';
import { type Ctx, inTransaction } from '#lib/platform/context.ts';
import { notFound } from '#lib/platform/errors.ts';
import type { EventData } from '#lib/platform/event-types.ts';
import { recordEvent } from '#lib/platform/events.ts';
import { type OwnSettings, toSettings } from './own-settings.ts';
import type { Session } from './schema.ts';
import { actingUser, toActor, type UserActor } from './user-actor.ts';

/** How long a session lasts without a new sign-in. */
export const sessionDays = 30;

type EndReason = EventData['session.ended']['because'];

const isLive = and(isNull(sessions.endedAt), gt(sessions.expiresAt, sql`now()`));

/** Starts a session of a user who has proven who they are. @returns its id, which only the browser's cookie bears. */
export async function startSession(
  ctx: Ctx,
  userId: string,
  {
    userAgent,
    clientAddress,
    method,
  }: { userAgent: string; clientAddress: string; method?: EventData['session.started']['method'] },
): Promise<string> {
  return inTransaction(ctx, async (ctx) => {
    const rows = await ctx.db
      .insert(sessions)
      .values({
        userId,
        userAgent: userAgent.slice(0, 500),
        clientAddress: clientAddress.slice(0, 100),
        method,
        expiresAt: sql`now() + make_interval(days => ${sessionDays})`,
      })
      .returning({ id: sessions.id });
    const { id } = firstOrThrow(rows);
    await recordEvent(ctx, 'session.started', {
      data: {
        session_id: id,
        user_id: userId,
        method,
        client_address: clientAddress.slice(0, 100),
        user_agent: userAgent.slice(0, 500),
      },
    });
    return id;
  });
}

/**
 * Who a session is of, and that it was seen, to the minute, with what they have set for themselves; null when it has
 * ended or its user is disabled.
 */
export async function userOfSession(
  ctx: Ctx,
  sessionId: string,
): Promise<{ actor: UserActor; settings: OwnSettings } | null> {
  if (!/^ses_[0-9a-f]{32}$/.test(sessionId)) return null;
  const [row] = await ctx.db
    .select({ user: users, lastSeenAt: sessions.lastSeenAt })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .where(and(eq(sessions.id, sessionId), isLive, isNull(users.disabledAt)));
  if (!row) return null;
  if (Date.now() - row.lastSeenAt.getTime() > 60_000) await touch(ctx, sessionId);
  return { actor: toActor(row.user), settings: toSettings(row.user) };
}

async function touch(ctx: Ctx, sessionId: string): Promise<void> {
  const isOld = lt(sessions.lastSeenAt, sql`now() - interval '1 minute'`);
  await ctx.db
    .update(sessions)
    .set({ lastSeenAt: sql`now()` })
    .where(and(eq(sessions.id, sessionId), isOld));
}

/** The live sessions of the user who acts, the last used first. @throws Refusal `forbidden` for a program. */
export async function listSessions(ctx: Ctx, currentId: string | null): Promise<Session[]> {
  const rows = await ctx.db
    .select()
    .from(sessions)
    .where(and(eq(sessions.userId, actingUser(ctx).id), isLive))
    .orderBy(desc(sessions.lastSeenAt), desc(sessions.id))
    .limit(100);
  return rows.map((row) => ({
    id: row.id,
    current: row.id === currentId,
    user_agent: row.userAgent,
    client_address: row.clientAddress,
    method: row.method,
    created_at: row.createdAt.toISOString(),
    last_seen_at: row.lastSeenAt.toISOString(),
    expires_at: row.expiresAt.toISOString(),
  }));
}

/** Ends one session of the user who acts. @throws Refusal `forbidden` for a program, `not_found`. */
export async function endSession(ctx: Ctx, sessionId: string): Promise<void> {
  const { id } = actingUser(ctx);
  await inTransaction(ctx, async (ctx) => {
    const ended = await endWhere(ctx, and(eq(sessions.id, sessionId), eq(sessions.userId, id)), 'ended');
    if (ended === 0) throw notFound('session');
  });
}

/** Ends all sessions of the user who acts but this one. @throws Refusal `forbidden` for a program. */
export async function endOtherSessions(ctx: Ctx, currentId: string | null): Promise<void> {
  const { id } = actingUser(ctx);
  await endSessionsOf(ctx, id, { because: 'ended', keep: currentId });
}

/** Ends a session whose browser has signed out. Does nothing when it has ended. */
export function signOut(ctx: Ctx, sessionId: string): Promise<void> {
  return inTransaction(ctx, async (ctx) => {
    if (/^ses_[0-9a-f]{32}$/.test(sessionId)) await endWhere(ctx, eq(sessions.id, sessionId), 'signed_out');
  });
}

/** Ends the sessions of a user, but for `keep`. */
export function endSessionsOf(
  ctx: Ctx,
  userId: string,
  { because, keep = null }: { because: EndReason; keep?: string | null },
): Promise<void> {
  return inTransaction(ctx, async (ctx) => {
    const others = keep === null ? undefined : ne(sessions.id, keep);
    await endWhere(ctx, and(eq(sessions.userId, userId), others), because);
  });
}

async function endWhere(ctx: Ctx, which: ReturnType<typeof and>, because: EndReason): Promise<number> {
  const rows = await ctx.db
    .update(sessions)
    .set({ endedAt: sql`now()` })
    .where(and(which, isLive))
    .returning({ id: sessions.id, userId: sessions.userId });
  const ended = rows.map(({ id }) => id);
  await ctx.db.delete(pushSubscriptions).where(inArray(pushSubscriptions.sessionId, ended));
  for (const { id, userId } of rows)
    await recordEvent(ctx, 'session.ended', { data: { session_id: id, user_id: userId, because } });
  return rows.length;
}

/** Deletes sessions that ended a month ago. */
export async function deleteEndedSessions(ctx: Ctx): Promise<void> {
  const monthAgo = sql`now() - interval '30 days'`;
  await ctx.db.delete(sessions).where(or(lt(sessions.endedAt, monthAgo), lt(sessions.expiresAt, monthAgo)));
}
