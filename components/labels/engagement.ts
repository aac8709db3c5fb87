/** A link as short as people say it: host and path, cut when long. */
export function linkLabel(url: string): string {
  const { host, pathname } = URL.canParse(url) ? new URL(url) : { host: url, pathname: '' };
  const label = `${host.replace(/^www\./, '')}${pathname === '/' ? '' : pathname}`;
  return label.length > 48 ? `${label.slice(0, 47)}…` : label;
}
