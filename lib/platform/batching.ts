import type { Database } from '#db/connection.ts';
import { allSettledOrThrow } from './all-settled-or-throw.ts';
import type { Ctx } from './context.ts';

type PendingItem<I, O> = { item: I; resolve: (answer: O) => void; reject: (error: unknown) => void };
type BatchLimits = { maxBatchSize?: number; concurrency?: number };

/**
 * Makes one statement serve many callers: what is asked while a batch is under way is done together in the next one, so
 * that under load a commit is shared by dozens, and at rest nobody waits. `work` answers in the order of its items, at
 * most `most` of them, or nothing; when it fails, it fails for all of the batch. At most `maxStatement` batches are under way.
 * Each database, or transaction, has batches of its own.
 */
export function batched<I, O>(
  work: (ctx: Ctx, items: I[]) => Promise<O[]>,
  limits?: BatchLimits,
): (ctx: Ctx, item: I) => Promise<O>;
export function batched<I>(
  work: (ctx: Ctx, items: I[]) => Promise<void>,
  limits?: BatchLimits,
): (ctx: Ctx, item: I) => Promise<void>;
export function batched<I, O>(
  work: (ctx: Ctx, items: I[]) => Promise<unknown>,
  limits?: BatchLimits,
): (ctx: Ctx, item: I) => Promise<O> {
  type Asked = { ctx: Ctx; item: I };
  const lanes = new WeakMap<Database, (asked: Asked) => Promise<O>>();
  const open = () =>
    batchedWithoutDb<Asked, O>(
      (batch) =>
        work(
          batch[0]!.ctx,
          batch.map(({ item }) => item),
        ),
      limits,
    );
  return (ctx, item) => {
    const lane = lanes.get(ctx.db) ?? open();
    lanes.set(ctx.db, lane);
    return lane({ ctx, item });
  };
}

/** The same for work that needs no database: everybody who asks shares the batches. */
export function batchedWithoutDb<I, O>(
  work: (items: I[]) => Promise<unknown>,
  { maxBatchSize = 100, concurrency = 1 }: BatchLimits = {},
): (item: I) => Promise<O> {
  const waiting: PendingItem<I, O>[] = [];
  let underWay = 0;
  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      if (underWay === concurrency) return;
      underWay += 1;
      setImmediate(() => void drain());
    });

  async function drain() {
    while (waiting.length) {
      const batch = waiting.splice(0, maxBatchSize);
      try {
        const answers = (await work(batch.map(({ item }) => item))) as O[] | undefined;
        for (const [index, { resolve }] of batch.entries()) resolve(answers?.[index] as O);
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
    underWay -= 1;
  }
}

/** Lets callers who ask the same side by side share one answer. Different questions are asked together. */
export function deduped<K = void, O = unknown>(
  read: (ctx: Ctx, question: K) => PromiseLike<O>,
): (ctx: Ctx, question: K) => Promise<O> {
  return batched(async (ctx, questions) => {
    const different = [...new Set(questions)];
    const answers = await allSettledOrThrow(different.map((question) => read(ctx, question)));
    return questions.map((question) => answers[different.indexOf(question)]!);
  });
}
