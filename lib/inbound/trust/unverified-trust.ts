import type { MailTrust } from './authenticate.ts';

/**
 * The trust of a rebuilt mail: `none` for every check. Its signatures cover other bytes and its server is unknown, so a
 * check would always fail.
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
