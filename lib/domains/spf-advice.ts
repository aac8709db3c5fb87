/** Providers that keep our return path and send from machines of other names: what their SPF record is called. */
const knownIncludes: [RegExp, string][] = [
  [/(^|\.)(gmail|google)\.com$/, 'include:_spf.google.com'],
  [/(^|\.)(office365|outlook)\.com$/, 'include:spf.protection.outlook.com'],
  [/(^|\.)fastmail\.com$/, 'include:spf.messagingengine.com'],
  [/(^|\.)mailgun\.org$/, 'include:mailgun.org'],
];

/**
 * Providers that replace our return path with theirs by default, so SPF is checked for their domain, or whose SPF varies
 * by region. Only their own documentation knows the right record.
 */
const providersToAsk =
  /(^|\.)(sendgrid\.net|amazonaws\.com|postmarkapp\.com|brevo\.com|sendinblue\.com|mailjet\.com|zoho\.[a-z.]+)$/;

/**
 * What a domain's SPF record (RFC 7208) has to say so that mail handed to this relay may come from it. A relay on this
 * machine or its network leaves under the name of this one (`ownHost`); null when nobody here knows.
 */
export function spfTermFor(host: string, ownHost: string | null): string | null {
  if (needsProviderAdvice(host)) return null;
  const known = knownIncludes.find(([name]) => name.test(host));
  if (known) return known[1];
  if (isPrivateHost(host)) return ownHost ? `a:${ownHost}` : null;
  if (/^\d+(\.\d+){3}$/.test(host)) return `ip4:${host}`;
  return host.includes(':') ? `ip6:${host.replace(/[[\]]/g, '')}` : `a:${host}`;
}

/** Whether only the provider's own pages tell what SPF needs. */
export const needsProviderAdvice = (host: string) => providersToAsk.test(host);

function isPrivateHost(host: string) {
  return (
    (!host.includes('.') && !host.includes(':')) ||
    /\.(local|internal|localhost|lan|home\.arpa)$/.test(host) ||
    /^(127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|::1$|f[cd][0-9a-f]{2}:)/.test(host)
  );
}
