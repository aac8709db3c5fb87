import { inArray, sql } from 'drizzle-orm';
import { metricCounts } from '#db/schema/index.ts';
import { ledger } from '#lib/inbound/raw/ledger.ts';
import { type Ctx, inTransaction } from '#lib/platform/context.ts';

const countedNames = {
  mail: 'mail_counted',
  at: 'mail_counted_at',
  took: 'mail_counted_took',
} as const;
const leastPauseSeconds = 15;
/** So that counting takes a hundredth of one connection at most, however much mail there is. */
const pausePerSecond = 100;

/** The ledger as it was counted last, and when; null before the first time. Times are seconds. */
export type CountedMail = {
  filed: number;
  held: number;
  ignored: number;
  pending: number;
  countedAt: number;
  tookSeconds: number;
} | null;

/** Counts all mail by status and keeps the figures, unless that was done a short while ago. Scrapes read them. */
export async function countMail(ctx: Ctx): Promise<void> {
  const last = await readCountedMail(ctx);
  const pause = last ? Math.max(leastPauseSeconds, pausePerSecond * last.tookSeconds) : 0;
  if (last && Date.now() / 1000 - last.countedAt < pause) return;
  const begun = performance.now();
  const { received: _, ...byStatus } = await ledger(ctx);
  const rows = [
    ...Object.entries(byStatus).map(([labels, value]) => ({ name: countedNames.mail, labels, value })),
    { name: countedNames.at, labels: '', value: Date.now() / 1000 },
    { name: countedNames.took, labels: '', value: (performance.now() - begun) / 1000 },
  ];
  await inTransaction(ctx, ({ db }) =>
    db
      .insert(metricCounts)
      .values(rows)
      .onConflictDoUpdate({
        target: [metricCounts.name, metricCounts.labels],
        set: { value: sql`excluded.value` },
      }),
  );
}

/** What `countMail` kept. */
export async function readCountedMail({ db }: Pick<Ctx, 'db'>): Promise<CountedMail> {
  const rows = await db
    .select()
    .from(metricCounts)
    .where(inArray(metricCounts.name, Object.values(countedNames)));
  const kept = (name: string, labels: string) =>
    rows.find((row) => row.name === name && row.labels === labels)?.value;
  const countedAt = kept(countedNames.at, '');
  if (countedAt === undefined) return null;
  const of = (status: string) => kept(countedNames.mail, status) ?? 0;
  return {
    filed: of('filed'),
    held: of('held'),
    ignored: of('ignored'),
    pending: of('pending'),
    countedAt,
    tookSeconds: kept(countedNames.took, '') ?? 0,
  };
}
