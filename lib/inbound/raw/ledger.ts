import { count } from 'drizzle-orm';
import { rawEmails } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { withinReach } from '#lib/platform/within-reach.ts';
import type { Ledger } from './schema.ts';

/** The sum that must always come out: received = filed + held + ignored + pending, within reach, in one snapshot. */
export async function ledger(ctx: Ctx): Promise<Ledger> {
  const rows = await ctx.db
    .select({ status: rawEmails.status, count: count() })
    .from(rawEmails)
    .where(withinReach(ctx, rawEmails.mailboxId))
    .groupBy(rawEmails.status);
  const of = (status: string) => rows.find((row) => row.status === status)?.count ?? 0;
  const [filed, held, ignored, pending] = [of('filed'), of('held'), of('ignored'), of('received')];
  return { received: filed + held + ignored + pending, filed, held, ignored, pending };
}
