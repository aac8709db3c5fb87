import { storeCountersEvery } from '#lib/platform/counters.ts';
import { startTracing } from '#lib/platform/tracing.ts';
import { observeRequests } from './access-log.ts';
import { webProcess } from './context.ts';
import { readRoutePatterns } from './route-patterns.ts';

const storeMs = 5_000;

/** Starts what tells of this web's requests: ids, the access log where it is set, and the counters. */
export async function startObserving(): Promise<void> {
  const patternOf = await readRoutePatterns();
  try {
    const { env, log, connection } = webProcess();
    const stopTracing = await startTracing(env, 'web');
    process.once('beforeExit', () => void stopTracing());
    observeRequests(patternOf, env.ACCESS_LOG ? log : null);
    storeCountersEvery(storeMs, async () => ({ db: connection.db }));
  } catch {
    // Whatever is wrong with the settings is said by who needs them.
  }
}
