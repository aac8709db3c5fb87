/** Providers whose mail leaves from machines of other names than the one it is handed to: what their SPF is called. */
const providers: [RegExp, string][] = [
  [/(^|\.)sendgrid\.net$/, 'include:sendgrid.net'],
  [/(^|\.)amazonaws\.com$/, 'include:amazonses.com'],
  [/(^|\.)mailgun\.org$/, 'include:mailgun.org'],
  [/(^|\.)postmarkapp\.com$/, 'include:spf.mtasv.net'],
  [/(^|\.)(gmail|google)\.com$/, 'include:_spf.google.com'],
  [/(^|\.)(office365|outlook)\.com$/, 'include:spf.protection.outlook.com'],
  [/(^|\.)(brevo|sendinblue)\.com$/, 'include:spf.brevo.com'],
  [/(^|\.)mailjet\.com$/, 'include:spf.mailjet.com'],
  [/(^|\.)fastmail\.com$/, 'include:spf.messagingengine.com'],
  [/(^|\.)zoho\.com$/, 'include:zohomail.com'],
  [/(^|\.)zoho\.eu$/, 'include:zohomail.eu'],
];

/**
 * What a domain's SPF record (RFC 7208) has to say so that mail handed to this relay may come from it. A relay on this
 * machine or its network leaves under the name of this one (`ownHost`); null when nobody here knows that.
 */
export function spfTermFor(host: string, ownHost: string | null): string | null {
  const known = providers.find(([name]) => name.test(host));
  if (known) return known[1];
  if (isOfHouse(host)) return ownHost ? `a:${ownHost}` : null;
  if (/^\d+(\.\d+){3}$/.test(host)) return `ip4:${host}`;
  return host.includes(':') ? `ip6:${host.replace(/[[\]]/g, '')}` : `a:${host}`;
}

const isOfHouse = (host: string) =>
  (!host.includes('.') && !host.includes(':')) ||
  /\.(local|internal|localhost|lan|home\.arpa)$/.test(host) ||
  /^(127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|::1$|f[cd][0-9a-f]{2}:)/.test(host);
