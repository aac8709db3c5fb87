import { sql } from 'drizzle-orm';
import { allSettledOrThrow } from '#lib/platform/all-settled-or-throw.ts';
import { batched } from '#lib/platform/batching.ts';
import { type Ctx, inTransaction } from '#lib/platform/context.ts';

/** Two transactions keep two database processes busy. */
const limits = { maxBatchSize: 20, concurrency: 2 };

/**
 * Group commit: runs concurrent calls in one transaction; on failure or lock timeout, retries each alone.
 * Items with the same key never share one, because they would not see each other. `work` must open no savepoint.
 */
export function groupCommit<I>(
  work: (ctx: Ctx, item: I) => Promise<void>,
  keyOf: (item: I) => string,
): (ctx: Ctx, item: I) => Promise<void> {
  const share = batched<I, boolean>(async (ctx, items) => {
    const keys = items.map(keyOf);
    const isFirst = keys.map((key, index) => keys.indexOf(key) === index);
    const firsts = items.filter((_, index) => isFirst[index]);
    return (await tryInOneTransaction(ctx, firsts)) ? isFirst : items.map(() => false);
  }, limits);

  const tryInOneTransaction = (ctx: Ctx, items: I[]): Promise<boolean> =>
    inTransaction(ctx, (ctx) =>
      allSettledOrThrow([
        ctx.db.execute(sql`set local lock_timeout = '1s'`),
        ...items.map((item) => work(ctx, item)),
      ]),
    ).then(
      () => true,
      (error) => {
        ctx.log.warn(
          { err: error, items: items.length },
          'A group commit failed; its items are retried one by one',
        );
        return false;
      },
    );

  return async (ctx, item) => {
    if (!(await share(ctx, item))) await inTransaction(ctx, (ctx) => work(ctx, item));
  };
}
