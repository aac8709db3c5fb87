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
