import { domainToASCII } from 'node:url';
import type { Resolve } from './resolver.ts';

const mostQueries = 60;
/** For all names together that are not of the author's own domain: whoever forges mail has slow ones at hand. */
const strangersMs = 2_000;

/**
 * Keeps what a mail can make us ask, and wait for, within limits. Slow names of strangers must not use up the time for
 * those of the author's domain, or a forger could turn `fail` into `temperror`. Beyond the number there is no answer.
 * `from` is what stands in the From field; `isWaiting` tells whether its domain owes us an answer.
 */
export function bounded(resolve: Resolve, from: string): { resolve: Resolve; isWaiting: () => boolean } {
  const strangersUntil = Date.now() + strangersMs;
  const zones = zonesOf(from);
  let asked = 0;
  let owed = 0;
  const ask: Resolve = async (name, type) => {
    asked += 1;
    if (asked > mostQueries) throw Object.assign(new Error('Too many queries'), { code: 'ENODATA' });
    const isOwn = zones.some(
      (zone) => name.toLowerCase() === zone || name.toLowerCase().endsWith(`.${zone}`),
    );
    if (!isOwn) return structuredClone(await until(strangersUntil, resolve(name, type)));
    owed += 1;
    try {
      return structuredClone(await resolve(name, type));
    } finally {
      owed -= 1;
    }
  };
  return { resolve: ask, isWaiting: () => owed > 0 };
}

async function until<T>(moment: number, answer: Promise<T>): Promise<T> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(
    () => reject(Object.assign(new Error('No answer in time'), { code: 'ETIMEOUT' })),
    Math.max(0, moment - Date.now()),
  );
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** The last two labels of each domain in a From field: more than the domain is not worth the public suffix list here. */
const zonesOf = (from: string) =>
  [...from.matchAll(/@([^\s@<>,;:"()]+)/g)].map(([, domain]) =>
    domainToASCII(domain!.toLowerCase()).split('.').slice(-2).join('.'),
  );
