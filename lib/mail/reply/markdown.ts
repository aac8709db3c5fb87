import { Marked, type RendererObject, type Token } from 'marked';
import sanitizeHtml from 'sanitize-html';
import { escapeHtml } from '../html/escape-html.ts';
import { lexMarkdown } from '../markdown/lex-markdown.ts';
import { plainText } from '../markdown/plain-text.ts';
import { childrenOf, imageLabel, type TableCell, type TableToken } from '../markdown/tokens.ts';

export type Rendered = { html: string; text: string };

/** Mail clients draw tables without borders, and code like prose. */
const styles: Record<string, string> = {
  table: 'border-collapse:collapse',
  th: 'border:1px solid #cccccc;padding:4px 8px',
  td: 'border:1px solid #cccccc;padding:4px 8px',
  pre: 'padding:8px;background-color:#f4f4f5;white-space:pre-wrap',
  img: 'max-width:100%;height:auto',
};

const allowed: sanitizeHtml.IOptions = {
  allowedTags: [
    ...['p', 'br', 'strong', 'em', 'code', 'pre', 'blockquote', 'ul', 'ol', 'li', 'a', 'h2', 'img'],
    ...['table', 'thead', 'tbody', 'tr', 'th', 'td'],
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
  transformTags: Object.fromEntries(
    Object.entries(styles).map(([tag, style]) => [
      tag,
      (tagName: string, attribs: sanitizeHtml.Attributes) => ({ tagName, attribs: { ...attribs, style } }),
    ]),
  ),
};

/**
 * Renders our Markdown as HTML and text of equal content. Text without marks stays letter by letter, apart from NUL and
 * the line ends. `contentIds` maps a picture's target to a Content-ID, kept in `data-cid`.
 */
export function renderMarkdown(markdown: string, contentIds: Map<string, string> = new Map()): Rendered {
  const tokens = lexMarkdown(cleanSource(markdown));
  const html = new Marked({ renderer: rendererFor(contentIds) }).parser(tokens);
  return { html: sanitizeHtml(html, allowed).trim(), text: plainText(tokens) };
}

/** The targets of the pictures in a Markdown text, unique, in order. */
export function imagesIn(markdown: string): string[] {
  const found: string[] = [];
  const visit = (token: Token) => {
    if (token.type === 'image') found.push(String(token.href));
    for (const child of childrenOf(token)) visit(child);
  };
  lexMarkdown(cleanSource(markdown)).forEach(visit);
  return [...new Set(found)];
}

function cleanSource(markdown: string): string {
  return markdown.toWellFormed().replaceAll('\0', '').replace(/\r\n?/g, '\n');
}

function rendererFor(contentIds: Map<string, string>): RendererObject {
  return {
    text: (token) => ('tokens' in token ? false : withBlanks(escapeHtml(token.text))),
    codespan: ({ text }) => `<code>${withBlanks(escapeHtml(text))}</code>`,
    br: () => '<br>\n',
    image({ href, text, ...token }) {
      const contentId = contentIds.get(href);
      if (!contentId) return escapeHtml(imageLabel({ href, text, ...token }));
      return `<img data-cid="${escapeHtml(contentId)}" alt="${escapeHtml(text)}">`;
    },
    link({ href, tokens }) {
      return `<a href="${escapeHtml(href)}">${this.parser.parseInline(tokens)}</a>`;
    },
    /** One blank line is the space between two blocks; each further one is a line break. */
    space: ({ raw }) => '<br>\n'.repeat(Math.max(0, raw.split('\n').length - 3)),
    code: ({ text }) => `<pre><code>${escapeHtml(text)}</code></pre>\n`,
    heading({ tokens }) {
      return `<h2>${this.parser.parseInline(tokens)}</h2>\n`;
    },
    paragraph({ tokens }) {
      return `<p>${withLeadingBlanks(this.parser.parseInline(tokens))}</p>\n`;
    },
    blockquote({ tokens }) {
      return `<blockquote>\n${this.parser.parse(tokens)}</blockquote>\n`;
    },
    list({ ordered, start, items }) {
      const tag = ordered ? 'ol' : 'ul';
      const first = ordered && start !== 1 ? ` start="${start}"` : '';
      const entries = items.map(
        (item) => `<li>${this.parser.parse(item.tokens).replace(/^<p>(.*?)<\/p>\n/s, '$1')}</li>\n`,
      );
      return `<${tag}${first}>\n${entries.join('')}</${tag}>\n`;
    },
    table(token) {
      const [header = [], ...rows] = (token as unknown as TableToken).rows.map(
        (cells) =>
          `<tr>${cells.map((cell) => cellHtml(cell, this.parser.parseInline(cell.tokens))).join('')}</tr>\n`,
      );
      return `<table>\n<thead>\n${header}</thead>\n<tbody>\n${rows.join('')}</tbody>\n</table>\n`;
    },
  };
}

function cellHtml({ header, align }: TableCell, html: string): string {
  const tag = header ? 'th' : 'td';
  return `<${tag}${align ? ` align="${align}"` : ''}>${html}</${tag}>`;
}

/** HTML shows one blank of several, and none at the beginning of a line. */
function withBlanks(html: string): string {
  return html
    .replaceAll('\t', '    ')
    .replace(/ {2,}/g, (blanks) => `${'\u00a0'.repeat(blanks.length - 1)} `);
}

const withLeadingBlanks = (html: string) => html.replace(/(^|<br>\n) /g, '$1\u00a0');
