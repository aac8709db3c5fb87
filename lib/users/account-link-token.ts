import { createHash, createHmac, hkdfSync } from 'node:crypto';
import type { Env } from '#lib/platform/env.ts';

/**
 * The token of an account link: an HMAC-SHA256 of its id, in base64url. So a job needs the id alone, and a mail that is
 * sent again bears the same link.
 */
export function accountLinkToken(appSecret: string, linkId: string): string {
  const key = Buffer.from(hkdfSync('sha256', appSecret, '', 'countersign account links', 32));
  return createHmac('sha256', key).update(linkId).digest('base64url');
}

/**
 * The link itself, on the host that APP_URL names and no request can choose. The token is its fragment, which browsers
 * send to nobody (RFC 9110, 4.2.1): not to a log, nor as a Referer.
 */
export function accountLinkUrl({ APP_URL, APP_SECRET }: Pick<Env, 'APP_URL' | 'APP_SECRET'>, linkId: string) {
  return `${APP_URL}/set-password#${accountLinkToken(APP_SECRET, linkId)}`;
}

export const hashAccountLinkToken = (token: string) => createHash('sha256').update(token).digest('hex');
