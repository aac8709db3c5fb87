import { asc } from 'drizzle-orm';
import { domains } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import type { StepOf } from './schema.ts';

const wanted = ['spf', 'dkim', 'dmarc'] as const;

/** Which records DNS still lacks, by domain, as it was when it was last asked. */
export async function readDomainStep(ctx: Ctx): Promise<StepOf<'domain'>> {
  const rows = await ctx.db
    .select({ id: domains.id, name: domains.name, checks: domains.checks })
    .from(domains)
    .orderBy(asc(domains.createdAt), asc(domains.id))
    .limit(20);
  const read = rows.map(({ id, name, checks }) => ({
    id,
    name,
    checked: checks !== null,
    missing: wanted.filter((record) => !checks?.some((check) => check.record === record && check.ok)),
  }));
  return { step: 'domain', done: read.some(({ missing }) => missing.length === 0), domains: read };
}
