import { decodeBytes } from '#lib/mail/charset/decode-bytes.ts';
import { say } from '#lib/platform/told.ts';
import { importLimits } from '../limits.ts';
import { type SourceItem, type SourceReading, UnreadableSource } from '../source-item.ts';
import { splitFrontMatter } from './front-matter.ts';
import { readAudience, skippedItem, toItem } from './item-content.ts';
import { readPage } from './read-page.ts';
import { isZip, type PackedFile, unpackZip } from './unpack-zip.ts';

const textFiles = /\.(?:md|markdown|mdx|html?|txt)$/i;

/**
 * The articles of a folder, packed as a ZIP, or of one file: Markdown with front matter, HTML or plain text.
 * @throws UnreadableSource when the ZIP cannot be read or holds no such file.
 */
export function readFolder({ name, bytes }: { name: string; bytes: Uint8Array }): SourceReading {
  const { files, tooLarge, badPaths } = isZip(bytes)
    ? unpackZip(bytes, textFiles)
    : { files: [{ path: name, bytes }], tooLarge: [], badPaths: [] };
  const items: SourceItem[] = [
    ...files.toSorted((a, b) => (a.path < b.path ? -1 : 1)).map(readFileItem),
    ...tooLarge.map(({ path, size }) => skippedItem(keyOf(path), 'too_large', `${size} bytes`)),
    ...badPaths.map((path) => skippedItem(keyOf(path), 'bad_path')),
  ];
  if (items.length === 0) throw new UnreadableSource(say('unreadable.no_texts'));
  return { items: items.slice(0, importLimits.items), truncated: items.length > importLimits.items };
}

const keyOf = (path: string) => ({ key: path, name: path });

function readFileItem({ path, bytes }: PackedFile): SourceItem {
  const text = decodeBytes(bytes, null).text.replace(/\r\n?/g, '\n');
  try {
    return /\.html?$/i.test(path) ? htmlItem(path, text) : markdownItem(path, text);
  } catch (error) {
    return skippedItem(keyOf(path), 'invalid', error instanceof Error ? error.message : null);
  }
}

function htmlItem(path: string, html: string): SourceItem {
  const { title, body, language } = readPage(html, null);
  return toItem(keyOf(path), { title: title || titleOfPath(path), body, language });
}

function markdownItem(path: string, text: string): SourceItem {
  const { matter, body } = splitFrontMatter(text);
  const audience = readAudience(matter.audience);
  if (audience === 'invalid')
    return skippedItem(
      keyOf(path),
      'invalid',
      `audience is “${matter.audience}”; it can be public or internal`,
    );
  const [heading = '', rest = ''] = splitHeading(body);
  const title = matter.title ?? (heading || titleOfPath(path));
  const isTitled = matter.title === null || matter.title.trim() === heading;
  return toItem(keyOf(path), {
    title,
    body: isTitled && heading !== '' ? rest : body,
    audience,
    language: matter.language ?? languageOfPath(path),
    draft: matter.draft,
  });
}

/** The heading of first rank that a text begins with, and what follows. */
function splitHeading(body: string): [string, string] | [] {
  const [, heading = '', rest = ''] = /^\s*# +([^\n]+?)(?: +#+)?[^\S\n]*(?:\n([\s\S]*))?$/.exec(body) ?? [];
  return heading === '' ? [] : [heading.trim(), rest];
}

function titleOfPath(path: string): string {
  const name = (path.split('/').at(-1) ?? path).replace(/\.[^.]+$/, '').replace(/\.[a-z]{2}$/, '');
  const words = name.replace(/[-_]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** As in `de/returns.md` and `returns.de.md`. */
function languageOfPath(path: string): string | null {
  return (
    /(?:^|\/)([a-z]{2})(?:-[a-z]{2})?\//i.exec(path)?.[1] ?? /\.([a-z]{2})\.[a-z]+$/.exec(path)?.[1] ?? null
  );
}
