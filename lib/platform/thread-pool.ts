import { availableParallelism } from 'node:os';
import { Piscina } from 'piscina';

export type ThreadPool<In, Out> = {
  /**
   * The answer of a thread to `input`, which is copied to it.
   * @throws ThreadLimitError when it takes longer than `timeoutMs` or more memory than allowed: then that thread is ended
   * and the others go on. What the thread itself throws is thrown here.
   */
  run: (input: In, timeoutMs: number) => Promise<Out>;
  /** Ends all threads, also those at work. */
  close: () => Promise<void>;
};

/** Work was ended from outside; the message says why, as the end of a sentence that begins with "It". */
export class ThreadLimitError extends Error {}

/**
 * Threads that run the function `work`, exported by the module at `file`. They begin when they are needed and end when
 * they have been idle for `idleMs`. Each does one thing at a time, so that ending it takes nothing else with it.
 */
export function createThreadPool<In, Out>({
  file,
  maxThreads = availableParallelism(),
  memoryMb,
  growthMb,
  idleMs = 60_000,
}: {
  file: URL;
  maxThreads?: number;
  /** The most that one thread's objects may take. Bytes in buffers lie outside of it. */
  memoryMb: number;
  /** The most by which the whole process may grow while a thread works; for work that can fill buffers without end. */
  growthMb?: number;
  idleMs?: number;
}): ThreadPool<In, Out> {
  let pool: Piscina<In, Out> | undefined;
  let free = maxThreads;
  const waiting: (() => void)[] = [];
  const open = () =>
    new Piscina<In, Out>({
      filename: file.href,
      name: 'work',
      minThreads: 0,
      maxThreads,
      idleTimeout: idleMs,
      resourceLimits: { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: 16 },
    });

  return {
    run: async (input, timeoutMs) => {
      // The time counts from when a thread is free: who waits in the queue has not begun.
      if (free === 0) await new Promise<void>((resolve) => waiting.push(resolve));
      else free -= 1;
      const stop = new AbortController();
      const timer = setTimeout(() => stop.abort(`took longer than ${timeoutMs / 1000} seconds.`), timeoutMs);
      const watch = growthMb && watchGrowth(growthMb, () => stop.abort(memoryLimitReason(growthMb)));
      try {
        pool ??= open();
        return await pool.run(input, { signal: stop.signal });
      } catch (error) {
        throw toThreadError(error as Error, stop.signal, memoryMb);
      } finally {
        clearTimeout(timer);
        clearInterval(watch);
        const next = waiting.shift();
        if (next) next();
        else free += 1;
      }
    },
    close: async () => {
      await pool?.destroy();
      pool = undefined;
    },
  };
}

const memoryLimitReason = (megabytes: number) => `needed more than ${megabytes} MB of memory.`;

function watchGrowth(maxMb: number, act: () => void) {
  const before = process.memoryUsage.rss();
  return setInterval(() => {
    if (process.memoryUsage.rss() - before > maxMb * 1024 * 1024) act();
  }, 100);
}

function toThreadError(error: Error & { code?: string }, stop: AbortSignal, memoryMb: number): Error {
  if (stop.aborted) return new ThreadLimitError(stop.reason);
  return error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? new ThreadLimitError(memoryLimitReason(memoryMb))
    : error;
}
