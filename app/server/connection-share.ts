import { setTimeout as pause } from 'node:timers/promises';
import { splitWebShare, takeShare, type WebPools } from '#lib/platform/connection-share.ts';
import { readEnv } from '#lib/platform/env.ts';
import { createLog } from '#lib/platform/log.ts';

/** The web answers without a database, too. */
const askLimitMs = 3_000;

const globals = globalThis as typeof globalThis & { countersignPools?: WebPools };

/** The sizes of this process's pools: as the server allows, or the usual ones while it was not asked. */
export function webPools(): WebPools {
  return globals.countersignPools ?? splitWebShare(readEnv().WEB_CONNECTIONS);
}

/** Asks the server, once and before the first request, how many connections this process may take. */
export async function sizePools(): Promise<void> {
  try {
    const env = readEnv();
    const log = createLog(env.LOG_LEVEL, 'web');
    const late = pause(askLimitMs, undefined, { ref: false });
    const share = await Promise.race([takeShare('web', env, log), late]);
    if (share !== undefined) globals.countersignPools = splitWebShare(share);
  } catch {
    // Whatever is wrong is said by who needs the database.
  }
}
