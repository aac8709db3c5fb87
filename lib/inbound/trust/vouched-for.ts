import type { ParsedEmail } from '#lib/mail/parsed-email.ts';
import type { RawEmailRecord } from '../raw/raw-email-status.ts';
import type { AuthDetails } from './authenticate.ts';

/** Whether the author's domain vouches for a mail: DMARC passes, or a DKIM signature or SPF is aligned (RFC 7489). */
export function isVouchedFor({ auth, authDetails }: RawEmailRecord, { flags }: ParsedEmail): boolean {
  if (flags.includes('two_from_headers') || flags.includes('several_senders')) return false;
  if (!auth || auth.dmarc === 'fail' || auth.dmarc === 'permerror') return false;
  if (auth.dmarc === 'pass') return true;
  const { dkim = [], dmarc } = (authDetails ?? {}) as Partial<AuthDetails>;
  const signed = dkim.some(({ result, aligned }) => result === 'pass' && aligned);
  return signed || (auth.spf === 'pass' && Boolean(dmarc?.aligned.spf));
}
