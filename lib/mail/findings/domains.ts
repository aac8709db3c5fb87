import { domainToASCII, domainToUnicode } from 'node:url';
import { parse } from 'tldts';

/** A host name, taken apart: what somebody has registered of it, and the word they chose, both in their own letters. */
export type ParsedDomain = { host: string; registrable: string; label: string; ascii: string };

/** Null for what is no name in DNS, such as an IP address. */
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

/** Whether two names belong to whoever registered one. */
export function isSameOwner(a: string, b: string): boolean {
  const [one, other] = [readDomain(a), readDomain(b)];
  return one !== null && other !== null ? one.registrable === other.registrable : a === b;
}

const providers =
  /^(?:gmail|googlemail|outlook|hotmail|live|msn|yahoo|ymail|rocketmail|aol|aim|icloud|me|mac|gmx|web|t-online|freenet|mail|email|proton|protonmail|pm|tutanota|tuta|fastmail|zoho|hey|yandex|ya|rambler|bk|inbox|qq|163|126|sina|naver|daum|hanmail|orange|free|laposte|wanadoo|sfr|libero|virgilio|tiscali|comcast|verizon|att|sbcglobal|cox|bellsouth|charter|seznam|wp|o2|onet|interia|bluewin|telenet|skynet|ziggo|kpn|uol|bol|terra|rediffmail)\.(?:[a-z]{2,3}|[a-z]{2,3}\.[a-z]{2}|info|online)$/;

/** A domain at which everybody may have an address: it speaks for nobody, and others may well be named like it. */
export const isMailProvider = ({ registrable }: ParsedDomain) => providers.test(registrable);
