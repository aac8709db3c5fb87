import { ECDH } from 'node:crypto';
import { and, desc, eq, notInArray } from 'drizzle-orm';
import { z } from 'zod';
import { pushSubscriptions, sessions } from '#db/schema/index.ts';
import { type Ctx, inTransaction } from '#lib/platform/context.ts';
import { notFound, Refusal } from '#lib/platform/errors.ts';
import { recordEvent } from '#lib/platform/events.ts';
import { fault } from '#lib/platform/fault.ts';
import { FetchRefused, readWebAddress } from '#lib/platform/public-http.ts';
import { sendJob } from '#lib/platform/queue.ts';
import { actingUser } from '#lib/users/user-actor.ts';
import { vapidKeys } from './push-keys.ts';

/** The most browsers of one person; the oldest gives way. */
export const maxBrowsers = 10;

export const pushSubscriptionInput = z.strictObject({
  endpoint: z
    .string()
    .max(1000)
    .refine(isPushAddress, fault('fields.httpsAddress'))
    .describe('Where the browser’s push service takes messages.'),
  p256dh: z.string().max(200).refine(isPublicKey, fault('fields.pushKey')),
  auth: z.string().max(100).refine(isAuthSecret, fault('fields.pushSecret')),
});
export type PushSubscriptionInput = z.infer<typeof pushSubscriptionInput>;

export const pushStateSchema = z
  .object({
    public_key: z.string().describe('The applicationServerKey to subscribe with, base64url.'),
    subscribed: z.boolean().describe('Whether this session’s browser is told of your notifications.'),
  })
  .meta({ id: 'PushState' });
export type PushState = z.infer<typeof pushStateSchema>;

/** Whether the browser of a session shows its user's notifications. @throws Refusal `forbidden` for a program. */
export async function readPushState(ctx: Ctx, sessionId: string | null): Promise<PushState> {
  actingUser(ctx);
  return {
    public_key: (await vapidKeys(ctx)).publicKey,
    subscribed: (await findOwn(ctx, sessionId)) !== null,
  };
}

/**
 * Has the browser of a session show its user's notifications, until the session ends. A browser is one person's: whoever
 * subscribed there before is told nothing there any more.
 * @throws Refusal `forbidden` for a program, `invalid` without a session.
 */
export async function subscribeToPush(
  ctx: Ctx,
  sessionId: string | null,
  { endpoint, p256dh, auth }: PushSubscriptionInput,
): Promise<void> {
  const { id: userId } = actingUser(ctx);
  if (sessionId === null) throw new Refusal('invalid', 'notifications.onlyBrowser');
  await inTransaction(ctx, async (ctx) => {
    await ctx.db.select().from(sessions).where(eq(sessions.id, sessionId)).for('update');
    await ctx.db.delete(pushSubscriptions).where(eq(pushSubscriptions.sessionId, sessionId));
    const values = { userId, sessionId, p256dh, auth };
    await ctx.db
      .insert(pushSubscriptions)
      .values({ ...values, endpoint })
      .onConflictDoUpdate({ target: pushSubscriptions.endpoint, set: values });
    const newest = ctx.db
      .select({ id: pushSubscriptions.id })
      .from(pushSubscriptions)
      .where(eq(pushSubscriptions.userId, userId))
      .orderBy(desc(pushSubscriptions.createdAt), desc(pushSubscriptions.id))
      .limit(maxBrowsers);
    await ctx.db
      .delete(pushSubscriptions)
      .where(and(eq(pushSubscriptions.userId, userId), notInArray(pushSubscriptions.id, newest)));
    await recordEvent(ctx, 'push.enabled', { data: { user_id: userId, session_id: sessionId } });
  });
}

/** Ends what `subscribeToPush` began; does nothing where it has ended. @throws Refusal `forbidden` for a program. */
export async function unsubscribeFromPush(ctx: Ctx, sessionId: string | null): Promise<void> {
  actingUser(ctx);
  const own = await findOwn(ctx, sessionId);
  if (own) await endSubscription(ctx, own, 'asked');
}

/** Sends the browser of a session a notification to try it. @throws Refusal `not_found` where it has none. */
export async function testPush(ctx: Ctx, sessionId: string | null): Promise<void> {
  actingUser(ctx);
  const own = await findOwn(ctx, sessionId);
  if (!own) throw notFound('browser');
  await sendJob(ctx, 'desk.push', { subscriptionId: own.id, notificationId: null });
}

/** Deletes a subscription; `gone` when the push service knows it no more or may not be asked. */
export function endSubscription(
  ctx: Ctx,
  { id, userId, sessionId }: { id: string; userId: string; sessionId: string },
  because: 'asked' | 'gone',
): Promise<void> {
  return inTransaction(ctx, async (ctx) => {
    const ended = await ctx.db
      .delete(pushSubscriptions)
      .where(eq(pushSubscriptions.id, id))
      .returning({ id: pushSubscriptions.id });
    if (ended.length === 0) return;
    await recordEvent(ctx, 'push.disabled', { data: { user_id: userId, session_id: sessionId, because } });
  });
}

async function findOwn(ctx: Ctx, sessionId: string | null) {
  if (sessionId === null) return null;
  const mine = eq(pushSubscriptions.userId, actingUser(ctx).id);
  const [own] = await ctx.db
    .select()
    .from(pushSubscriptions)
    .where(and(eq(pushSubscriptions.sessionId, sessionId), mine));
  return own ?? null;
}

function isPushAddress(endpoint: string): boolean {
  try {
    const { protocol, username, password } = readWebAddress(endpoint);
    return protocol === 'https:' && username === '' && password === '';
  } catch (error) {
    if (error instanceof FetchRefused) return false;
    throw error;
  }
}

function isPublicKey(key: string): boolean {
  const bytes = Buffer.from(key, 'base64url');
  if (bytes.length !== 65) return false;
  try {
    return ECDH.convertKey(bytes, 'prime256v1').length > 0;
  } catch {
    return false;
  }
}

function isAuthSecret(secret: string): boolean {
  return Buffer.from(secret, 'base64url').length === 16;
}
