import { parse } from 'tldts';
import type { Check } from '#db/schema/index.ts';
import { say } from '#lib/platform/told.ts';
import type { Said } from '#locales/told.ts';
import { check } from '../evidence/checks/check.ts';
import type { Source } from '../prompt/sources.ts';

export type LinkFindings = { body: string; checks: Check[] };
type VouchingSource = Pick<Source, 'from' | 'audience' | 'text'>;

/**
 * Removes links to hosts that neither public team texts nor `allowedHosts` (with subdomains) contain, and keeps their
 * text. Hosts named only by the contact do not count, or a phishing link could be quoted back.
 */
export function checkLinks(body: string, sources: VouchingSource[], allowedHosts: string[]): LinkFindings {
  const vouched = sources.filter((source) => source.from === 'team' && source.audience === 'public');
  const hosts = new Set([...allowedHosts, ...vouched.flatMap((source) => hostsOf(source.text))]);
  const removed = new Map<string, Said>();
  const refused = (target: string) => {
    const fault = allowedTarget(target, hosts);
    if (fault === true) return false;
    removed.set(JSON.stringify(fault), fault);
    return true;
  };
  const undefinedLabels = new Set<string>();
  const clean = body
    .replace(/<\/?[a-z][^>]*>/gi, (tag) => {
      if (/^<(https?:|mailto:)/i.test(tag)) return tag;
      const target = /(?:href|src)\s*=\s*["']?([^"'\s>]+)/i.exec(tag)?.[1];
      if (target) refused(target);
      return '';
    })
    .replace(/^ {0,3}\[([^\]\n]+)\]:\s*<?(\S+?)>?(?:\s+.*)?$/gm, (line, label: string, target: string) => {
      if (!refused(target)) return line;
      undefinedLabels.add(label.toLowerCase());
      return '';
    })
    .replace(/!?\[([^\]\n]+)\]\[([^\]\n]*)\]/g, (link, text: string, label: string) =>
      undefinedLabels.has((label || text).toLowerCase()) ? text : link,
    )
    .replace(/!\[([^\]\n]*)\]\(\s*<?([^)\s>]*)>?[^)\n]*\)/g, (image, label, target) =>
      refused(target) ? label : image,
    )
    .replace(/!?\[([^\]\n]*)\]\(\s*<?([^)\s>]*)>?[^)\n]*\)/g, (link, label, target) =>
      refused(target) ? label : link,
    )
    .replace(/<((?:https?:|mailto:|ftp:|data:|javascript:)[^>\s]*)>/gi, (link, target) =>
      refused(target) ? removedLinkText : link,
    )
    .replace(bareLink, (link) => keepTail(link, refused))
    .replace(protocolRelative, (link) => keepTail(link, refused))
    .replace(disguised, (link) =>
      isHost(undisguised(link)) && refused(undisguised(link)) ? removedLinkText : link,
    )
    .replace(bareHost, (link, host: string, _path, offset: number, whole: string) =>
      /[@\w/.-]$/.test(whole.slice(0, offset)) || !isHost(host) ? link : keepTail(link, refused),
    );
  return {
    body: clean,
    checks: [...removed.values()].map((said) => check('link', said)),
  };
}

const removedLinkText = '(link taken out)';
const bareLink = /\b(?:[a-z][a-z0-9+.-]{1,20}:\/\/|www\.|javascript:|data:)[^\s<>()[\]"“”]+/gi;
const protocolRelative = /(?<![:\w/])\/\/(?:[a-z0-9-]+\.)+[a-z]{2,24}[^\s<>()[\]"“”]*/gi;
/** "evil[.]test", "evil (dot) test", "hxxps://evil.test": written so that filters miss them. */
const disguised =
  /hxxps?:\/\/[^\s<>()"“”]+|(?<![\p{L}\p{N}@.-])[\p{L}\p{N}-]+(?:\s?(?:\[\.\]|\(\.\)|\{\.\}|\[dot\]|\(dot\)|\[punkt\]|\(punkt\)|\[at\])\s?[\p{L}\p{N}-]+)+(?:\/[^\s<>()"“”]*)?|(?<![\p{L}\p{N}@.-])[\p{L}\p{N}-]+(?:\s(?:dot|punkt|point|punto)\s[\p{L}\p{N}-]+)+(?:\/[^\s<>()"“”]*)?/giu;

function undisguised(link: string): string {
  return link
    .replace(/^hxxp/i, 'http')
    .replace(
      /\s?(?:\[\.\]|\(\.\)|\{\.\}|[[(](?:dot|punkt)[\])]|\[at\])\s?|\s(?:dot|punkt|point|punto)\s/giu,
      '.',
    )
    .replace(/[.,;:!?]+$/, '');
}

const bareHost =
  /(?<![\p{L}\p{N}@/.-])((?:[\p{L}\p{N}-]+\.)+[\p{L}][\p{L}\p{N}-]{1,23})(?![\p{L}\p{N}]|[@.][\w-])(\/[^\s<>()[\]"“”]*)?/giu;
const fileEndings = /\.(?:zip|md|mov|sh|py|rs|ps|java|pm|pub|so)$/i;
const reserved = /\.(?:test|example|invalid|localhost|onion|local|internal)$/i;

/** Whether a name could be a site's: its end is on the public suffix list, or reserved for tests. */
function isHost(target: string): boolean {
  const host = target.replace(/^[a-z]+:\/\//i, '').split(/[/?#]/)[0] ?? '';
  // "Done.It works" lacks a space.
  if (/\.\p{Lu}\p{Ll}+$/u.test(host) || fileEndings.test(host)) return false;
  if (reserved.test(host)) return true;
  const { isIcann, isPrivate, domain } = parse(host);
  return domain !== null && (isIcann === true || isPrivate === true);
}

/** Trailing punctuation belongs to the sentence, not the address. */
function keepTail(link: string, refused: (target: string) => boolean): string {
  const target = link.replace(/[.,;:!?'’]+$/, '');
  return refused(target) ? removedLinkText + link.slice(target.length) : link;
}

/** True, or what is told of the refused host or scheme. */
function allowedTarget(target: string, hosts: Set<string>): true | Said {
  if (target.startsWith('#')) return true;
  const full = /^[a-z][a-z0-9+.-]*:/i.test(target)
    ? target
    : target.startsWith('//')
      ? `https:${target}`
      : `https://${target}`;
  const url = URL.parse(full);
  if (!url) return say('draft.link_unreadable');
  if (url.protocol === 'mailto:') return hostAllowed(url.pathname.split('@').at(-1) ?? '', hosts);
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    return say('draft.link_scheme', { scheme: url.protocol });
  if (url.username) return say('draft.link_with_name', { host: url.host });
  return hostAllowed(url.hostname, hosts);
}

function hostAllowed(given: string, hosts: Set<string>): true | Said {
  const host = given.toLowerCase().replace(/\.$/, '');
  const parts = host.split('.');
  const covered = parts.some((_, at) => at <= parts.length - 2 && hosts.has(parts.slice(at).join('.')));
  if (covered || hosts.has(host)) return true;
  return host ? say('draft.link', { host }) : say('draft.link_empty');
}

/** The hosts in a text: links, bare addresses, mail addresses; `www.` is dropped. */
export function hostsOf(text: string): string[] {
  const found = text.matchAll(/(?:https?:\/\/|www\.|@|(?<![\w.-]))((?:[a-z0-9-]+\.)+[a-z]{2,24})\b/gi);
  return [...found].map(([, host = '']) => host.toLowerCase().replace(/^www\./, ''));
}
