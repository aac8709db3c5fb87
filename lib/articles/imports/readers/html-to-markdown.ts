import { strikethrough, tables } from '@joplin/turndown-plugin-gfm';
import { parseHTML } from 'linkedom';
import TurndownService from 'turndown';
import { limitNesting } from '#lib/mail/html/limit-nesting.ts';

/** What no reader of the page sees, or what belongs to no article. */
const dropped =
  'script, style, noscript, template, iframe, object, svg, canvas, form, button, input, select, textarea, img, picture, video, audio, [hidden], [aria-hidden="true"], [style*="display:none"], [style*="display: none"], [style*="visibility:hidden"], [style*="visibility: hidden"]';

const maxDepth = 200;

const converter = new TurndownService({
  headingStyle: 'atx',
  bulletListMarker: '-',
  codeBlockStyle: 'fenced',
  emDelimiter: '*',
})
  .use([tables, strikethrough])
  .addRule('listItem', { filter: 'li', replacement: listItem });

/** The DOM of hostile HTML: nesting is bounded, because parsers recurse. A fragment becomes a whole page. */
export function parsePage(html: string): Document {
  const bounded = limitNesting(html, maxDepth);
  const whole = /<body[\s>]/i.test(bounded) ? bounded : `<html><head></head><body>${bounded}</body></html>`;
  return parseHTML(whole).document as unknown as Document;
}

/** Removes what is not read, and makes links absolute as seen from `base`; without it, relative ones become text. */
export function cleanContent(root: Element, base: string | null): void {
  for (const element of root.querySelectorAll(dropped)) element.remove();
  for (const link of root.querySelectorAll('a')) {
    const url = URL.parse(link.getAttribute('href') ?? '', base ?? undefined);
    const isFollowed = url !== null && /^(?:https?|mailto|tel):$/.test(url.protocol);
    const isWithin = link.getAttribute('href')?.startsWith('#') ?? true;
    if (isFollowed && !isWithin && link.textContent?.trim()) link.setAttribute('href', url.href);
    else link.replaceWith(...link.childNodes);
  }
}

/** Cleaned HTML as Markdown. Written and parsed again: only the converter's own DOM knows the rows of a table. */
export function toMarkdown(root: Element): string {
  return converter.turndown(root.innerHTML).replaceAll('\u00a0', ' ');
}

/** A fragment of HTML, such as the body of an article of another product, as Markdown. */
export function fragmentToMarkdown(html: string, base: string | null): string {
  const { body } = parsePage(html);
  cleanContent(body, base);
  return toMarkdown(body);
}

/** Whether text is HTML rather than Markdown, by tags that Markdown seldom needs. */
export function looksLikeHtml(text: string): boolean {
  return /<\/(?:p|div|ul|ol|h[1-6]|table|span|strong|a)>|<br\s*\/?>/i.test(text);
}

/** Indents by what stands before the item, without the wide gaps of the converter. */
function listItem(content: string, node: TurndownService.Node): string {
  const item = node as HTMLElement;
  const list = item.parentElement;
  const isNumbered = list?.nodeName === 'OL';
  const mark = isNumbered
    ? `${(Number(list.getAttribute('start')) || 1) + Array.from(list.children).indexOf(item)}. `
    : '- ';
  const lines = content.trim().split('\n');
  const text = lines.map((line, i) => (i === 0 || line === '' ? line : ' '.repeat(mark.length) + line));
  return `${mark}${text.join('\n')}${item.nextSibling ? '\n' : ''}`;
}
