import { Resolver } from 'node:dns/promises';
import type { Env } from './env.ts';

/** Asks DNS for the records of a name, each in the form that node:dns gives it. Errors bear the codes of node:dns. */
export type Resolve = (name: string, type: string) => Promise<string[][] | string[]>;

type Kept = { until: number; answer: ReturnType<Resolve> };

const queryMs = 1_500;
const keepMs = 60_000;
const keepTroubleMs = 10_000;
const mostKept = 5_000;
/** RFC 2606: nobody has them, so only a resolver that was set on purpose is asked for them. */
const reserved = /(^|\.)(test|example|invalid|localhost)\.?$/i;

const resolvers = new Map<string, Resolve>();

/** The resolver at DNS_SERVER (an address, with or without a port), else the system's; one for all who ask. */
export function systemResolver({ DNS_SERVER: server }: Pick<Env, 'DNS_SERVER'>): Resolve {
  const known = resolvers.get(server ?? '');
  if (known) return known;
  const resolve = remembering(asking(server));
  resolvers.set(server ?? '', resolve);
  return resolve;
}

/** The same without its memory, for a person who has just changed a record. */
export const freshResolver = ({ DNS_SERVER: server }: Pick<Env, 'DNS_SERVER'>): Resolve => asking(server);

/** Whether an error of a resolver says that there is nothing of that name and type, and not that nobody answered. */
export const isNoSuchRecord = ({ code }: { code?: string }) => code === 'ENOTFOUND' || code === 'ENODATA';

function asking(server: string | undefined): Resolve {
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
function remembering(ask: Resolve): Resolve {
  const kept = new Map<string, Kept>();
  return (name, type) => {
    const key = `${type} ${name.toLowerCase()}`;
    const before = kept.get(key);
    if (before && before.until > Date.now()) return before.answer;
    const entry: Kept = { until: Date.now() + keepMs, answer: ask(name, type) };
    entry.answer.catch((error: { code?: string }) => {
      if (!isNoSuchRecord(error)) entry.until = Math.min(entry.until, Date.now() + keepTroubleMs);
    });
    kept.delete(key);
    kept.set(key, entry);
    if (kept.size > mostKept) kept.delete(kept.keys().next().value!);
    return entry.answer;
  };
}
