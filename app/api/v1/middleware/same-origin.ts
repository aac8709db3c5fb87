import type { Context } from 'hono';
import { Refusal } from '#lib/platform/errors.ts';

/**
 * CSRF protection: browsers send our cookie with other sites’ requests too. So a write with a session must come from our
 * own origin, by headers that no page can forge: `appUrl`, or the host that was asked.
 * @throws Refusal `forbidden`
 */
export function refuseCrossOriginWrite(c: Context, appUrl: string): void {
  if (!['GET', 'HEAD', 'OPTIONS'].includes(c.req.method)) refuseCrossOrigin(c, appUrl);
}

/**
 * The same for what is no write and yet must not be opened by another site's page, such as a WebSocket.
 * @throws Refusal `forbidden`
 */
export function refuseCrossOrigin(c: Context, appUrl: string): void {
  const site = c.req.header('Sec-Fetch-Site');
  const ours = site === undefined ? isSameOrigin(c, appUrl) : site === 'same-origin';
  if (!ours) throw new Refusal('forbidden', 'request.otherOrigin');
}

/** For browsers without Sec-Fetch-Site, which is also all of them on plain http to another machine. */
function isSameOrigin(c: Context, appUrl: string): boolean {
  const origin = c.req.header('Origin');
  if (origin === undefined || !URL.canParse(origin)) return false;
  // A proxy may ask us by another host than the browser asked; the settings know that one.
  return origin === new URL(appUrl).origin || new URL(origin).host === c.req.header('Host');
}
