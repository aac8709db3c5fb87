import { withoutFolded } from '../html/folds.ts';
import { htmlToText } from '../html/html-to-text.ts';
import { quotedSpans } from './quotes/quoted-spans.ts';

/**
 * The text without quoted history and signatures, for display, search and the assistant. Never empty when the text is not.
 * A mail with the flag `forwarded` stays whole: the forwarded part is its content.
 */
export function visibleText(text: string, flags: string[] = []): string {
  if (flags.includes('forwarded')) return text.trim();
  let shown = '';
  let from = 0;
  for (const { start, end } of quotedSpans(text)) {
    shown += text.slice(from, start);
    from = end;
  }
  const visible = (shown + text.slice(from)).replace(/\n{3,}/g, '\n\n').trim();
  return visible === '' ? text.trim() : visible;
}

/** The same for a mail with only HTML, whose quotes are already folded; `text` is the whole text. */
export function visibleTextOfHtml(html: string, text: string): string {
  const shown = withoutFolded(html);
  const visible = shown === html ? '' : htmlToText(shown);
  return visible === '' ? text.trim() : visible;
}

/**
 * The same for a mail with text and HTML where only the HTML could be folded, as with headers in an unknown language.
 * Cuts the text where the visible HTML ends, if it begins with exactly that.
 */
export function visibleTextByHtml(text: string, html: string): string {
  const shown = withoutFolded(html);
  if (shown === html) return text.trim();
  const letters = lettersOf(htmlToText(shown));
  if (letters === '' || !lettersOf(text).startsWith(letters)) return text.trim();
  let end = 0;
  for (let left = letters.length; left > 0; end++) if (isLetter.test(text.charAt(end))) left--;
  const lineEnd = text.indexOf('\n', end);
  return lineEnd < 0 ? text.trim() : text.slice(0, lineEnd).trim();
}

/** Surrogates count one by one, so that offsets in text and letters agree. */
const isLetter = /[\p{L}\p{N}\ud800-\udfff]/u;
function lettersOf(text: string) {
  return text
    .split('')
    .filter((unit) => isLetter.test(unit))
    .join('');
}
