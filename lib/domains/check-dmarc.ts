import { getDomain } from 'tldts';
import type { Resolve } from '#lib/platform/dns.ts';
import { say } from '#lib/platform/told.ts';
import type { Said } from '#locales/told.ts';
import type { DnsFinding } from './check-dkim.ts';
import { parseTags, txtRecordsAt } from './dns-answers.ts';

/** Whether the domain says what becomes of mail that only pretends to be its own (DMARC, RFC 7489). */
export async function checkDmarc(resolve: Resolve, domain: string): Promise<DnsFinding> {
  const found = await policiesAt(resolve, domain);
  const wrong = (told: Said): DnsFinding => ({ ok: false, found, told });
  if (found.length > 1) return wrong(say('dns.dmarc_two'));
  const [record] = found;
  if (record === undefined) return inherited(resolve, domain);
  const policy = parseTags(record).get('p')?.toLowerCase();
  if (!policy || !['none', 'quarantine', 'reject'].includes(policy)) return wrong(say('dns.dmarc_no_policy'));
  return {
    ok: true,
    found,
    told: policy === 'none' ? say('dns.dmarc_none') : say('dns.dmarc_fine', { policy }),
  };
}

async function inherited(resolve: Resolve, domain: string): Promise<DnsFinding> {
  const organisation = getDomain(domain, { allowPrivateDomains: true, validateHostname: false });
  const above = organisation && organisation !== domain ? await policiesAt(resolve, organisation) : [];
  return above.length === 1
    ? { ok: true, found: above, told: say('dns.dmarc_above', { domain: `${organisation}` }) }
    : { ok: false, found: [], told: say('dns.dmarc_missing') };
}

async function policiesAt(resolve: Resolve, domain: string) {
  return (await txtRecordsAt(resolve, `_dmarc.${domain}`)).filter((text) => /^v=DMARC1\s*(;|$)/i.test(text));
}
