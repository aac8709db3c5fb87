/** Where people land who were not on their way anywhere. */
const start = '/inbox';
/** Stands for our own origin, which is what the address bar says and need not be APP_URL. */
const own = 'http://own.invalid';

/**
 * The page to open after signing in: a path of our own origin with its query, resolved as a browser would (WHATWG URL).
 * Whatever leads elsewhere, or is no address, becomes the inbox.
 */
export function returnPath(given: unknown): string {
  if (typeof given !== 'string' || !given.startsWith('/')) return start;
  const path = resolve(given);
  // A path such as //evil.test, which dots can leave behind, is an address of another host.
  return path !== null && resolve(path) === path ? path : start;
}

function resolve(address: string): string | null {
  if (!URL.canParse(address, own)) return null;
  const { origin, pathname, search, hash } = new URL(address, own);
  return origin === own ? pathname + search + hash : null;
}
