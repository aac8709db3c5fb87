import { gunzipSync } from 'node:zlib';
import { Parser } from 'htmlparser2';
import { decodeBytes } from '#lib/mail/charset/decode-bytes.ts';
import { say } from '#lib/platform/told.ts';
import { importLimits } from '../limits.ts';
import { UnreadableSource } from '../source-item.ts';

export type Sitemap = { kind: 'urlset' | 'sitemapindex' | 'text'; locations: string[] };

/** More than this of one sitemap is not even looked at: the protocol allows 50,000. */
const maxLocations = 50_000;

/**
 * The locations of a sitemap or an index of sitemaps (https://www.sitemaps.org/protocol.html), also gzipped or as lines of
 * text. Entities of a DTD are not expanded. Null for what is no sitemap, such as a page.
 * @throws UnreadableSource when it unpacks to more than 50 MB.
 */
export function readSitemap(bytes: Buffer): Sitemap | null {
  const { text } = decodeBytes(unpacked(bytes), null);
  const sitemap = readXml(text);
  if (sitemap) return sitemap;
  const lines = text.split('\n').flatMap((line) => line.trim() || []);
  const isText = lines.length > 0 && lines.every((line) => /^https?:\/\/\S+$/.test(line));
  return isText ? { kind: 'text', locations: lines.slice(0, maxLocations) } : null;
}

function unpacked(bytes: Buffer): Buffer {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: importLimits.sitemapBytes });
  } catch {
    throw new UnreadableSource(say('unreadable.sitemap_zip'));
  }
}

function readXml(text: string): Sitemap | null {
  let kind: Sitemap['kind'] | null = null;
  const locations: string[] = [];
  const path: string[] = [];
  let location: string | null = null;
  const parser = new Parser(
    {
      onopentag: (name) => {
        const local = name.replace(/^.*:/, '');
        if (path.length === 0 && (local === 'urlset' || local === 'sitemapindex')) kind ??= local;
        if (name === 'loc' || (name.endsWith(':loc') && isEntry(path.at(-1), name))) location = '';
        path.push(name);
      },
      ontext: (data) => {
        if (location !== null) location += data;
      },
      onclosetag: (name) => {
        path.pop();
        if (location === null || name.replace(/^.*:/, '') !== 'loc') return;
        const isOwn = isEntry(path.at(-1), name);
        if (isOwn && location.trim() !== '' && locations.length < maxLocations)
          locations.push(location.trim());
        location = null;
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(text);
  return kind === null ? null : { kind, locations };
}

/** Whether a `loc` belongs to its entry and not to an image or video of it, by a prefix that both share. */
function isEntry(parent: string | undefined, name: string): boolean {
  const prefix = name.slice(0, -'loc'.length);
  return parent === `${prefix}url` || parent === `${prefix}sitemap`;
}
