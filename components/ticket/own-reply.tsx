import { withoutStyles, withSafeLinks } from '../labels/mail-html.ts';

/**
 * A reply that was written here, in the desk's own type and on its ground. `html` is what our renderer made of the
 * Markdown and the sanitiser let through: no script, no style, no handler.
 */
export function OwnReply({ html }: { html: string }) {
  return (
    <div
      dir="auto"
      className="own-reply measure text-read [overflow-wrap:anywhere]"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: rendered and sanitised on the server, from Markdown alone
      dangerouslySetInnerHTML={{ __html: withSafeLinks(withoutStyles(html)) }}
    />
  );
}
