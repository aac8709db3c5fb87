import { parse } from 'tldts';
import { say, toldOf, within } from '#locales/say.ts';
import type { Said } from '#locales/told.ts';
import { domainOf } from '../headers/addresses.ts';
import type { Finding } from '../parsed-email.ts';
import { isSameOwner, readDomain } from './domains.ts';
import { findingOf } from './finding.ts';
import { imitatesLatin } from './skeleton.ts';
import { isClickTracker, unwrapLink } from './wrapped-links.ts';

export type Link = { text: string; href: string };

const maxFindings = 3;

/** Findings about links whose text names another host than their target. */
export function linkFindings(links: Link[]): Finding[] {
  const found = new Map(
    links.flatMap((link) => checkLink(link) ?? []).map((said) => [toldOf(said).text, said]),
  );
  const reported = [...found.values()].slice(0, maxFindings);
  const more = found.size - reported.length;
  return reported.map((said, at) =>
    findingOf(
      'link',
      more > 0 && at === reported.length - 1
        ? say('finding.and_more', { first: within(toldOf(said)), count: String(more) })
        : said,
    ),
  );
}

function checkLink({ text, href }: Link): Said | null {
  if (/^mailto:/i.test(href)) return checkMailtoLink(text, href);
  const target = URL.parse(href.trim());
  if (!target || !/^https?:$/.test(target.protocol)) return null;
  const end = unwrapLink(target);
  const domain = readDomain(end.hostname);
  const shown = domain?.host ?? end.hostname;
  if (/\./.test(end.username)) return say('finding.link_user', { user: decode(end.username), host: shown });
  if (domain && imitatesLatin(domain.host))
    return say('finding.link_letters', { host: shown, ascii: domain.ascii });
  const named = hostInText(text);
  if (!named || isClickTracker(end) || isSameOwner(named, end.hostname)) return null;
  return say('finding.link_elsewhere', { named: readDomain(named)?.host ?? named, host: shown });
}

function checkMailtoLink(text: string, href: string): Said | null {
  const address = decode(href.slice('mailto:'.length).replace(/\?.*$/s, '')).trim().toLowerCase();
  const named = /^\s*([^\s<>@]+@[^\s<>@]+\.[^\s<>@]+)\s*$/.exec(text)?.[1]?.toLowerCase();
  if (!named || !address.includes('@') || isSameOwner(domainOf(named), domainOf(address))) return null;
  return say('finding.link_writes', { named, address });
}

/** The host that a link's text names: in a URL, or as a bare domain. */
function hostInText(text: string): string | null {
  const trimmed = text.trim();
  const address = /(?:^|[\s(<"'])(?:https?:\/\/|(?=www\.))((?:[\p{L}\p{N}-]+\.)+[\p{L}\p{N}-]{2,})/iu.exec(
    trimmed,
  )?.[1];
  if (address) return address;
  const bare = /^((?:[\p{L}\p{N}-]+\.)+[\p{L}]{2,})(?:\/\S*)?$/iu.exec(trimmed)?.[1];
  return bare && isNoFile(bare) && parse(bare).isIcann ? bare : null;
}

/** File extensions that are top-level domains too. */
const isNoFile = (name: string) => !/\.(?:ai|app|bat|cc|js|md|mov|pl|ps|py|rs|sh|so|zip)$/i.test(name);

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
