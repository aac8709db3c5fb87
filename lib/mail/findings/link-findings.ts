import { parse } from 'tldts';
import { domainOf } from '../headers/addresses.ts';
import type { Finding } from '../parsed-email.ts';
import { isSameOwner, readDomain } from './domains.ts';
import { imitatesLatin } from './skeleton.ts';
import { isClickTracker, unwrapLink } from './wrapped-links.ts';

export type Link = { text: string; href: string };

const maxFindings = 3;

/** Links that say another place than the one they lead to. Words that name no place are no claim. */
export function linkFindings(links: Link[]): Finding[] {
  const details = new Set(links.flatMap((link) => checkLink(link) ?? []));
  const reported = [...details].slice(0, maxFindings);
  const more = details.size - reported.length;
  return reported.map((detail, at) => ({
    kind: 'link',
    detail: more > 0 && at === reported.length - 1 ? `${detail} ${more} more do the like.` : detail,
  }));
}

function checkLink({ text, href }: Link): string | null {
  if (/^mailto:/i.test(href)) return checkMailtoLink(text, href);
  const target = URL.parse(href.trim());
  if (!target || !/^https?:$/.test(target.protocol)) return null;
  const end = unwrapLink(target);
  const domain = readDomain(end.hostname);
  const shown = domain?.host ?? end.hostname;
  if (/\./.test(end.username)) return `A link that begins with ${decode(end.username)} leads to ${shown}.`;
  if (domain && imitatesLatin(domain.host))
    return `A link leads to ${shown} (${domain.ascii}), where some letters only look like Latin ones.`;
  const said = hostInText(text);
  if (!said || isClickTracker(end) || isSameOwner(said, end.hostname)) return null;
  return `A link says ${readDomain(said)?.host ?? said} and leads to ${shown}.`;
}

function checkMailtoLink(text: string, href: string): string | null {
  const address = decode(href.slice('mailto:'.length).split('?')[0]!).trim().toLowerCase();
  const said = /^\s*([^\s<>@]+@[^\s<>@]+\.[^\s<>@]+)\s*$/.exec(text)?.[1]?.toLowerCase();
  if (!said || !address.includes('@') || isSameOwner(domainOf(said), domainOf(address))) return null;
  return `A link says ${said} and writes to ${address}.`;
}

/** The host that a link's words name: as an address of the web, or as nothing but a domain. */
function hostInText(text: string): string | null {
  const words = text.trim();
  const address = /(?:^|[\s(<"'])(?:https?:\/\/|(?=www\.))((?:[\p{L}\p{N}-]+\.)+[\p{L}\p{N}-]{2,})/iu.exec(
    words,
  )?.[1];
  if (address) return address;
  const bare = /^((?:[\p{L}\p{N}-]+\.)+[\p{L}]{2,})(?:\/\S*)?$/iu.exec(words)?.[1];
  return bare && isNoFile(bare) && parse(bare).isIcann ? bare : null;
}

/** Endings of files that are endings of domains as well. */
const isNoFile = (name: string) => !/\.(?:ai|app|bat|cc|js|md|mov|pl|ps|py|rs|sh|so|zip)$/i.test(name);

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
