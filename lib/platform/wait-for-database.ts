import { setTimeout as pause } from 'node:timers/promises';
import { databaseProblem, isDatabaseTrouble } from './database-trouble.ts';
import { createRestartPauses } from './restart-pauses.ts';

/**
 * Tries `work` until the database at `url` lets it through, however long that takes; the pauses grow from one second to
 * ten. `onProblem` gets a sentence before each.
 * @throws what is no trouble of the database, and an AbortError once `signal` aborts
 */
export async function waitForDatabase<T>(
  url: string,
  work: () => Promise<T>,
  { signal, onProblem }: { signal: AbortSignal; onProblem: (sentence: string) => void },
): Promise<T> {
  const pauses = createRestartPauses({ maxMs: 10_000 });
  for (;;) {
    signal.throwIfAborted();
    try {
      return await work();
    } catch (error) {
      if (!isDatabaseTrouble(error)) throw error;
      const pauseMs = pauses.next(0);
      onProblem(`${databaseProblem(url, error)} It is tried again in ${pauseMs / 1000} s.`);
      await pause(pauseMs, undefined, { signal });
    }
  }
}
