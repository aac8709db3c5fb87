import { createHmac, timingSafeEqual } from 'node:crypto';

/** What a counted address names: a delivery, and the link that was followed, or none for an opened mail. */
export type TrackingTarget = { deliveryId: string; linkId: string | null };

const idBytes = 16;
const signatureBytes = 12;

/** The unguessable part of a counted address: the ids and an HMAC-SHA256 over them, 96 bits of it, in base64url. */
export function trackingToken(secret: string, { deliveryId, linkId }: TrackingTarget): string {
  const ids = Buffer.concat([bytesOf('dlv', deliveryId), linkId ? bytesOf('lnk', linkId) : Buffer.alloc(0)]);
  return Buffer.concat([ids, signatureOf(secret, ids)]).toString('base64url');
}

/** What `trackingToken` made with this secret names; null for anything else. Compared in constant time. */
export function readTrackingToken(secret: string, token: string): TrackingTarget | null {
  if (!/^[\w-]{38,60}$/.test(token)) return null;
  const bytes = Buffer.from(token, 'base64url');
  const ids = bytes.subarray(0, -signatureBytes);
  if (ids.length !== idBytes && ids.length !== 2 * idBytes) return null;
  if (!timingSafeEqual(bytes.subarray(-signatureBytes), signatureOf(secret, ids))) return null;
  const hex = ids.toString('hex');
  return {
    deliveryId: `dlv_${hex.slice(0, 2 * idBytes)}`,
    linkId: ids.length > idBytes ? `lnk_${hex.slice(2 * idBytes)}` : null,
  };
}

function bytesOf(prefix: string, id: string): Buffer {
  const bytes = Buffer.from(id.slice(prefix.length + 1), 'hex');
  if (!id.startsWith(`${prefix}_`) || bytes.length !== idBytes) throw new Error(`Not an id of a ${prefix}.`);
  return bytes;
}

function signatureOf(secret: string, ids: Buffer) {
  return createHmac('sha256', secret).update('counted\n').update(ids).digest().subarray(0, signatureBytes);
}
