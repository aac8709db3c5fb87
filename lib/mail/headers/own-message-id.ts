import { createHmac, timingSafeEqual } from 'node:crypto';

export type OwnMessageId = { secret: string; domain: string; nonce: string; ticketNumber?: number };

/** 128 bits, half of a SHA-256: enough against guessing. */
const signatureDigits = 32;
const pattern = /^<((?:\d+\.)?[0-9a-z-]{8,64})\.([0-9a-f]{32})@([^<>\s@]+)>$/;

/**
 * A signed Message-ID (RFC 5322 section 3.6.4): `<nonce.hmac@domain>`. `nonce` must be unique for each message: 8 to 64
 * letters, digits or dashes, such as a UUID.
 */
export function makeMessageId({ secret, domain, nonce, ticketNumber }: OwnMessageId): string {
  const left = `${ticketNumber === undefined ? '' : `${ticketNumber}.`}${nonce.toLowerCase()}`;
  const host = domain.toLowerCase();
  return `<${left}.${signature(secret, left, host)}@${host}>`;
}

/** Whether `makeMessageId` made this id with this secret and domain, in constant time. */
export function isOwnMessageId(secret: string, domain: string, id: string): boolean {
  const match = pattern.exec(id.trim().toLowerCase());
  if (!match) return false;
  const [, left = '', presented = '', host = ''] = match;
  if (host !== domain.toLowerCase()) return false;
  return timingSafeEqual(Buffer.from(presented), Buffer.from(signature(secret, left, host)));
}

/** Whether an id has our form and domain but not our signature. */
export function isForgedMessageId(secret: string, domain: string, id: string): boolean {
  const match = pattern.exec(id.trim().toLowerCase());
  return match !== null && match[3] === domain.toLowerCase() && !isOwnMessageId(secret, domain, id);
}

function signature(secret: string, left: string, domain: string) {
  return createHmac('sha256', secret)
    .update(`message-id\n${left}@${domain}`)
    .digest('hex')
    .slice(0, signatureDigits);
}
