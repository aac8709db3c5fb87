import { quotedSpans } from '#lib/mail/body/quotes/quoted-spans.ts';
import { type FoldKind, foldsIn } from '#lib/mail/html/folds.ts';

type Body = { kind: string; text: string; visibleText: string; html: string | null };

const maxChars = 64 * 1024;

/** What of a message is folded for the eye, in its text or its HTML. Of a reply it is the signature and the history. */
export function foldedParts({ kind, text, visibleText, html }: Body): FoldKind[] {
  const inHtml = html === null ? [] : foldsIn(html);
  if (text.trim() === visibleText.trim()) return inHtml;
  const inText = quotedSpans(text.slice(0, maxChars)).map((span) => span.kind);
  const found = new Set([...inHtml, ...inText]);
  if (found.size === 0) found.add(kind === 'outbound' ? 'signature' : 'quote');
  return [...found].toSorted();
}
