import { Marked } from 'marked';
import sanitizeHtml from 'sanitize-html';
import { htmlToText } from './html-text.ts';

export type Rendered = { html: string; text: string };

const marked = new Marked({
  gfm: true,
  breaks: true,
  renderer: {
    html: ({ text }) => escaped(text),
    image: ({ href, text }) => `<a href="${escaped(href)}">${escaped(text || href)}</a>`,
  },
});

const options: sanitizeHtml.IOptions = {
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
    'table',
    'thead',
    'tbody',
    'tr',
    'th',
    'td',
  ],
  allowedAttributes: { a: ['href'], ol: ['start'], th: ['align'], td: ['align'] },
  allowedSchemes: ['http', 'https', 'mailto'],
  allowProtocolRelative: false,
};

/**
 * A reply as people write it, in Markdown, as the two bodies of a mail, equal in content. Line breaks count; HTML
 * inside is shown as text, images become links, links go to http, https and mailto only.
 */
export function renderMarkdown(markdown: string): Rendered {
  const source = markdown.toWellFormed().replaceAll('\0', '').replace(/\r\n?/g, '\n');
  const html = sanitizeHtml(marked.parse(withSignature(source), { async: false }), options).trim();
  return { html, text: htmlToText(html).replace(/^--$/m, '-- ') };
}

/** Markdown would read the `-- ` above a signature as the underline of a heading. */
const withSignature = (source: string) => source.replace(/\n+-- *\n/g, '\n\n\\-\\-\n');

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replace(/[&<>"]/g, (char) => entities[char]!);
