import { asc, eq, inArray, min, sql } from 'drizzle-orm';
import { deliveries, engagements, trackedLinks } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import type { Engagement } from './schema.ts';

/** Opens and clicks by message id; untracked messages are absent. */
export async function engagementOf(ctx: Ctx, messageIds: string[]): Promise<Map<string, Engagement>> {
  const people = sql<number>`(count(*) filter (where not ${engagements.bot}))::int`;
  const rows = await ctx.db
    .select({
      messageId: deliveries.messageId,
      url: trackedLinks.url,
      kind: engagements.kind,
      people,
      robots: sql<number>`(count(*) filter (where ${engagements.bot}))::int`,
      firstAt: min(sql`case when not ${engagements.bot} then ${engagements.happenedAt} end`).mapWith(
        engagements.happenedAt,
      ),
    })
    .from(engagements)
    .innerJoin(deliveries, eq(deliveries.id, engagements.deliveryId))
    .leftJoin(trackedLinks, eq(trackedLinks.id, engagements.linkId))
    .where(inArray(deliveries.messageId, messageIds))
    .groupBy(
      deliveries.messageId,
      engagements.kind,
      engagements.linkId,
      trackedLinks.url,
      trackedLinks.position,
    )
    .orderBy(asc(trackedLinks.position));
  const found = new Map<string, Engagement>();
  for (const row of rows) {
    const known = found.get(row.messageId) ?? { opens: 0, first_opened_at: null, robots: 0, clicks: [] };
    const first = row.firstAt?.toISOString() ?? null;
    known.robots += row.robots;
    if (row.kind === 'open') Object.assign(known, { opens: row.people, first_opened_at: first });
    else if (row.url !== null && first !== null)
      known.clicks.push({ url: row.url, count: row.people, first_at: first });
    found.set(row.messageId, known);
  }
  return found;
}
