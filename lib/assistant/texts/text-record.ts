import { randomUUID } from 'node:crypto';
import { and, asc, eq, isNull, lte, or, sql } from 'drizzle-orm';
import { summaries, translations } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { sendJobs, withoutJob } from '#lib/platform/queue.ts';
import type { StepUsage } from '../run/steps.ts';

/** A translation or a summary that this worker alone is asking for. */
export type TextLease = { id: string; leaseToken: string };
export type TextTable = typeof translations | typeof summaries;

/** Longer than asking may take: a text whose worker died is asked for again. */
const leaseSeconds = 300;
const maxSwept = 100;

/** Leases a waiting text. Null when it does not wait, or another worker asks for it. */
export async function leaseText(ctx: Ctx, table: TextTable, id: string): Promise<TextLease | null> {
  const texts = asOne(table);
  const leaseToken = randomUUID();
  const expired = or(
    isNull(texts.leasedAt),
    lte(texts.leasedAt, sql`now() - ${leaseSeconds} * interval '1 second'`),
  );
  const rows = await ctx.db
    .update(texts)
    .set({ leaseToken, leasedAt: sql`now()` })
    .where(and(eq(texts.id, id), eq(texts.status, 'waiting'), expired))
    .returning({ id: texts.id });
  return rows.length ? { id, leaseToken } : null;
}

/** Gives a lease back unfinished, for another worker. */
export async function releaseText(ctx: Ctx, table: TextTable, lease: TextLease): Promise<void> {
  const texts = asOne(table);
  await ctx.db.update(texts).set({ leasedAt: null }).where(heldBy(texts, lease));
}

/** Whether the text still waits for the holder of the lease; locks its row. */
export async function isHeld(ctx: Ctx, table: TextTable, lease: TextLease): Promise<boolean> {
  const texts = asOne(table);
  const rows = await ctx.db.select({ id: texts.id }).from(texts).where(heldBy(texts, lease)).for('update');
  return rows.length > 0;
}

/** The columns that add what calls used and cost to what earlier attempts did. */
export function usageColumns(table: TextTable, used: StepUsage[]) {
  const texts = asOne(table);
  const sum = (count: (usage: StepUsage) => number) => used.reduce((all, usage) => all + count(usage), 0);
  const cost = used.some(({ costMicros }) => costMicros === null)
    ? null
    : sum(({ costMicros }) => costMicros ?? 0);
  return {
    tokensIn: sql`${texts.tokensIn} + ${sum(({ tokensIn }) => tokensIn)}`,
    tokensCached: sql`${texts.tokensCached} + ${sum(({ tokensCached }) => tokensCached)}`,
    tokensOut: sql`${texts.tokensOut} + ${sum(({ tokensOut }) => tokensOut)}`,
    costMicros: sql`${texts.costMicros} + ${cost}::bigint`,
  };
}

/** Sends the jobs of waiting texts that a lost job forgot. */
export async function sweepTexts(ctx: Ctx): Promise<void> {
  const translationIds = await forgotten(ctx, translations, 'assistant.translate');
  await sendJobs(
    ctx,
    'assistant.translate',
    translationIds.map((textId) => ({ data: { textId } })),
  );
  const summaryIds = await forgotten(ctx, summaries, 'assistant.summarize');
  await sendJobs(
    ctx,
    'assistant.summarize',
    summaryIds.map((textId) => ({ data: { textId } })),
  );
}

async function forgotten(ctx: Ctx, table: TextTable, job: 'assistant.translate' | 'assistant.summarize') {
  const texts = asOne(table);
  const rows = await ctx.db
    .select({ id: texts.id })
    .from(texts)
    .where(and(eq(texts.status, 'waiting'), lte(texts.createdAt, sql`now() - interval '30 seconds'`)))
    .orderBy(asc(texts.createdAt))
    .limit(maxSwept);
  return withoutJob(ctx, job, { field: 'textId', values: rows.map(({ id }) => id) });
}

/** Both tables have these columns; a union of tables cannot be queried. */
const asOne = (table: TextTable) => table as typeof translations;

function heldBy(texts: typeof translations, { id, leaseToken }: TextLease) {
  return and(eq(texts.id, id), eq(texts.status, 'waiting'), eq(texts.leaseToken, leaseToken));
}
