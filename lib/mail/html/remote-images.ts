const remote = / data-remote-src="([^"]*)"/g;

/** How many pictures a sanitised mail asks of other hosts; its trackers are gone already. */
export const countRemoteImages = (html: string): number => html.match(remote)?.length ?? 0;

/** The addresses of these pictures in their order, through the whole mail. */
export const remoteImages = (html: string): string[] =>
  Array.from(html.matchAll(remote), ([, value]) => unescaped(value!));

const unescaped = (value: string) =>
  value.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
