import type { MailTrust } from './authenticate.ts';

/**
 * What is known of the sender of a mail that was built anew from its parts: nothing for them and nothing against. Its
 * signatures were over other bytes and its server is not known, so a check would call every such mail forged.
 */
export function unverifiedTrust(now = new Date()): MailTrust {
  const none = {
    result: 'none',
    domain: null,
    comment: 'A service handed this mail in without its own bytes.',
  };
  return {
    auth: { spf: 'none', dkim: 'none', dmarc: 'none' },
    authDetails: {
      checked_at: now.toISOString(),
      spf: none,
      dkim: [],
      dmarc: { ...none, policy: null, aligned: { spf: null, dkim: null } },
      arc: { result: 'none', comment: none.comment },
    },
  };
}
