import { spf } from 'mailauth/lib/spf/index.js';
import type { Resolve } from '#lib/platform/dns.ts';
import { say } from '#lib/platform/told.ts';
import type { Said } from '#locales/told.ts';
import type { DnsFinding } from './check-dkim.ts';
import { hostAddresses, txtRecordsAt } from './dns-answers.ts';
import type { MailFlow } from './mail-flow.ts';
import { needsProviderAdvice } from './spf-advice.ts';

const maxFollowed = 20;

/** Whether DNS lets our relays send for the domain (SPF, RFC 7208). */
export async function checkSpf(
  resolve: Resolve,
  { domain, relays }: { domain: string; relays: MailFlow['relays'] },
): Promise<DnsFinding> {
  const found = (await txtRecordsAt(resolve, domain)).filter((text) => /^v=spf1(\s|$)/i.test(text));
  const wrong = (told: Said): DnsFinding => ({ ok: false, found, told });
  const [record] = found;
  if (record === undefined) return wrong(say('dns.spf_missing'));
  if (found.length > 1) return wrong(say('dns.spf_many', { count: found.length }));
  if (/(^|\s)\+?all(\s|$)/i.test(record)) return wrong(say('dns.spf_all'));
  const fault = await permanentError(resolve, domain);
  if (fault) return wrong(fault);
  const terms = await allTerms(resolve, record);
  for (const { host, spfTerm } of relays) {
    if (spfTerm === null || terms.has(spfTerm)) continue;
    if (!spfTerm.startsWith('include:') && (await passes(resolve, domain, host))) continue;
    return wrong(say('dns.spf_unnamed', { host, term: spfTerm }));
  }
  if (relays.length === 0) return { ok: true, found, told: say('dns.spf_no_relay') };
  const unnamed = relays.find(({ spfTerm }) => spfTerm === null);
  if (unnamed && !needsProviderAdvice(unnamed.host) && ![...terms].some(mayAllow))
    return wrong(say('dns.spf_nobody', { host: unnamed.host }));
  return { ok: true, found, told: unnamed ? describeUnnamed(unnamed.host) : say('dns.spf_fine') };
}

const mayAllow = (term: string) => /^(?:a|mx|ptr|ip4|ip6|include|exists)(?:[:/]|$)|^redirect=/.test(term);

function describeUnnamed(host: string): Said {
  return say(needsProviderAdvice(host) ? 'dns.spf_provider' : 'dns.spf_own_house', { host });
}

/** What makes receivers give the record up as a whole, such as more than ten lookups. */
async function permanentError(resolve: Resolve, domain: string): Promise<Said | null> {
  // An address of no machine (RFC 5737) makes every part be asked.
  const { status } = await evaluate(resolve, domain, '192.0.2.1');
  if (status.result !== 'permerror') return null;
  if (/too many dns requests/i.test(status.comment ?? '')) return say('dns.spf_too_deep');
  return status.comment ? say('dns.spf_error_saying', { words: status.comment }) : say('dns.spf_error');
}

async function passes(resolve: Resolve, domain: string, host: string): Promise<boolean> {
  const addresses = /^[\d.]+$|:/.test(host) ? [host] : await hostAddresses(resolve, host);
  if (addresses.length === 0) return false;
  const results = await Promise.all(addresses.map((address) => evaluate(resolve, domain, address)));
  return results.every(({ status }) => status.result === 'pass');
}

function evaluate(resolve: Resolve, domain: string, ip: string) {
  return spf({
    sender: `postmaster@${domain}`,
    ip,
    helo: domain,
    mta: domain,
    resolver: resolve,
    maxElapsedTime: 8_000,
  });
}

/** The terms of a record and of those that it includes, lower case and without a leading +. */
async function allTerms(resolve: Resolve, record: string): Promise<Set<string>> {
  const terms = new Set<string>();
  const records = [record];
  // Included records join the list while it is read.
  for (const [read, record] of records.entries()) {
    if (read >= maxFollowed) break;
    for (const word of record.toLowerCase().split(/\s+/).slice(1)) {
      const term = word.replace(/^\+/, '');
      if (terms.has(term)) continue;
      terms.add(term);
      const followed = /^(?:include:|redirect=)([^%]+)$/.exec(term)?.[1];
      if (!followed) continue;
      const texts = await txtRecordsAt(resolve, followed).catch(() => []);
      records.push(...texts.filter((text) => /^v=spf1(\s|$)/i.test(text)));
    }
  }
  return terms;
}
