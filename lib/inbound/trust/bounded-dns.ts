import { domainToASCII } from 'node:url';
import { getDomain } from 'tldts';
import { domainOf, parseAddresses } from '#lib/mail/headers/addresses.ts';
import type { Resolve } from '#lib/platform/dns.ts';

const maxThirdPartyQueries = 60;

/**
 * Keeps what a mail can make us ask, and wait for, within limits, but never at the cost of the names of its author's own
 * domain, nor signatures at the cost of SPF: or a forger could turn `fail` into `temperror`, or into no policy at all.
 * `from` is what stands in the From field; `thirdPartyMs` the time for names of strangers, signers and others each on their
 * own, for whoever forges mail has slow ones at hand; `isWaiting` tells whether the author's domain owes us an answer.
 */
export function boundedDns(
  resolve: Resolve,
  from: string,
  thirdPartyMs: number,
): { resolve: Resolve; isWaiting: () => boolean } {
  const own = ownDomain(from);
  const signers = createQueryBudget(thirdPartyMs);
  const others = createQueryBudget(thirdPartyMs);
  let pending = 0;
  const ask: Resolve = async (name, type) => {
    if (own === null || organisationalDomain(name) !== own) {
      const allowance = name.includes('._domainkey.') ? signers : others;
      return structuredClone(await allowance(() => resolve(name, type)));
    }
    pending += 1;
    try {
      return structuredClone(await resolve(name, type));
    } finally {
      pending -= 1;
    }
  };
  return { resolve: ask, isWaiting: () => pending > 0 };
}

/** Time from the first question on; beyond the number there is no answer. */
function createQueryBudget(limitMs: number) {
  let until: number | null = null;
  let asked = 0;
  return <T>(ask: () => Promise<T>): Promise<T> => {
    until ??= Date.now() + limitMs;
    asked += 1;
    if (asked > maxThirdPartyQueries) return Promise.reject(dnsError('ENODATA', 'Too many questions'));
    if (Date.now() >= until) return Promise.reject(dnsError('ETIMEOUT', 'No time is left'));
    return withTimeout(ask(), until - Date.now());
  };
}

async function withTimeout<T>(answer: Promise<T>, ms: number): Promise<T> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(dnsError('ETIMEOUT', 'No answer in time')), ms);
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}

const dnsError = (code: string, message: string) => Object.assign(new Error(message), { code });

/** The organisation of the author; null for several, whom nobody can vouch for anyhow. */
function ownDomain(from: string): string | null {
  const domains = new Set(parseAddresses(from).map(({ address }) => organisationalDomain(domainOf(address))));
  return domains.size === 1 ? [...domains][0]! : null;
}

/** The domain that somebody has registered (`shop.co.uk` of `mail.shop.co.uk`), in ASCII. */
function organisationalDomain(name: string) {
  const ascii = domainToASCII(name.toLowerCase()) || name.toLowerCase();
  return getDomain(ascii, { allowPrivateDomains: true, validateHostname: false }) ?? ascii;
}
