import type { Context } from 'hono';
import { Refusal } from '#lib/platform/errors.ts';

/**
 * CSRF protection: browsers send our cookie with other sites’ requests too. So a write with a session must come from our
 * own origin, by headers that no page can forge.
 * @throws Refusal `forbidden`
 */
export function refuseCrossOriginWrite(c: Context): void {
  if (['GET', 'HEAD', 'OPTIONS'].includes(c.req.method)) return;
  const site = c.req.header('Sec-Fetch-Site');
  const ours = site === undefined ? isSameOrigin(c) : site === 'same-origin';
  if (!ours)
    throw new Refusal('forbidden', 'A signed-in browser may only write from the pages of this desk itself.');
}

/** For browsers without Sec-Fetch-Site, which is also all of them on plain http to another machine. */
function isSameOrigin(c: Context): boolean {
  const origin = c.req.header('Origin');
  const host = c.req.header('X-Forwarded-Host') ?? c.req.header('Host');
  return origin !== undefined && host !== undefined && URL.canParse(origin) && new URL(origin).host === host;
}
