import { sql } from 'drizzle-orm';
import { smtpRefusals } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';

/** Adds what a listener has turned away since it told last, by reason. */
export async function addSmtpRefusals(ctx: Ctx, counts: Record<string, number>): Promise<void> {
  // In one order, so that two workers never wait for each other.
  const rows = Object.entries(counts)
    .map(([reason, count]) => ({ reason, count }))
    .sort((a, b) => (a.reason < b.reason ? -1 : 1));
  if (rows.length === 0) return;
  await ctx.db
    .insert(smtpRefusals)
    .values(rows)
    .onConflictDoUpdate({
      target: smtpRefusals.reason,
      set: { count: sql`${smtpRefusals.count} + excluded.count` },
    });
}

/** What all listeners have turned away, by reason. */
export async function countSmtpRefusals(ctx: Ctx): Promise<Record<string, number>> {
  const rows = await ctx.db.select().from(smtpRefusals).orderBy(smtpRefusals.reason);
  return Object.fromEntries(rows.map(({ reason, count }) => [reason, count]));
}
