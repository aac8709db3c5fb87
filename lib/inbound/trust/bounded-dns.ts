import { domainToASCII } from 'node:url';
import { getDomain } from 'tldts';
import { domainOf, parseAddresses } from '#lib/mail/headers/addresses.ts';
import type { Resolve } from '#lib/platform/dns.ts';

const maxThirdPartyQueries = 60;

/**
 * Limits the DNS queries that a mail can cause: `thirdPartyMs` for signers and for other domains, each on its own.
 * The author's domain (in `from`, the From field) is not limited, or a forger could turn `fail` into `temperror`.
 * `isWaiting`: a query for the author's domain is pending.
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
  const limited: Resolve = async (name, type) => {
    if (own === null || organisationalDomain(name) !== own) {
      const budget = name.includes('._domainkey.') ? signers : others;
      return structuredClone(await budget(() => resolve(name, type)));
    }
    pending += 1;
    try {
      return structuredClone(await resolve(name, type));
    } finally {
      pending -= 1;
    }
  };
  return { resolve: limited, isWaiting: () => pending > 0 };
}

/** The time counts from the first query. Queries beyond the maximum find no record. */
function createQueryBudget(limitMs: number) {
  let until: number | null = null;
  let queries = 0;
  return <T>(query: () => Promise<T>): Promise<T> => {
    until ??= Date.now() + limitMs;
    queries += 1;
    if (queries > maxThirdPartyQueries) return Promise.reject(dnsError('ENODATA', 'Too many queries'));
    if (Date.now() >= until) return Promise.reject(dnsError('ETIMEOUT', 'The time is used up'));
    return withTimeout(query(), until - Date.now());
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

/** The author's organisational domain; null for several authors, whom DMARC never passes. */
function ownDomain(from: string): string | null {
  const domains = new Set(parseAddresses(from).map(({ address }) => organisationalDomain(domainOf(address))));
  const [only = null] = domains;
  return domains.size === 1 ? only : null;
}

/** The registered domain (`shop.co.uk` of `mail.shop.co.uk`), in ASCII. */
function organisationalDomain(name: string) {
  const ascii = domainToASCII(name.toLowerCase()) || name.toLowerCase();
  return getDomain(ascii, { allowPrivateDomains: true, validateHostname: false }) ?? ascii;
}
