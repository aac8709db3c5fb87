import { say } from '#lib/platform/told.ts';
import type { ImportLimits } from '../limits.ts';
import { type SkipReason, UnreadableSource } from '../source-item.ts';
import { readSitemap, type Sitemap } from './read-sitemap.ts';
import type { Robots } from './robots.ts';
import { isSameSite, type Site } from './site.ts';

export type FoundPages = {
  urls: string[];
  skipped: { url: string; reason: SkipReason; detail: string | null }[];
  /** There were more than are read, or a sitemap failed: what is missing has not vanished for sure. */
  truncated: boolean;
};

/**
 * The pages of a site by its sitemaps: the address itself if it is one, else those that robots.txt names, else
 * `/sitemap.xml`. An address with a path gives the pages under it alone.
 * @throws UnreadableSource when there is no sitemap, or none names a page.
 */
export async function findPages(site: Site, robots: Robots, limits: ImportLimits): Promise<FoundPages> {
  const { waiting, isSitemap } = await firstSitemaps(site, robots, limits);
  const found: FoundPages = { urls: [], skipped: [], truncated: false };
  const seen = new Set<string>();
  const asked = new Set<string>();
  const isUnder = isSitemap ? () => true : scopeOf(site.start);
  while (waiting.length > 0 && !isFull(found, limits)) {
    const next = waiting.shift();
    const sitemap = await next?.();
    if (sitemap === undefined || sitemap === null) {
      found.truncated = true;
      continue;
    }
    for (const location of sitemap.locations) {
      if (sitemap.kind === 'sitemapindex') {
        if (asked.has(location) || !isOnSite(site, location)) continue;
        if (asked.size >= limits.sitemaps) found.truncated = true;
        else {
          asked.add(location);
          waiting.push(() => fetchSitemap(site, location, limits));
        }
      } else if (!isFull(found, limits)) addPage(found, { location, site, robots, seen, isUnder });
      else found.truncated = true;
    }
  }
  if (waiting.length > 0) found.truncated = true;
  if (found.urls.length + found.skipped.length === 0)
    throw new UnreadableSource(
      say('unreadable.sitemap_other', { host: site.start.host, url: site.start.href }),
    );
  return found;
}

const isFull = ({ urls }: FoundPages, limits: ImportLimits) => urls.length >= limits.pages;

type Waiting = (() => Promise<Sitemap | null>)[];

async function firstSitemaps(
  site: Site,
  robots: Robots,
  limits: ImportLimits,
): Promise<{ waiting: Waiting; isSitemap: boolean }> {
  if (/\.(?:xml|txt)(?:\.gz)?$/i.test(site.start.pathname)) {
    const given = await fetchSitemap(site, site.start.href, limits);
    if (!given) throw new UnreadableSource(say('unreadable.sitemap_bad', { url: site.start.href }));
    return { waiting: [async () => given], isSitemap: true };
  }
  const named = robots.sitemaps.filter((url) => isOnSite(site, url)).slice(0, limits.sitemaps);
  if (named.length > 0)
    return { waiting: named.map((url) => () => fetchSitemap(site, url, limits)), isSitemap: false };
  for (const path of ['sitemap.xml', '/sitemap.xml', '/sitemap_index.xml']) {
    const url = new URL(path, site.start.href.replace(/\/?$/, '/')).href;
    const sitemap = await fetchSitemap(site, url, limits);
    if (sitemap) return { waiting: [async () => sitemap], isSitemap: false };
  }
  throw new UnreadableSource(say('unreadable.sitemap_missing', { host: site.start.host }));
}

async function fetchSitemap(site: Site, url: string, limits: ImportLimits): Promise<Sitemap | null> {
  const answer = await site.fetch(url, limits.sitemapBytes);
  return 'bytes' in answer ? readSitemap(answer.bytes) : null;
}

function isOnSite(site: Site, url: string): boolean {
  const target = URL.parse(url);
  return target !== null && isSameSite(site.start, target);
}

/** Whether a URL lies under the path of an address, so that a part of a site can be read. */
function scopeOf({ pathname }: URL): (url: URL) => boolean {
  const folder = pathname.replace(/\/$/, '');
  return ({ pathname }) => folder === '' || pathname === folder || pathname.startsWith(`${folder}/`);
}

type PageToAdd = {
  location: string;
  site: Site;
  robots: Robots;
  seen: Set<string>;
  isUnder: (url: URL) => boolean;
};

function addPage(found: FoundPages, { location, site, robots, seen, isUnder }: PageToAdd): void {
  const url = URL.parse(location, site.start);
  if (!url || !/^https?:$/.test(url.protocol)) return;
  url.hash = '';
  if (seen.has(url.href)) return;
  seen.add(url.href);
  if (!isSameSite(site.start, url))
    found.skipped.push({ url: url.href, reason: 'other_host', detail: `it is on ${url.host}` });
  else if (!isUnder(url)) return;
  else if (!robots.allows(url.href)) found.skipped.push({ url: url.href, reason: 'robots', detail: null });
  else found.urls.push(url.href);
}
