import type { Source } from '../sources.ts';

export type LinkFindings = { body: string; warnings: string[] };

/**
 * Removes links to hosts that neither public team texts nor `allowedHosts` (with subdomains) contain, and keeps their
 * text. Hosts named only by the contact do not count, or a phishing link could be quoted back.
 */
export function checkLinks(body: string, sources: Source[], allowedHosts: string[]): LinkFindings {
  const vouched = sources.filter((source) => source.from === 'team' && source.audience === 'public');
  const hosts = new Set([...allowedHosts, ...vouched.flatMap((source) => hostsOf(source.text))]);
  const removed = new Set<string>();
  const refused = (target: string) => {
    const host = allowedTarget(target, hosts);
    if (host === true) return false;
    removed.add(host);
    return true;
  };
  const clean = body
    .replace(/<\/?[a-z][^>]*>/gi, (tag) => {
      if (/^<(https?:|mailto:)/i.test(tag)) return tag;
      const target = /(?:href|src)\s*=\s*["']?([^"'\s>]+)/i.exec(tag)?.[1];
      if (target) refused(target);
      return '';
    })
    .replace(/^ {0,3}\[[^\]\n]+\]:\s*<?(\S+?)>?(?:\s+.*)?$/gm, (line, target) =>
      refused(target) ? '' : line,
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
    .replace(bareHost, (link, _1, _2, offset: number, whole: string) =>
      /[@\w/.-]$/.test(whole.slice(0, offset)) ? link : keepTail(link, refused),
    );
  return {
    body: clean,
    warnings: [...removed].map(
      (host) => `A link to ${host} was taken out: no article or setting names that site.`,
    ),
  };
}

const removedLinkText = '(link taken out)';
const bareLink = /\b(?:[a-z][a-z0-9+.-]{1,20}:\/\/|www\.|javascript:|data:)[^\s<>()[\]"“”]+/gi;
const topLevel =
  'com|net|org|info|io|co|app|dev|me|biz|xyz|top|online|site|link|click|shop|store|club|live|page|support|help|example|test|eu|de|at|ch|fr|uk|us|ca|au|nl|be|es|it|pt|pl|ru|cn|tk|ml|ga|cf|to|ly|gg|cc|tv|ai';
const bareHost = new RegExp(
  `(?<![\\w@/.-])((?:[a-z0-9-]+\\.)+(?:${topLevel}))\\b(?![@.][\\w-])(/[^\\s<>()\\[\\]"“”]*)?`,
  'gi',
);

/** Trailing punctuation belongs to the sentence, not the address. */
function keepTail(link: string, refused: (target: string) => boolean): string {
  const target = link.replace(/[.,;:!?'’]+$/, '');
  return refused(target) ? removedLinkText + link.slice(target.length) : link;
}

/** True, or the refused host or scheme. */
function allowedTarget(target: string, hosts: Set<string>): true | string {
  if (target.startsWith('#')) return true;
  const full = /^[a-z][a-z0-9+.-]*:/i.test(target)
    ? target
    : target.startsWith('//')
      ? `https:${target}`
      : `https://${target}`;
  const url = URL.parse(full);
  if (!url) return 'an address that cannot be read';
  if (url.protocol === 'mailto:') return hostAllowed(url.pathname.split('@').at(-1) ?? '', hosts);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return `a ${url.protocol} address`;
  if (url.username) return `${url.host} with a name before it`;
  return hostAllowed(url.hostname, hosts);
}

function hostAllowed(given: string, hosts: Set<string>): true | string {
  const host = given.toLowerCase().replace(/\.$/, '');
  const parts = host.split('.');
  const covered = parts.some((_, at) => at <= parts.length - 2 && hosts.has(parts.slice(at).join('.')));
  return covered || hosts.has(host) ? true : host || 'an empty address';
}

/** The hosts in a text: links, bare addresses, mail addresses; `www.` is dropped. */
export function hostsOf(text: string): string[] {
  const found = text.matchAll(/(?:https?:\/\/|www\.|@|(?<![\w.-]))((?:[a-z0-9-]+\.)+[a-z]{2,24})\b/gi);
  return [...found].map(([, host = '']) => host.toLowerCase().replace(/^www\./, ''));
}
