import { renderMarkdown } from './markdown.ts';
import type { Quote } from './quote-mail.ts';

export type ReplyBody = {
  /** The whole text as sent. */
  text: string;
  /** The same as HTML; inline images have their Content-ID in `data-cid`, as in inbound mail. */
  html: string;
  /** The text without signature and history. */
  visibleText: string;
};

/**
 * The two bodies of a reply, equal in content: the Markdown, the signature and the history. The signature is
 * rendered apart, so that unclosed Markdown above cannot swallow it. `contentIds` as in `renderMarkdown`.
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
