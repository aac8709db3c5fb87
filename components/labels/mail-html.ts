/** Quotes and signatures come folded: in `details`, which no sender's own mail has once it is sanitised. */
const fold = /<details class="cs-(?:quote|signature)">.*?<\/details>/gs;

export const hasFolds = (html: string) => html.includes('<details class="cs-');
export const withoutFolds = (html: string) => html.replace(fold, '');
export function withOpenFolds(html: string) {
  return html.replaceAll('<details class="cs-', '<details open class="cs-');
}

/** A reply of ours without the history below it, which is not folded but begins so. */
export function withoutHistory(html: string) {
  const start = html.indexOf('<br><div class="gmail_quote">');
  return start < 0 ? html : html.slice(0, start);
}

/** Without the styles that mail programs need and the desk sets itself. In sanitised HTML values are escaped. */
export const withoutStyles = (html: string) => html.replace(/(<[a-z][^>]*?) style="[^"]*"/g, '$1');

/** Links open beside the desk, and tell nobody where from. */
export function withSafeLinks(html: string) {
  return html.replaceAll('<a href="', '<a target="_blank" rel="noopener noreferrer nofollow" href="');
}

/** What was written of a reply of ours: without the mailbox's signature and the history. */
export function withoutSignature(html: string) {
  const start = html.indexOf('<div dir="auto" class="gmail_signature">');
  return start < 0 ? html : html.slice(0, start).trimEnd();
}

/** Whether the look of an HTML mail says something that its text does not: tables, pictures, lists, headings. */
export const hasFormatting = (html: string) => /<(table|img|ul|ol|h[1-6])\b/i.test(withoutFolds(html));

type Sources = {
  files: { content_id: string | null; inline_url: string | null }[];
  /** Where the remote image of a number is to be had; null while they are blocked. */
  remote: ((number: number) => string) | null;
};

/**
 * The mail with the images that may be seen; the others keep their place empty, where the mail tells how large it is. In
 * sanitised HTML a tag holds no `>` but its last.
 */
export function withImages(html: string, { files, remote }: Sources): string {
  let number = 0;
  return html.replace(/<img\b[^>]*>/g, (tag) => {
    const id = / data-cid="([^"]*)"/.exec(tag)?.[1];
    const file = id === undefined ? undefined : files.find(({ content_id }) => content_id === unescaped(id));
    const url = tag.includes(' data-remote-src="') ? remote?.(number++) : file?.inline_url;
    if (url) return tag.replace('<img', `<img src="${url}"`);
    const [width, height] = [sizeOf(tag, 'width'), sizeOf(tag, 'height')];
    return width && height
      ? tag.replace('<img', `<img data-empty src="${placeholderImage(width, height)}"`)
      : tag;
  });
}

/** How high the images of a mail are together, in pixels; those that do not say count as `usual`. */
export function totalImageHeight(html: string, usual: number): number {
  return Array.from(html.matchAll(/<img\b[^>]*>/g), ([tag]) => sizeOf(tag, 'height') ?? usual).reduce(
    (sum, height) => sum + height,
    0,
  );
}

function placeholderImage(width: number, height: number) {
  return `data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='${width}' height='${height}'/%3E`;
}

function sizeOf(tag: string, side: 'width' | 'height'): number | null {
  const declared = new RegExp(` ${side}="(\\d{1,4})(?:px)?"`).exec(tag)?.[1];
  return declared === undefined ? null : Number(declared);
}

const characters: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' };
function unescaped(value: string) {
  return value.replace(/&(?:lt|gt|quot|amp);/g, (written) => characters[written] ?? written);
}
