import { unescapeHtml } from './unescape-html.ts';

/** In sanitised HTML a tag holds no `>` but its last. */
const remote = /<img\b[^>]*? data-remote-src="([^"]*)"/g;

/** The addresses of the pictures that a sanitised mail asks of other hosts, in their order; its trackers are gone already. */
export function remoteImages(html: string): string[] {
  return Array.from(html.matchAll(remote), ([, value]) => unescapeHtml(value!));
}
