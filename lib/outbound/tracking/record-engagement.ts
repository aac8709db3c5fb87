import { and, eq, gt, isNull, sql } from 'drizzle-orm';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { deliveries, engagements, messages, trackedLinks } from '#db/schema/index.ts';
import { type Ctx, inTransaction } from '#lib/platform/context.ts';
import { notFound } from '#lib/platform/errors.ts';
import { recordEvent } from '#lib/platform/events.ts';
import { isBot, type Visitor } from './bots.ts';
import { readTrackingToken, type TrackingTarget } from './tracking-token.ts';

/** What comes sooner after sending is a scanner on the way. */
const minDelayMs = 10_000;
/** The same again within this time is the same visit. */
const visitMs = 30_000;
const maxPerTarget = 500;

/**
 * Writes down that a mail was opened or a link of it followed, and returns where the link leads. `ours` is somebody who
 * is signed in here: they are not counted, nor is the same visit twice. What a robot does is kept apart.
 * @throws Refusal `not_found` for an address that we did not make.
 */
export async function recordEngagement(
  ctx: Ctx,
  token: string,
  visitor: Visitor & { isSignedIn: boolean },
): Promise<string | null> {
  const counted = readTrackingToken(ctx.env.APP_SECRET, token);
  if (!counted) throw notFound('address');
  const [row] = await ctx.db
    .select({
      messageId: deliveries.messageId,
      recipient: deliveries.recipient,
      sentAt: deliveries.sentAt,
      ticketId: messages.ticketId,
      mailboxId: messages.mailboxId,
      url: trackedLinks.url,
    })
    .from(deliveries)
    .innerJoin(messages, eq(messages.id, deliveries.messageId))
    .leftJoin(
      trackedLinks,
      counted.linkId
        ? and(eq(trackedLinks.messageId, messages.id), eq(trackedLinks.id, counted.linkId))
        : sql`false`,
    )
    .where(eq(deliveries.id, counted.deliveryId));
  if (!row || (counted.linkId && row.url === null)) throw notFound('address');
  if (!visitor.isSignedIn) {
    const early = row.sentAt === null || Date.now() - row.sentAt.getTime() < minDelayMs;
    await inTransaction(ctx, (ctx) => record(ctx, counted, { ...row, bot: early || isBot(visitor) }));
  }
  return row.url;
}

type EngagementContext = {
  messageId: string;
  recipient: string;
  ticketId: string;
  mailboxId: string;
  url: string | null;
};

async function record(
  ctx: Ctx,
  { deliveryId, linkId }: TrackingTarget,
  { bot, ...context }: EngagementContext & { bot: boolean },
) {
  const kind = linkId ? 'click' : 'open';
  const same = and(
    eq(engagements.deliveryId, deliveryId),
    eq(engagements.kind, kind),
    linkId ? eq(engagements.linkId, linkId) : isNull(engagements.linkId),
    eq(engagements.bot, bot),
  );
  const rows = await ctx.db
    .select({
      count: sql<number>`count(*)::int`,
      lately: sql<boolean>`coalesce(bool_or(${gt(engagements.happenedAt, sql`now() - ${`${visitMs} milliseconds`}::interval`)}), false)`,
    })
    .from(engagements)
    .where(same);
  const before = firstOrThrow(rows);
  if (before.lately || before.count >= maxPerTarget) return;
  await ctx.db.insert(engagements).values({ deliveryId, kind, linkId, bot });
  if (bot || before.count > 0) return;
  await recordEvent(ctx, kind === 'open' ? 'message.opened' : 'message.clicked', {
    ticketId: context.ticketId,
    mailboxId: context.mailboxId,
    data: {
      message_id: context.messageId,
      delivery_id: deliveryId,
      recipient: context.recipient,
      ...(context.url ? { url: context.url } : {}),
    },
  });
}
