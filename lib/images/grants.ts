import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

/** The subject of a grant: one file, or the remote images of one message. */
export type Granted = `att_${string}` | `msg_${string}`;

const stepMs = 12 * 3600_000;

/**
 * A signed token for URLs that shows one thing without signing in, for frames without our origin. Valid for 12 to 24
 * hours, stable for 12, so that browsers can cache.
 */
export function grantFor(appSecret: string, granted: Granted, nowMs = Date.now()): string {
  const until = (Math.floor(nowMs / stepMs) + 2) * (stepMs / 1000);
  return `${until.toString(36)}.${signature(appSecret, granted, until)}`;
}

/** When a grant expires, in Unix seconds; null when it is invalid or expired. */
export function readGrant(
  appSecret: string,
  { granted, grant }: { granted: string; grant: string },
  nowMs = Date.now(),
): number | null {
  const [time = '', signed = ''] = grant.split('.');
  const until = Number.parseInt(time, 36);
  if (!(until * 1000 > nowMs)) return null;
  const expected = Buffer.from(signature(appSecret, granted, until));
  const presented = Buffer.from(signed);
  return expected.length === presented.length && timingSafeEqual(expected, presented) ? until : null;
}

function signature(appSecret: string, granted: string, until: number) {
  return createHmac('sha256', Buffer.from(hkdfSync('sha256', appSecret, '', 'countersign grants', 32)))
    .update(`${granted} ${until}`)
    .digest('base64url');
}
