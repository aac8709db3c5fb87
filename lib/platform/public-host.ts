/** The name under which the world knows this machine, out of APP_URL; null where that names none, as localhost or an IP address. */
export function publicHost(appUrl: string): string | null {
  const { hostname } = new URL(appUrl);
  const isName = /\.[a-z][a-z0-9-]*$/i.test(hostname) && !/\.(localhost|local|internal)$/i.test(hostname);
  return isName ? hostname : null;
}
