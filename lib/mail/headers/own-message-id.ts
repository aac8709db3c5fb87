import { createHmac, timingSafeEqual } from 'node:crypto';

export type OwnMessageId = { secret: string; domain: string; nonce: string; ticketNumber?: number };

/** Half of a SHA-256: more than the 80 bits that make guessing hopeless. */
const signatureDigits = 32;
const pattern = /^<((?:\d+\.)?[0-9a-z-]{8,64})\.([0-9a-f]{32})@([^<>\s@]+)>$/;

/**
 * A Message-ID (RFC 5322 section 3.6.4) that nobody else can make: `<nonce.hmac@domain>`. `nonce` must be fresh for
 * each message: 8 to 64 letters, digits or dashes, such as a UUID.
 */
export function makeMessageId({ secret, domain, nonce, ticketNumber }: OwnMessageId): string {
  const left = `${ticketNumber === undefined ? '' : `${ticketNumber}.`}${nonce.toLowerCase()}`;
  const host = domain.toLowerCase();
  return `<${left}.${signature(secret, left, host)}@${host}>`;
}

/** Whether `makeMessageId` made this id with this secret and domain; compared in constant time. */
export function isOwnMessageId(secret: string, domain: string, id: string): boolean {
  const match = pattern.exec(id.trim().toLowerCase());
  if (!match || match[3] !== domain.toLowerCase()) return false;
  return timingSafeEqual(Buffer.from(match[2]!), Buffer.from(signature(secret, match[1]!, match[3]!)));
}

/** Whether an id has the form and the domain of ours without our signature: somebody made it up. */
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
