import type { Database } from '#db/connection.ts';
import type { Ctx } from './context.ts';
import { together } from './together.ts';

type Waiting<I, O> = { item: I; resolve: (answer: O) => void; reject: (error: unknown) => void };

/**
 * Makes one statement serve many callers: what is asked while a batch is under way is done together in the next one, so
 * that under load a commit is shared by dozens, and at rest nobody waits. `work` answers in the order of its items, at
 * most `most` of them, or nothing; when it fails, it fails for all of the batch. Each database, or transaction, has batches of
 * its own.
 */
export function gathered<I, O>(
  work: (ctx: Ctx, items: I[]) => Promise<O[]>,
  most?: number,
): (ctx: Ctx, item: I) => Promise<O>;
export function gathered<I>(
  work: (ctx: Ctx, items: I[]) => Promise<void>,
  most?: number,
): (ctx: Ctx, item: I) => Promise<void>;
export function gathered<I, O>(
  work: (ctx: Ctx, items: I[]) => Promise<unknown>,
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
        const answers = (await work(
          ctx,
          batch.map(({ item }) => item),
        )) as O[] | undefined;
        for (const [index, { resolve }] of batch.entries()) resolve(answers?.[index] as O);
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
    lanes.delete(ctx.db);
  }
}

/** Lets callers who ask the same side by side share one answer. Different questions are asked together. */
export const askedOnce = <K, O>(
  read: (ctx: Ctx, question: K) => Promise<O>,
): ((ctx: Ctx, question: K) => Promise<O>) =>
  gathered(async (ctx, questions) => {
    const different = [...new Set(questions)];
    const answers = await together(different.map((question) => read(ctx, question)));
    return questions.map((question) => answers[different.indexOf(question)]!);
  });
