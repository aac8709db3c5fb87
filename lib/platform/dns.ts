import { Resolver } from 'node:dns/promises';
import type { Env } from './env.ts';

/** Asks DNS for the records of a name, each in the form that node:dns gives it. Errors bear the codes of node:dns. */
export type Resolve = (name: string, type: string) => Promise<string[][] | string[]>;

type CacheEntry = { until: number; answer: ReturnType<Resolve> };

const queryMs = 1_500;
const cacheMs = 60_000;
const cacheErrorMs = 10_000;
const maxCached = 5_000;
/** RFC 2606: nobody has them, so only a resolver that was set on purpose is asked for them. */
const reserved = /(^|\.)(test|example|invalid|localhost)\.?$/i;

const resolvers = new Map<string, Resolve>();

/** The resolver at DNS_SERVER (an address, with or without a port), else the system's; one for all who ask. */
export function systemResolver({ DNS_SERVER: server }: Pick<Env, 'DNS_SERVER'>): Resolve {
  const known = resolvers.get(server ?? '');
  if (known) return known;
  const resolve = withCache(createResolver(server));
  resolvers.set(server ?? '', resolve);
  return resolve;
}

/** The same without its memory, for a person who has just changed a record. */
export function uncachedResolver({ DNS_SERVER: server }: Pick<Env, 'DNS_SERVER'>): Resolve {
  return createResolver(server);
}

/** Whether an error of a resolver says that there is nothing of that name and type, and not that nobody answered. */
export const isNoSuchRecord = ({ code }: { code?: string }) => code === 'ENOTFOUND' || code === 'ENODATA';

function createResolver(server: string | undefined): Resolve {
  const dns = new Resolver({ timeout: queryMs, tries: 2 });
  if (server) dns.setServers([server]);
  return async (name, type) => {
    if (!server && reserved.test(name))
      throw Object.assign(new Error(`${name} is reserved`), { code: 'ENOTFOUND' });
    return (await dns.resolve(name, type)) as string[][] | string[];
  };
}

/**
 * Keeps answers for a minute whatever their TTL says, trouble for ten seconds, so that many mails of one domain ask
 * once. At most some thousand names; the oldest go first.
 */
function withCache(ask: Resolve): Resolve {
  const cache = new Map<string, CacheEntry>();
  return (name, type) => {
    const key = `${type} ${name.toLowerCase()}`;
    const hit = cache.get(key);
    if (hit && hit.until > Date.now()) return hit.answer;
    const entry: CacheEntry = { until: Date.now() + cacheMs, answer: ask(name, type) };
    entry.answer.catch((error: { code?: string }) => {
      if (!isNoSuchRecord(error)) entry.until = Math.min(entry.until, Date.now() + cacheErrorMs);
    });
    cache.delete(key);
    cache.set(key, entry);
    if (cache.size > maxCached) cache.delete(cache.keys().next().value!);
    return entry.answer;
  };
}
