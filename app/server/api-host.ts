import type { ApiHost } from '#app/api/v1/api-env.ts';
import { system } from '#lib/platform/context.ts';
import { directDatabaseUrl } from '#lib/platform/env.ts';
import { clientAddress } from './client-address.ts';
import { serverContext, webProcess } from './context.ts';
import { createEventFeed, type EventFeed } from './event-feed.ts';
import { listenForEvents } from './event-listener.ts';
import { readSession } from './session-token.ts';

/** The web process as the API sees it. */
export const apiHost: ApiHost = {
  contextFor: serverContext,
  sessionOf: (cookies) => readSession(webProcess().env, cookies),
  clientOf: (headers) => clientAddress(headers, webProcess().env.TRUSTED_PROXIES),
  feed: () => {
    globals.countersignFeed ??= createFeed();
    return globals.countersignFeed;
  },
};

const globals = globalThis as typeof globalThis & { countersignFeed?: EventFeed };

function createFeed(): EventFeed {
  const { env, connection, log } = webProcess();
  const notify = (channel: string) => connection.sql.notify(channel, '');
  const feed = createEventFeed(
    () => serverContext(system),
    (wakeups) => listenForEvents({ url: directDatabaseUrl(env), notify, log }, wakeups),
  );
  // Next waits for open answers before it ends, and a stream never ends by itself.
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void feed.stop());
  return feed;
}
