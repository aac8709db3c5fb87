import { sql } from 'drizzle-orm';
import { allSettledOrThrow } from '#lib/platform/all-settled-or-throw.ts';
import { batched } from '#lib/platform/batching.ts';
import { type Ctx, inTransaction } from '#lib/platform/context.ts';

/** Of several transactions each has a process of the database to itself. */
const limits = { maxBatchSize: 20, concurrency: 2 };

/**
 * Does `work` in a transaction that it shares with what is asked at the same time, so that gathered statements serve all
 * and one commit ends all. When that fails, or waits a second for a lock, each is done alone, so that what spoils or
 * holds up one does so to no other. No two with the same key share a transaction: within one they would not see each
 * other. `work` must not open savepoints.
 */
export function groupCommit<I>(
  work: (ctx: Ctx, item: I) => Promise<void>,
  keyOf: (item: I) => string,
): (ctx: Ctx, item: I) => Promise<void> {
  const share = batched<I, boolean>(async (ctx, items) => {
    const keys = items.map(keyOf);
    const isFirst = items.map((_, at) => keys.indexOf(keys[at]!) === at);
    const firsts = items.filter((_, at) => isFirst[at]);
    return (await runTogether(ctx, firsts)) ? isFirst : items.map(() => false);
  }, limits);

  const runTogether = (ctx: Ctx, items: I[]): Promise<boolean> =>
    inTransaction(ctx, (ctx) =>
      allSettledOrThrow([
        ctx.db.execute(sql`set local lock_timeout = '1s'`),
        ...items.map((item) => work(ctx, item)),
      ]),
    ).then(
      () => true,
      // Not the error itself: it holds the statement with all that is in the mails.
      ({ message, cause }: Error) => {
        const because = cause instanceof Error ? cause.message : message;
        ctx.log.warn({ because, items: items.length }, 'What was begun together is done one by one');
        return false;
      },
    );

  return async (ctx, item) => {
    if (!(await share(ctx, item))) await inTransaction(ctx, (ctx) => work(ctx, item));
  };
}
