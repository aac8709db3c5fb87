/** The public host name in APP_URL; null for localhost, an internal name or an IP address. */
export function publicHost(appUrl: string): string | null {
  const { hostname } = new URL(appUrl);
  const isName = /\.[a-z][a-z0-9-]*$/i.test(hostname) && !/\.(localhost|local|internal)$/i.test(hostname);
  return isName ? hostname : null;
}
