import { unescapeHtml } from './unescape-html.ts';

/** In sanitised HTML a tag contains no `>` before its end. */
const remote = /<img\b[^>]*? data-remote-src="([^"]*)"/g;

/** The URLs of remote images in sanitised HTML, in order; trackers are already removed. */
export function remoteImages(html: string): string[] {
  return Array.from(html.matchAll(remote), ([, url = '']) => unescapeHtml(url));
}
