import { quotedSpans } from './quoted-spans.ts';

/**
 * What a mail's sender wrote this time: the text without quoted history and signatures, for display, search and the
 * assistant. Never empty when the text is not. The first mail of a ticket is shown whole: its history is news there.
 */
export function visibleText(text: string): string {
  let shown = '';
  let from = 0;
  for (const { start, end } of quotedSpans(text)) {
    shown += text.slice(from, start);
    from = end;
  }
  const visible = (shown + text.slice(from)).replace(/\n{3,}/g, '\n\n').trim();
  return visible === '' ? text.trim() : visible;
}
