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

/** What a domain's SPF record (RFC 7208) has to say so that mail handed to this relay may come from it. */
export function spfTermFor(host: string): string {
  const known = providers.find(([name]) => name.test(host));
  if (known) return known[1];
  if (/^\d+(\.\d+){3}$/.test(host)) return `ip4:${host}`;
  return host.includes(':') ? `ip6:${host.replace(/[[\]]/g, '')}` : `a:${host}`;
}
