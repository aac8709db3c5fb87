import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** Whether `signature` is the hex HMAC-SHA256 (RFC 2104) of the joined parts. Constant time, also without a key. */
export function isSignedWith(key: string | null, parts: (string | Buffer)[], signature: string): boolean {
  const hmac = createHmac('sha256', key ?? randomBytes(32));
  for (const part of parts) hmac.update(part);
  const expected = hmac.digest();
  const given = Buffer.from(signature, 'hex');
  const same = given.length === expected.length && timingSafeEqual(given, expected);
  return same && key !== null;
}

/** Whether a Unix time in seconds, as text, is within `withinMs` of now. */
export function isRecent(seconds: string, withinMs: number, nowMs: number): boolean {
  return /^\d{1,11}$/.test(seconds) && Math.abs(Number(seconds) * 1000 - nowMs) <= withinMs;
}
