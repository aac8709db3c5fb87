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
  // Mail programs draw tables without any line, and code like words.
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
 * A reply as people write it, in Markdown, as the two bodies of a mail, equal in content. Line breaks count; HTML
 * inside is shown as text, links go to http, https and mailto only. An image that `contentIds` names, by what stands in
 * `![…](here)`, is a part of the mail with that Content-ID, in `data-cid`, and its words stand in brackets in the text;
 * any other image becomes a link.
 */
export function renderMarkdown(markdown: string, contentIds: Map<string, string> = new Map()): Rendered {
  const source = markdown.toWellFormed().replaceAll('\0', '').replace(/\r\n?/g, '\n');
  const html = sanitizeHtml(
    withImages(contentIds).parse(withSignature(source), { async: false }),
    allowed,
  ).trim();
  return { html, text: htmlToText(withWordsForImages(html)).replace(/^--$/m, '-- ') };
}

/** What stands in `![…](here)` of a Markdown text, each once, in its order. */
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
        const words = escapeHtml(text || href);
        return /^https?:/i.test(href) ? `<a href="${escapeHtml(href)}">${words}</a>` : words;
      },
    },
  });
}

/** Markdown would read the `-- ` above a signature as the underline of a heading. */
const withSignature = (source: string) => source.replace(/(^|\n+)-- *\n/g, '$1\n\\-\\-\n');

/** In sanitised HTML a tag holds no `>` but its last. */
function withWordsForImages(html: string) {
  return html.replace(/<img\b[^>]*>/g, (tag) => `[${/\balt="([^"]*)"/.exec(tag)?.[1]?.trim() || 'image'}]`);
}
