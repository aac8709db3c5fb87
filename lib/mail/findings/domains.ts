import { domainToASCII, domainToUnicode } from 'node:url';
import { parse } from 'tldts';

/** A host name with its registrable domain and that domain's own label, both in Unicode. */
export type ParsedDomain = { host: string; registrable: string; label: string; ascii: string };

/** Parses a host name; null for anything else, such as an IP address. */
export function readDomain(name: string): ParsedDomain | null {
  const ascii = domainToASCII(name.toLowerCase().replace(/\.$/, ''));
  if (!ascii) return null;
  const { domain, domainWithoutSuffix, isIp } = parse(ascii, { allowPrivateDomains: true });
  if (isIp || !domain || !domainWithoutSuffix) return null;
  return {
    host: domainToUnicode(ascii),
    registrable: domainToUnicode(domain),
    label: domainToUnicode(domainWithoutSuffix),
    ascii,
  };
}

/** Whether two hosts share a registrable domain. */
export function isSameOwner(a: string, b: string): boolean {
  const [one, other] = [readDomain(a), readDomain(b)];
  return one !== null && other !== null ? one.registrable === other.registrable : a === b;
}

const providers =
  /^(?:gmail|googlemail|outlook|hotmail|live|msn|yahoo|ymail|rocketmail|aol|aim|icloud|me|mac|gmx|web|t-online|freenet|mail|email|proton|protonmail|pm|tutanota|tuta|fastmail|zoho|hey|yandex|ya|rambler|bk|inbox|qq|163|126|sina|naver|daum|hanmail|orange|free|laposte|wanadoo|sfr|libero|virgilio|tiscali|comcast|verizon|att|sbcglobal|cox|bellsouth|charter|seznam|wp|o2|onet|interia|bluewin|telenet|skynet|ziggo|kpn|uol|bol|terra|rediffmail)\.(?:[a-z]{2,3}|[a-z]{2,3}\.[a-z]{2}|info|online)$/;

/** A public mail provider: anybody may have an address there, and similar names are common. */
export const isMailProvider = ({ registrable }: ParsedDomain) => providers.test(registrable);
