import { withoutFolded } from '../html/folds.ts';
import { htmlToText } from '../html/html-to-text.ts';
import { quotedSpans } from './quotes/quoted-spans.ts';

/**
 * What a mail's sender wrote this time: the text without quoted history and signatures, for display, search and the
 * assistant. Never empty when the text is not. A forwarded mail (`forwarded` among its flags) stays whole, for what it
 * forwards is what its sender wants to show.
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

/** The same of a mail that has only HTML, whose quotes are folded there already; `text` is all of it. */
export function visibleTextOfHtml(html: string, text: string): string {
  const shown = withoutFolded(html);
  const visible = shown === html ? '' : htmlToText(shown);
  return visible === '' ? text.trim() : visible;
}

/**
 * The same of a mail that has both, where the text shows nothing to fold and the HTML does, as with headers in a language
 * that nobody here knows: the text as far as it says what is in sight of the HTML, when it begins with exactly that.
 */
export function visibleTextByHtml(text: string, html: string): string {
  const shown = withoutFolded(html);
  if (shown === html) return text.trim();
  const seen = lettersOf(htmlToText(shown));
  if (seen === '' || !lettersOf(text).startsWith(seen)) return text.trim();
  let end = 0;
  for (let left = seen.length; left > 0; end++) if (isLetter.test(text[end]!)) left--;
  const lineEnd = text.indexOf('\n', end);
  return lineEnd < 0 ? text.trim() : text.slice(0, lineEnd).trim();
}

/** Surrogates count each for itself, so that places in the text are places in its letters. */
const isLetter = /[\p{L}\p{N}\ud800-\udfff]/u;
function lettersOf(text: string) {
  return text
    .split('')
    .filter((unit) => isLetter.test(unit))
    .join('');
}
