import { renderMarkdown } from './markdown.ts';
import type { Quote } from './quote-mail.ts';

export type ReplyBody = {
  /** The whole text as it leaves. */
  text: string;
  /** The same as HTML; an image of the mail itself bears its Content-ID in `data-cid`, as in mail that came in. */
  html: string;
  /** What was written this time, without signature and history. */
  visibleText: string;
};

/**
 * The two bodies of a reply, equal in content: what was written (Markdown), the mailbox's signature (Markdown, its own
 * document, so that nothing left open above swallows it) and the history. `contentIds` says which images, by what
 * stands in `![…](here)`, are parts of the mail.
 */
export function replyBody(
  markdown: string,
  {
    signature,
    quote,
    contentIds,
  }: { signature: string; quote: Quote | null; contentIds: Map<string, string> },
): ReplyBody {
  const written = renderMarkdown(markdown, contentIds);
  const signed = signature.trim() ? renderMarkdown(signature.trim(), contentIds) : null;
  return {
    text: [written.text, signed?.text, quote?.text].filter(Boolean).join('\n\n'),
    html: [
      `<div dir="auto">${written.html}</div>`,
      signed && `<div dir="auto" class="gmail_signature">${signed.html}</div>`,
      quote && `<br>${quote.html}`,
    ]
      .filter(Boolean)
      .join('\n'),
    visibleText: written.text,
  };
}
