import { availableParallelism } from 'node:os';
import { Piscina } from 'piscina';

export type ThreadPool<In, Out> = {
  /**
   * Runs the function in a thread on a copy of `input`.
   * @throws ThreadLimitError when it exceeds `timeoutMs` or its memory, which ends that thread; else what the function throws.
   */
  run: (input: In, timeoutMs: number) => Promise<Out>;
  /** Ends all threads at once, even busy ones. */
  close: () => Promise<void>;
};

/** A busy machine may take long to load what a new thread runs. */
const startLimitMs = 30_000;

/** A thread was ended. The message is the reason, as the rest of a sentence such as "Reading it …". */
export class ThreadLimitError extends Error {}

/**
 * A pool of threads that run the function that the module at `file` exports as `name`. Threads start on demand and end
 * after `idleMs` idle. Each runs one call at a time, so ending it fails no other.
 */
export function createThreadPool<In, Out>({
  file,
  name,
  maxThreads = availableParallelism(),
  memoryMb,
  growthMb,
  idleMs = 60_000,
}: {
  file: URL;
  name: string;
  maxThreads?: number;
  /** The heap of one thread, without its buffers. */
  memoryMb: number;
  /** How much the process may grow while a thread works, to bound its buffers too. */
  growthMb?: number;
  idleMs?: number;
}): ThreadPool<In, Out> {
  let pool: Piscina<In, Out> | undefined;
  let free = maxThreads;
  const waiting: (() => void)[] = [];
  const open = () =>
    new Piscina<In, Out>({
      filename: file.href,
      name,
      minThreads: 0,
      maxThreads,
      idleTimeout: idleMs,
      resourceLimits: { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: 16 },
    });

  return {
    run: async (input, timeoutMs) => {
      // Waiting for a free thread, or for a new one to load its program, does not count toward the timeout.
      if (free === 0) await new Promise<void>((resolve) => waiting.push(resolve));
      else free -= 1;
      const stop = new AbortController();
      pool ??= open();
      const clearTimer = startTimer(pool, timeoutMs, () =>
        stop.abort(`took longer than ${timeoutMs / 1000} seconds.`),
      );
      const watch = growthMb && watchGrowth(growthMb, () => stop.abort(memoryLimitReason(growthMb)));
      try {
        return await pool.run(input, { signal: stop.signal });
      } catch (error) {
        throw toThreadError(error as Error, stop.signal, memoryMb);
      } finally {
        clearTimer();
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

/** Calls `act` after `ms`, which begin anew when the call has no thread yet and one becomes ready. Returns what ends that. */
function startTimer(pool: Piscina, ms: number, act: () => void): () => void {
  const isWaiting = pool.idleThreads === 0;
  let timer = setTimeout(act, isWaiting ? ms + startLimitMs : ms);
  const restart = () => {
    clearTimeout(timer);
    timer = setTimeout(act, ms);
  };
  if (isWaiting) pool.on('workerCreate', restart);
  return () => {
    clearTimeout(timer);
    pool.off('workerCreate', restart);
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
