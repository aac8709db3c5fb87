import { getDomain } from 'tldts';
import type { Resolve } from '#lib/platform/dns.ts';
import type { DnsFinding } from './check-dkim.ts';
import { parseTags, txtRecordsAt } from './dns-answers.ts';

/** Whether the domain says what becomes of mail that only pretends to be its own (DMARC, RFC 7489). */
export async function checkDmarc(resolve: Resolve, domain: string): Promise<DnsFinding> {
  const found = await policiesAt(resolve, domain);
  const wrong = (words: string): DnsFinding => ({ ok: false, found, words });
  if (found.length > 1) return wrong('There are two DMARC records; keep one, or none counts.');
  const [record] = found;
  if (record === undefined) return inherited(resolve, domain);
  const policy = parseTags(record).get('p')?.toLowerCase();
  if (!policy || !['none', 'quarantine', 'reject'].includes(policy))
    return wrong('Its policy (p=) must be none, quarantine or reject.');
  return {
    ok: true,
    found,
    words:
      policy === 'none'
        ? 'It is there and asks for nothing yet (p=none). When all your mail passes, quarantine keeps forgers out.'
        : `It is there: what is forged is to be ${policy === 'reject' ? 'refused' : 'put aside'}.`,
  };
}

async function inherited(resolve: Resolve, domain: string): Promise<DnsFinding> {
  const organisation = getDomain(domain, { allowPrivateDomains: true, validateHostname: false });
  const above = organisation && organisation !== domain ? await policiesAt(resolve, organisation) : [];
  return above.length === 1
    ? { ok: true, found: above, words: `The record of ${organisation} holds for it too.` }
    : { ok: false, found: [], words: 'There is no DMARC record yet. Large providers ask for one.' };
}

async function policiesAt(resolve: Resolve, domain: string) {
  return (await txtRecordsAt(resolve, `_dmarc.${domain}`)).filter((text) => /^v=DMARC1\s*(;|$)/i.test(text));
}
