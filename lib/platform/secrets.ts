import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/**
 * Encrypts a secret with AES-256-GCM, under a key derived from `appSecret` (HKDF, RFC 5869).
 * @returns `v1.<iv>.<tag>.<text>`, each base64url.
 */
export function seal(appSecret: string, secret: string): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', keyOf(appSecret), iv);
  const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
  return ['v1', ...[iv, cipher.getAuthTag(), sealed].map((part) => part.toString('base64url'))].join('.');
}

/** Decrypts the result of `seal`. @throws Error when the secret differs or the text was changed. */
export function unseal(appSecret: string, sealed: string): string {
  const [version, iv, tag, text] = sealed.split('.');
  if (version !== 'v1' || !iv || !tag || text === undefined) throw new Error('This is not a sealed secret.');
  const decipher = createDecipheriv('aes-256-gcm', keyOf(appSecret), Buffer.from(iv, 'base64url'));
  decipher.setAuthTag(Buffer.from(tag, 'base64url'));
  return Buffer.concat([decipher.update(Buffer.from(text, 'base64url')), decipher.final()]).toString('utf8');
}

function keyOf(appSecret: string) {
  return Buffer.from(hkdfSync('sha256', appSecret, '', 'countersign sealed secrets', 32));
}
