import { Readability } from '@mozilla/readability';
import { oneLine } from '#lib/mail/charset/clean-text.ts';
import { cleanContent, fragmentToMarkdown, parsePage, toMarkdown } from './html-to-markdown.ts';

export type PageContent = { title: string; body: string; language: string | null; noIndex: boolean };

const outsideContent = 'nav, header, footer, aside, [role=navigation], [role=banner], [role=contentinfo]';

/** The title, language and main content of a web page at `url`, without its frame. The body is Markdown. */
export function readPage(html: string, url: string | null): PageContent {
  const document = parsePage(html);
  const language = document.documentElement?.getAttribute('lang') ?? null;
  const noIndex = isNoIndex(document);
  const heading = headingOf(document);
  const found = extract(html, url) ?? fallback(document, url);
  const title = heading || oneLine(metaContent(document, 'og:title')) || found.title;
  return { title, body: withoutTitle(found.body, title), language, noIndex };
}

/** Readability changes its document, so it gets one of its own. */
function extract(html: string, url: string | null): { title: string; body: string } | null {
  const document = parsePage(html);
  cleanContent(document.documentElement, url);
  const article = new Readability(document, { charThreshold: 120, disableJSONLD: true }).parse();
  if (!article?.content) return null;
  const body = fragmentToMarkdown(article.content, url);
  return body.trim() === '' ? null : { title: oneLine(article.title ?? ''), body };
}

function fallback(document: Document, url: string | null): { title: string; body: string } {
  const main = document.querySelector('main, [role=main], article') ?? document.body;
  const title = oneLine(document.querySelector('title')?.textContent ?? '');
  if (!main) return { title, body: '' };
  cleanContent(main, url);
  for (const element of main.querySelectorAll(outsideContent)) element.remove();
  return { title, body: toMarkdown(main) };
}

/** The one heading of first rank; of several, none is the title for sure. */
function headingOf(document: Document): string {
  const main = document.querySelector('main, [role=main], article');
  const headings = [...((main ?? document).querySelectorAll('h1') ?? [])];
  const [first] = headings;
  return first && headings.length === 1 ? oneLine(first.textContent ?? '') : '';
}

function metaContent(document: Document, property: string): string {
  return document.querySelector(`meta[property="${property}"]`)?.getAttribute('content') ?? '';
}

function isNoIndex(document: Document): boolean {
  const rules = document.querySelector('meta[name="robots" i]')?.getAttribute('content') ?? '';
  return /\b(?:noindex|none)\b/i.test(rules);
}

/** The article has its title in a field of its own. */
function withoutTitle(body: string, title: string): string {
  const [, heading = '', rest = ''] = /^\s*#{1,2} ([^\n]+)\n?([\s\S]*)$/.exec(body) ?? [];
  return oneLine(heading.replace(/\\(.)/g, '$1')) === title && rest.trim() !== '' ? rest : body;
}
