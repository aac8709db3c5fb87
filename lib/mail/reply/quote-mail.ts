import { cutText } from '../charset/clean-text.ts';
import { escapeHtml } from '../html/escape-html.ts';
import { unfolded } from '../html/folds.ts';
import { sanitizeMailHtml } from '../html/sanitize.ts';
import type { MailAddress } from '../parsed-email.ts';
import { attributionLine } from './attribution-line.ts';

export type QuotedMail = { from: MailAddress; at: Date; text: string; html: string | null };
export type Quote = { text: string; html: string };

const maxChars = 64 * 1024;

/**
 * Quotes a mail under the reply to it: text with `> `, HTML in a `blockquote type=cite`, each below the attribution line.
 * `html` must be sanitised; its images are dropped. Over 64 kB the HTML is replaced by the text, which is cut there.
 */
export function quoteMail(mail: QuotedMail, language: string | null): Quote {
  const attribution = attributionLine(mail.from, mail.at, language);
  const { text, html } = quotedContent(mail);
  return {
    text: `${attribution}\n${text.split('\n').map(quotedLine).join('\n')}`,
    html: `<div class="gmail_quote"><div dir="auto" class="gmail_attr">${escapeHtml(attribution)}<br></div><blockquote class="gmail_quote" type="cite" style="margin:0 0 0 0.8ex;border-left:1px solid #cccccc;padding-left:1ex">${html}</blockquote></div>`,
  };
}

/** The text and HTML of a mail below ours: as `quoteMail` has them, but not yet marked as a quote. */
export function quotedContent(mail: { text: string; html: string | null }): Quote {
  const text = cutAtLine(mail.text.trim());
  const html =
    mail.html !== null && mail.html.length <= maxChars ? withoutImages(unfolded(mail.html)) : asHtml(text);
  return { text, html };
}

function cutAtLine(text: string): string {
  if (text.length <= maxChars) return text;
  const cut = cutText(text, maxChars);
  const end = cut.lastIndexOf('\n');
  return `${end > maxChars / 2 ? cut.slice(0, end) : cut}\n[…]`;
}

function quotedLine(line: string) {
  if (line.trim() === '') return '>';
  return line.startsWith('>') ? `>${line}` : `> ${line}`;
}

/** In sanitised HTML a tag contains no `>` before its end. */
function withoutImages(html: string) {
  return sanitizeMailHtml(html).replace(/<img\b[^>]*>/g, (tag) => {
    const alt = /\balt="([^"]*)"/.exec(tag)?.[1]?.trim();
    return alt ? `[${alt}]` : '';
  });
}

const asHtml = (text: string) => `<div dir="auto">${escapeHtml(text).replaceAll('\n', '<br>\n')}</div>`;
