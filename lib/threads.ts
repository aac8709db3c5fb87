import { availableParallelism } from 'node:os';
import { Piscina } from 'piscina';

export type Threads<In, Out> = {
  /**
   * The answer of a thread to `input`, which is copied to it.
   * @throws ThreadTrouble when it takes longer than `timeoutMs` or more memory than allowed: then that thread is ended
   * and the others go on. What the thread itself throws is thrown here.
   */
  run: (input: In, timeoutMs: number) => Promise<Out>;
  /** Ends all threads, also those at work. */
  close: () => Promise<void>;
};

/** Work was ended from outside; the message says why, as the end of a sentence that begins with "It". */
export class ThreadTrouble extends Error {}

/**
 * Threads that run the function `work`, exported by the module at `file`. They begin when they are needed and end when
 * they have been idle for `idleMs`. Each does one thing at a time, so that ending it takes nothing else with it.
 */
export function openThreads<In, Out>({
  file,
  most = availableParallelism(),
  memoryMb,
  idleMs = 60_000,
}: {
  file: URL;
  most?: number;
  memoryMb: number;
  idleMs?: number;
}): Threads<In, Out> {
  let pool: Piscina<In, Out> | undefined;
  let free = most;
  const waiting: (() => void)[] = [];
  const open = () =>
    new Piscina<In, Out>({
      filename: file.href,
      name: 'work',
      minThreads: 0,
      maxThreads: most,
      idleTimeout: idleMs,
      resourceLimits: { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: 16 },
    });

  return {
    run: async (input, timeoutMs) => {
      // The time counts from when a thread is free: who waits in the queue has not begun.
      if (free === 0) await new Promise<void>((resolve) => waiting.push(resolve));
      else free -= 1;
      try {
        pool ??= open();
        return await pool.run(input, { signal: AbortSignal.timeout(timeoutMs) });
      } catch (error) {
        throw inWords(error as Error, timeoutMs, memoryMb);
      } finally {
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

function inWords(error: Error & { code?: string }, timeoutMs: number, memoryMb: number): Error {
  if (error.name === 'AbortError') return new ThreadTrouble(`took longer than ${timeoutMs / 1000} seconds.`);
  if (error.code === 'ERR_WORKER_OUT_OF_MEMORY')
    return new ThreadTrouble(`needed more than ${memoryMb} MB of memory.`);
  return error;
}
