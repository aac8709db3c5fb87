import { and, eq, gt, isNull, sql } from 'drizzle-orm';
import webPush from 'web-push';
import { notifications, pushSubscriptions, sessions, tickets, users } from '#db/schema/index.ts';
import { mailLocaleOf } from '#lib/outbound/account-mail/send-system-mail.ts';
import type { Ctx } from '#lib/platform/context.ts';
import {
  type FetchPolicy,
  FetchRefused,
  publicInternet,
  readWebAddress,
  requestPublic,
} from '#lib/platform/public-http.ts';
import type { Jobs } from '#lib/platform/queue.ts';
import { stillStands } from '#lib/tickets/notifications/still-stands.ts';
import { isAtDesk } from '#lib/users/desk-visits.ts';
import type { Locale } from '#locales/locale.ts';
import { translatorOf } from '#locales/translator.ts';
import { inReachOfUser } from '../notices/mailable-users.ts';
import { notificationLine } from '../notices/notification-line.ts';
import { vapidKeys } from './push-keys.ts';
import { endSubscription } from './subscriptions.ts';

type Push = Jobs['desk.push'];

/** For how long a push service keeps what a sleeping computer cannot be told, and after which it is no news. */
const newsSeconds = 3600;

/**
 * Tells one browser of a notification, by the push service of its maker: nothing when it is read, gone, or its user is at the
 * desk. A browser that the service knows no more is forgotten. Sent again, it takes the place of the first.
 * @throws Error when the service wants it later: the queue tries again.
 */
export async function sendPush(
  ctx: Ctx,
  { subscriptionId, notificationId }: Push,
  policy: FetchPolicy = publicInternet,
): Promise<void> {
  const found = await findSubscription(ctx, subscriptionId);
  if (!found) return;
  const { subscription, user } = found;
  const locale = mailLocaleOf(user);
  const message =
    notificationId === null ? testMessage(locale) : await messageOf(ctx, notificationId, locale);
  if (!message) return;
  const status = await post(ctx, { subscription, message }, policy);
  if (status === 'refused' || status === 404 || status === 410)
    return endSubscription(ctx, subscription, 'gone');
  if (status === 429 || status >= 500) throw new Error(`A push service wants it later (${status}).`);
  if (status >= 400) ctx.log.warn({ status, subscriptionId }, 'A push service refused a notification');
}

/** While its session lasts and its user has access. */
async function findSubscription(ctx: Ctx, id: string) {
  const [row] = await ctx.db
    .select({ subscription: pushSubscriptions, user: users })
    .from(pushSubscriptions)
    .innerJoin(users, eq(users.id, pushSubscriptions.userId))
    .innerJoin(sessions, eq(sessions.id, pushSubscriptions.sessionId))
    .where(
      and(
        eq(pushSubscriptions.id, id),
        isNull(users.disabledAt),
        isNull(sessions.endedAt),
        gt(sessions.expiresAt, sql`now()`),
      ),
    );
  return row ?? null;
}

/** What `public/push-worker.js` shows. One with the same tag takes its place. */
type Message = { tag: string; title: string; body: string; url: string };

function testMessage(locale: Locale): Message {
  const body = translatorOf(locale)('mails.notification.test');
  return { tag: 'test', title: 'Countersign', body, url: '/notifications' };
}

async function messageOf(ctx: Ctx, id: string, locale: Locale): Promise<Message | null> {
  const [row] = await ctx.db
    .select({ notification: notifications, number: tickets.number })
    .from(notifications)
    .innerJoin(tickets, eq(tickets.id, notifications.ticketId))
    .innerJoin(users, eq(users.id, notifications.userId))
    .where(
      and(
        eq(notifications.id, id),
        isNull(notifications.readAt),
        stillStands,
        inReachOfUser,
        gt(notifications.createdAt, sql`now() - make_interval(secs => ${newsSeconds})`),
        sql`${isAtDesk} is not true`,
      ),
    );
  if (!row) return null;
  const { what, ticket } = notificationLine(locale, { ...row.notification, number: row.number });
  return { tag: id, title: what, body: ticket, url: `/tickets/${row.number}` };
}

/** Encrypted for that browser (RFC 8291) and signed by us (RFC 8292): the service reads none of it. */
async function post(
  ctx: Ctx,
  { subscription, message }: { subscription: typeof pushSubscriptions.$inferSelect; message: Message },
  policy: FetchPolicy,
): Promise<number | 'refused'> {
  const { endpoint, p256dh, auth } = subscription;
  const { APP_URL, SUPPORT_ADDRESS } = ctx.env;
  const subject = APP_URL.startsWith('https://') ? APP_URL : `mailto:${SUPPORT_ADDRESS}`;
  const { headers, body } = webPush.generateRequestDetails(
    { endpoint, keys: { p256dh, auth } },
    JSON.stringify(message),
    { vapidDetails: { subject, ...(await vapidKeys(ctx)) }, TTL: newsSeconds, topic: topicOf(message) },
  );
  const stop = AbortSignal.timeout(policy.timeoutMs);
  try {
    const response = await requestPublic(readWebAddress(endpoint), {
      policy,
      stop,
      headers: headers as Record<string, string>,
      post: body,
    });
    response.destroy();
    return response.statusCode ?? 0;
  } catch (error) {
    if (!(error instanceof FetchRefused)) throw error;
    ctx.log.warn({ subscriptionId: subscription.id }, 'A push service lies on an address that is not public');
    return 'refused';
  }
}

/** At most 32 letters: of two with the same, a service keeps the newer. */
const topicOf = ({ tag }: Message) => tag.slice(tag.indexOf('_') + 1);
