export const timesInWords = (count: number) => (count === 1 ? 'once' : `${count} times`);

/** A link as short as people say it: host and path, cut when long. */
export function linkInWords(url: string): string {
  const { host, pathname } = URL.canParse(url) ? new URL(url) : { host: url, pathname: '' };
  const words = `${host.replace(/^www\./, '')}${pathname === '/' ? '' : pathname}`;
  return words.length > 48 ? `${words.slice(0, 47)}…` : words;
}
