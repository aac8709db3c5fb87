import { decodeBytes } from '#lib/mail/charset/decode-bytes.ts';
import { say } from '#lib/platform/told.ts';
import { importLimits } from '../../limits.ts';
import { type SourceItem, type SourceReading, UnreadableSource } from '../../source-item.ts';
import { fragmentToMarkdown } from '../html-to-markdown.ts';
import { skippedItem, toItem } from '../item-content.ts';
import { isZip, unpackZip } from '../unpack-zip.ts';
import type { ExportedArticle } from './exported-article.ts';
import { readFreeScout } from './freescout.ts';
import { readHelpScout } from './help-scout.ts';
import { readZendesk } from './zendesk.ts';

const readers = [readZendesk, readHelpScout, readFreeScout];

/**
 * The articles of another helpdesk's export: a JSON as its API answers, or a ZIP of several pages.
 * @throws UnreadableSource when it is no JSON, or of no product that is known here.
 */
export function readHelpCentre({ name, bytes }: { name: string; bytes: Uint8Array }): SourceReading {
  const pages = isZip(bytes)
    ? unpackZip(bytes, /\.json$/i).files.map(({ path, bytes }) => parseJson(path, bytes))
    : [parseJson(name, bytes)];
  const found = readers.map((read) => read(pages)).find((articles) => articles !== null);
  if (!found) throw new UnreadableSource(say('unreadable.no_help_centre'));
  const items = uniqueItems(found);
  return { items: items.slice(0, importLimits.items), truncated: items.length > importLimits.items };
}

function parseJson(name: string, bytes: Uint8Array): unknown {
  try {
    return JSON.parse(decodeBytes(bytes, 'utf-8').text);
  } catch (error) {
    throw new UnreadableSource(
      error instanceof Error
        ? say('unreadable.bad_json', { name, why: error.message })
        : say('unreadable.json_ends', { name }),
    );
  }
}

/** The last of several pages about one article holds. A title that sections share gets its section. */
function uniqueItems(found: ExportedArticle[]): SourceItem[] {
  const articles = [...new Map(found.map((article) => [article.key, article])).values()];
  const titles = Map.groupBy(articles, ({ title, language }) => `${language} ${title.trim().toLowerCase()}`);
  return articles.map((article) => {
    const { key, title, language, section, url, html, audience, draft } = article;
    const isShared = (titles.get(`${language} ${title.trim().toLowerCase()}`)?.length ?? 0) > 1;
    const item = { key, name: title || key, url };
    if (title.trim() === '') return skippedItem(item, 'invalid', 'title is empty');
    return toItem(item, {
      title: isShared && section ? `${title} (${section})` : title,
      body: fragmentToMarkdown(html, url),
      audience,
      language,
      draft,
    });
  });
}
