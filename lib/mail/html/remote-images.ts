import { unescaped } from './escapes.ts';

/** In sanitised HTML a tag holds no `>` but its last. */
const remote = /<img\b[^>]*? data-remote-src="([^"]*)"/g;

/** The addresses of the pictures that a sanitised mail asks of other hosts, in their order; its trackers are gone already. */
export const remoteImages = (html: string): string[] =>
  Array.from(html.matchAll(remote), ([, value]) => unescaped(value!));
