import { Resolver } from 'node:dns/promises';
import type { Env } from './env.ts';

/** Resolves the records of a name, in the form and with the error codes of node:dns. */
export type Resolve = (name: string, type: string) => Promise<string[][] | string[]>;

type CacheEntry = { until: number; answer: ReturnType<Resolve> };

const queryMs = 1_500;
const cacheMs = 60_000;
const cacheErrorMs = 10_000;
const maxCached = 5_000;
/** RFC 2606: only a resolver that is set in DNS_SERVER is queried for these. */
const reserved = /(^|\.)(test|example|invalid|localhost)\.?$/i;

const resolvers = new Map<string, Resolve>();

/** The resolver at DNS_SERVER (an address, with or without a port), else the system's. Callers share its cache. */
export function systemResolver({ DNS_SERVER: server }: Pick<Env, 'DNS_SERVER'>): Resolve {
  const known = resolvers.get(server ?? '');
  if (known) return known;
  const resolve = withCache(createResolver(server));
  resolvers.set(server ?? '', resolve);
  return resolve;
}

/** The same without a cache, for a person who has just changed a record. */
export function uncachedResolver({ DNS_SERVER: server }: Pick<Env, 'DNS_SERVER'>): Resolve {
  return createResolver(server);
}

/** Whether the error means that no such record exists, and not that the query failed. */
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

/** Caches answers for a minute and failures for ten seconds, whatever the TTL. The oldest names are evicted. */
function withCache(resolve: Resolve): Resolve {
  const cache = new Map<string, CacheEntry>();
  return (name, type) => {
    const key = `${type} ${name.toLowerCase()}`;
    const hit = cache.get(key);
    if (hit && hit.until > Date.now()) return hit.answer;
    const entry: CacheEntry = { until: Date.now() + cacheMs, answer: resolve(name, type) };
    entry.answer.catch((error: { code?: string }) => {
      if (!isNoSuchRecord(error)) entry.until = Math.min(entry.until, Date.now() + cacheErrorMs);
    });
    cache.delete(key);
    cache.set(key, entry);
    const [oldest] = cache.keys();
    if (oldest !== undefined && cache.size > maxCached) cache.delete(oldest);
    return entry.answer;
  };
}
