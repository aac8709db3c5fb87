import { and, eq, gt, isNull, sql } from 'drizzle-orm';
import { countedLinks, deliveries, engagements, messages } from '#db/schema/index.ts';
import { type Ctx, inTransaction } from '../../context.ts';
import { notFound } from '../../errors.ts';
import { recordEvent } from '../../events.ts';
import { type Counted, readCountedToken } from './counted-token.ts';
import { isRobot, type Visitor } from './robots.ts';

/** What comes sooner after sending is a scanner on the way. */
const soonestMs = 10_000;
/** The same again within this time is the same visit. */
const visitMs = 30_000;
const mostOfOne = 500;

/**
 * Writes down that a mail was opened or a link of it followed, and returns where the link leads. `ours` is somebody who
 * is signed in here: they are not counted, nor is the same visit twice. What a robot does is kept apart.
 * @throws Refusal `not_found` for an address that we did not make.
 */
export async function recordEngagement(
  ctx: Ctx,
  token: string,
  visitor: Visitor & { ours: boolean },
): Promise<string | null> {
  const counted = readCountedToken(ctx.env.APP_SECRET!, token);
  if (!counted) throw notFound('address');
  const [row] = await ctx.db
    .select({
      messageId: deliveries.messageId,
      recipient: deliveries.recipient,
      sentAt: deliveries.sentAt,
      ticketId: messages.ticketId,
      mailboxId: messages.mailboxId,
      url: countedLinks.url,
    })
    .from(deliveries)
    .innerJoin(messages, eq(messages.id, deliveries.messageId))
    .leftJoin(
      countedLinks,
      counted.linkId
        ? and(eq(countedLinks.messageId, messages.id), eq(countedLinks.id, counted.linkId))
        : sql`false`,
    )
    .where(eq(deliveries.id, counted.deliveryId));
  if (!row || (counted.linkId && row.url === null)) throw notFound('address');
  if (!visitor.ours) {
    const early = row.sentAt === null || Date.now() - row.sentAt.getTime() < soonestMs;
    await inTransaction(ctx, (ctx) => record(ctx, counted, row, early || isRobot(visitor)));
  }
  return row.url;
}

type About = {
  messageId: string;
  recipient: string;
  ticketId: string;
  mailboxId: string;
  url: string | null;
};

async function record(ctx: Ctx, { deliveryId, linkId }: Counted, about: About, robot: boolean) {
  const kind = linkId ? 'click' : 'open';
  const same = and(
    eq(engagements.deliveryId, deliveryId),
    eq(engagements.kind, kind),
    linkId ? eq(engagements.linkId, linkId) : isNull(engagements.linkId),
    eq(engagements.robot, robot),
  );
  const [before] = await ctx.db
    .select({
      count: sql<number>`count(*)::int`,
      lately: sql<boolean>`coalesce(bool_or(${gt(engagements.happenedAt, sql`now() - ${`${visitMs} milliseconds`}::interval`)}), false)`,
    })
    .from(engagements)
    .where(same);
  if (before!.lately || before!.count >= mostOfOne) return;
  await ctx.db.insert(engagements).values({ deliveryId, kind, linkId, robot });
  if (robot || before!.count > 0) return;
  await recordEvent(ctx, kind === 'open' ? 'message.opened' : 'message.clicked', {
    ticketId: about.ticketId,
    mailboxId: about.mailboxId,
    data: {
      message_id: about.messageId,
      delivery_id: deliveryId,
      recipient: about.recipient,
      ...(about.url ? { url: about.url } : {}),
    },
  });
}
