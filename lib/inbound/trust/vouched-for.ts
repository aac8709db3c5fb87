import { type Checks, isDomainVouching } from '#lib/mail/findings/vouched-for.ts';
import type { ParsedEmail } from '#lib/mail/parsed-email.ts';
import type { RawEmailRecord } from '../raw/raw-email-status.ts';

/** Whether the author's domain vouches for a mail, and it has one author. */
export function isVouchedFor({ auth, authDetails }: RawEmailRecord, { flags }: ParsedEmail): boolean {
  if (flags.includes('two_from_headers') || flags.includes('several_senders')) return false;
  return isDomainVouching({ auth, details: authDetails as Checks['details'] });
}
