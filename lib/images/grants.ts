import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

/** What a grant is for: one file, or the remote images of one message. */
export type Granted = `att_${string}` | `msg_${string}`;

const stepMs = 12 * 3600_000;

/**
 * The part of an address that lets whoever holds it see one thing, without signing in, as a frame without our origin
 * must. It holds for 12 to 24 hours and is the same for 12 of them, so that a browser need not fetch twice.
 */
export function grantFor(appSecret: string, granted: Granted, nowMs = Date.now()): string {
  const until = (Math.floor(nowMs / stepMs) + 2) * (stepMs / 1000);
  return `${until.toString(36)}.${signature(appSecret, granted, until)}`;
}

/** When a grant for this ends, in Unix seconds; null when it is none, or not any more. */
export function readGrant(
  appSecret: string,
  granted: string,
  grant: string,
  nowMs = Date.now(),
): number | null {
  const [time = '', given = ''] = grant.split('.');
  const until = Number.parseInt(time, 36);
  if (!(until * 1000 > nowMs)) return null;
  const expected = Buffer.from(signature(appSecret, granted, until));
  const presented = Buffer.from(given);
  return expected.length === presented.length && timingSafeEqual(expected, presented) ? until : null;
}

function signature(appSecret: string, granted: string, until: number) {
  return createHmac('sha256', Buffer.from(hkdfSync('sha256', appSecret, '', 'countersign grants', 32)))
    .update(`${granted} ${until}`)
    .digest('base64url');
}
