import { Marked } from 'marked';
import sanitizeHtml from 'sanitize-html';
import { escapeHtml } from '../html/escape-html.ts';
import { htmlToText } from '../html/html-to-text.ts';

export type Rendered = { html: string; text: string };

const allowed: sanitizeHtml.IOptions = {
  allowedTags: [
    'p',
    'br',
    'strong',
    'em',
    'del',
    'code',
    'pre',
    'blockquote',
    'ul',
    'ol',
    'li',
    'a',
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'hr',
    'img',
    'table',
    'thead',
    'tbody',
    'tr',
    'th',
    'td',
  ],
  allowedAttributes: {
    a: ['href'],
    img: ['data-cid', 'alt', 'style'],
    ol: ['start'],
    table: ['style'],
    pre: ['style'],
    th: ['align', 'style'],
    td: ['align', 'style'],
  },
  parseStyleAttributes: false,
  allowedSchemes: ['http', 'https', 'mailto'],
  allowProtocolRelative: false,
  // Mail clients draw tables without borders, and code like prose.
  transformTags: Object.fromEntries(
    Object.entries({
      table: 'border-collapse:collapse',
      th: 'border:1px solid #cccccc;padding:4px 8px',
      td: 'border:1px solid #cccccc;padding:4px 8px',
      pre: 'padding:8px;background-color:#f4f4f5;white-space:pre-wrap',
      img: 'max-width:100%;height:auto',
    }).map(([tag, style]) => [
      tag,
      (tagName: string, attribs: sanitizeHtml.Attributes) => ({ tagName, attribs: { ...attribs, style } }),
    ]),
  ),
};

/**
 * Renders Markdown as HTML and text of equal content. Line breaks count, raw HTML is escaped, links are http, https or
 * mailto. `contentIds` maps an image's target to a Content-ID, kept in `data-cid`; other images become links.
 */
export function renderMarkdown(markdown: string, contentIds: Map<string, string> = new Map()): Rendered {
  const source = markdown.toWellFormed().replaceAll('\0', '').replace(/\r\n?/g, '\n');
  const html = sanitizeHtml(
    withImages(contentIds).parse(withSignature(source), { async: false }),
    allowed,
  ).trim();
  return { html, text: htmlToText(imagesAsText(html)).replace(/^--$/m, '-- ') };
}

/** The targets of the images in a Markdown text, unique, in order. */
export function imagesIn(markdown: string): string[] {
  const found: string[] = [];
  withImages(new Map())
    .use({
      walkTokens: (token) => {
        if (token.type === 'image') found.push(String(token.href));
      },
    })
    .parse(withSignature(markdown), { async: false });
  return [...new Set(found)];
}

function withImages(contentIds: Map<string, string>) {
  return new Marked({
    gfm: true,
    breaks: true,
    renderer: {
      html: ({ text }) => escapeHtml(text),
      image: ({ href, text }) => {
        const contentId = contentIds.get(href);
        if (contentId) return `<img data-cid="${escapeHtml(contentId)}" alt="${escapeHtml(text)}">`;
        const label = escapeHtml(text || href);
        return /^https?:/i.test(href) ? `<a href="${escapeHtml(href)}">${label}</a>` : label;
      },
    },
  });
}

/** Escapes the `-- ` above a signature, which Markdown would read as a heading's underline. */
const withSignature = (source: string) => source.replace(/(^|\n+)-- *\n/g, '$1\n\\-\\-\n');

/** In sanitised HTML a tag contains no `>` before its end. */
function imagesAsText(html: string) {
  return html.replace(/<img\b[^>]*>/g, (tag) => `[${/\balt="([^"]*)"/.exec(tag)?.[1]?.trim() || 'image'}]`);
}
