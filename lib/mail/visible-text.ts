import { withoutFolded } from './html/folds.ts';
import { htmlToText } from './html-text.ts';
import { quotedSpans } from './quoted-spans.ts';

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
