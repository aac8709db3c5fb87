import { count } from 'drizzle-orm';
import { rawEmails } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { withinReach } from '#lib/platform/within-reach.ts';
import type { Ledger } from './schema.ts';

/** Counts the mails within reach in one snapshot: received = filed + held + ignored + pending. */
export async function ledger(ctx: Ctx): Promise<Ledger> {
  const rows = await ctx.db
    .select({ status: rawEmails.status, count: count() })
    .from(rawEmails)
    .where(withinReach(ctx, rawEmails.mailboxId))
    .groupBy(rawEmails.status);
  const countOf = (status: string) => rows.find((row) => row.status === status)?.count ?? 0;
  const [filed, held, ignored, pending] = [
    countOf('filed'),
    countOf('held'),
    countOf('ignored'),
    countOf('received'),
  ];
  return { received: filed + held + ignored + pending, filed, held, ignored, pending };
}
