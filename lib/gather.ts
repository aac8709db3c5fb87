import type { Database } from '#db/connection.ts';
import type { Ctx } from './context.ts';

type Waiting<I, O> = { item: I; resolve: (answer: O) => void; reject: (error: unknown) => void };

/**
 * Makes one statement serve many callers: what is asked while a batch is under way is done together in the next one, so
 * that under load a commit is shared by dozens, and at rest nobody waits. `work` answers in the order of its items, at
 * most `most` of them; when it fails, it fails for all of the batch. Each database, or transaction, has batches of its own.
 */
export function gathered<I, O>(
  work: (ctx: Ctx, items: I[]) => Promise<O[]>,
  most = 100,
): (ctx: Ctx, item: I) => Promise<O> {
  const lanes = new WeakMap<Database, Waiting<I, O>[]>();
  return (ctx, item) =>
    new Promise((resolve, reject) => {
      const lane = lanes.get(ctx.db);
      if (lane) return void lane.push({ item, resolve, reject });
      const opened = [{ item, resolve, reject }];
      lanes.set(ctx.db, opened);
      setImmediate(() => void empty(ctx, opened));
    });

  async function empty(ctx: Ctx, lane: Waiting<I, O>[]) {
    while (lane.length) {
      const batch = lane.splice(0, most);
      try {
        const answers = await work(
          ctx,
          batch.map(({ item }) => item),
        );
        for (const [index, { resolve }] of batch.entries()) resolve(answers[index]!);
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
    lanes.delete(ctx.db);
  }
}
