import type { Database } from '#db/connection.ts';
import { allSettledOrThrow } from './all-settled-or-throw.ts';
import type { Ctx } from './context.ts';

type PendingItem<I, O> = { item: I; resolve: (result: O) => void; reject: (error: unknown) => void };
type BatchLimits = { maxBatchSize?: number; concurrency?: number };

/**
 * Batches concurrent calls: calls made while a batch runs form the next one, so nobody waits when idle.
 * `work` returns one result for each item, in order, or nothing; when it throws, the whole batch fails.
 * Each database and each transaction has its own batches.
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
  type Call = { ctx: Ctx; item: I };
  const queues = new WeakMap<Database, (call: Call) => Promise<O>>();
  const createBatchQueue = () =>
    batchedWithoutDb<Call, O>(async (calls) => {
      const items = calls.map(({ item }) => item);
      return calls[0] && work(calls[0].ctx, items);
    }, limits);
  return (ctx, item) => {
    const enqueue = queues.get(ctx.db) ?? createBatchQueue();
    queues.set(ctx.db, enqueue);
    return enqueue({ ctx, item });
  };
}

/** `batched` for work without a database: all calls share the batches. */
export function batchedWithoutDb<I, O>(
  work: (items: I[]) => Promise<unknown>,
  { maxBatchSize = 100, concurrency = 1 }: BatchLimits = {},
): (item: I) => Promise<O> {
  const waiting: PendingItem<I, O>[] = [];
  let running = 0;
  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      if (running === concurrency) return;
      running += 1;
      setImmediate(() => void drain());
    });

  async function drain() {
    while (waiting.length) {
      const batch = waiting.splice(0, maxBatchSize);
      try {
        const results = (await work(batch.map(({ item }) => item))) as O[] | undefined;
        for (const [index, { resolve }] of batch.entries()) resolve(results?.[index] as O);
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
    running -= 1;
  }
}

/** Concurrent calls with the same key share one `read`. */
export function deduped<K = void, O = unknown>(
  read: (ctx: Ctx, key: K) => PromiseLike<O>,
): (ctx: Ctx, key: K) => Promise<O> {
  return batched(async (ctx, keys) => {
    const entries = [...new Set(keys)].map(async (key) => [key, await read(ctx, key)] as const);
    const results = new Map(await allSettledOrThrow(entries));
    return keys.map((key) => results.get(key) as O);
  });
}
