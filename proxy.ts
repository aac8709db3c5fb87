import { randomBytes } from 'node:crypto';
import { type NextRequest, NextResponse } from 'next/server';
import { contentSecurityPolicy } from '#app/server/content-security-policy.ts';
import { requestedPage, requestedPageHeader } from '#app/server/requested-page.ts';
import { unreadablePath } from '#app/server/unreadable-path.ts';

/** Runs before every page: it names the scripts that may run. And before any path that Next itself would stumble over. */
export function proxy(request: NextRequest): Response {
  const { pathname } = request.nextUrl;
  if (!isDecodable(pathname)) return unreadablePath(pathname);
  if (pathname.startsWith('/api/') || pathname.startsWith('/surveys/')) return NextResponse.next();
  const nonce = randomBytes(16).toString('base64');
  const policy = contentSecurityPolicy(nonce, { development: process.env.NODE_ENV !== 'production' });
  // Next reads the nonce for its own scripts out of the request.
  const headers = new Headers(request.headers);
  headers.set('Content-Security-Policy', policy);
  headers.set(requestedPageHeader, requestedPage(request.nextUrl));
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('Content-Security-Policy', policy);
  if (isOverTls()) response.headers.set('Strict-Transport-Security', 'max-age=31536000');
  return response;
}

/**
 * Before requests to the API and to surveys, which name their own policy, only where their path is odd: on its way
 * through here Next keeps the whole body.
 */
export const config = { matcher: ['/((?!api/|surveys/|_next/static/).*)', '/(api|surveys)/(.*%.*)'] };

function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

const isOverTls = () => process.env.APP_URL?.startsWith('https://') ?? false;
