/** Link protection services, and how to read the target from their URL. */
const wrappers: { host: RegExp; target: (url: URL) => string | null }[] = [
  { host: /\.safelinks\.protection\.outlook\.com$/, target: ({ searchParams }) => searchParams.get('url') },
  { host: /^(?:www\.)?google\.[a-z.]{2,6}$/, target: ({ searchParams: p }) => p.get('q') ?? p.get('url') },
  { host: /^l\.facebook\.com$/, target: ({ searchParams }) => searchParams.get('u') },
  { host: /^slack-redir\.net$/, target: ({ searchParams }) => searchParams.get('url') },
  { host: /^linkprotect\.cudasvc\.com$/, target: ({ searchParams }) => searchParams.get('a') },
  { host: /^protect-[a-z]+\.mimecast\.com$/, target: ({ searchParams: p }) => withProtocol(p.get('domain')) },
  { host: /\.sophos\.com$/, target: ({ searchParams: p }) => withProtocol(p.get('d')) },
  { host: /^urldefense(?:\.proofpoint)?\.com$/, target: proofpoint },
];

/** Mailing services that redirect links through their own host to count clicks. */
const clickTrackers =
  /(?:^|\.)(?:sendgrid\.net|list-manage\.com|mailchi\.mp|mandrillapp\.com|hubspotlinks\.com|hubspotemail\.net|hs-sales-engage\.com|awstrack\.me|rs6\.net|createsend\d*\.com|cmail\d*\.com|klclick\d*\.com|klaviyomail\.com|sendibm\d*\.com|sendibt\d*\.com|brevo\.com|mjt\.lu|exct\.net|exacttarget\.com|mkt\d*\.com|marketo\.com|pardot\.com|elqtrk\.com|en25\.com|sparkpostmail\d*\.com|pstmrk\.it|mailgun\.org|customeriomail\.com|intercom-mail\.com|via\.intercom\.io|zendesk\.com|freshdesk\.com|t\.co|lnkd\.in)$/;

const maxWrappers = 3;

/** The target behind known link protection services. */
export function unwrapLink(url: URL): URL {
  let at = url;
  for (let i = 0; i < maxWrappers; i++) {
    const target = wrappers.find(({ host }) => host.test(at.hostname))?.target(at);
    const next = target ? URL.parse(target) : null;
    if (!next || !/^https?:$/.test(next.protocol)) return at;
    at = next;
  }
  return at;
}

/** Whether the host belongs to a service that counts clicks. */
export const isClickTracker = ({ hostname }: URL) => clickTrackers.test(hostname);

const withProtocol = (host: string | null) => (host ? `https://${host}` : null);

/** Version 3 keeps the URL between underscores; version 2 writes `-3A` for `%3A` and `_` for a slash. */
function proofpoint({ pathname, search, searchParams }: URL): string | null {
  const plain = /\/v3\/__(https?:\/+.+?)__;/.exec(pathname + search)?.[1];
  if (plain) return plain.replace(/^(https?:)\/+/, '$1//');
  const coded = searchParams.get('u');
  if (!coded) return null;
  try {
    return decodeURIComponent(coded.replace(/-/g, '%').replaceAll('_', '/'));
  } catch {
    return null;
  }
}
