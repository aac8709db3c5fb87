import { generateKeyPair } from 'node:crypto';
import { promisify } from 'node:util';

export type DkimKey = { selector: string; privateKey: string; publicKey: string };

/**
 * A new key for DKIM (RSA, 2048 bits: what every receiver can check, RFC 8301). The private part is PEM, the public part
 * base64 as it stands in DNS. The selector tells the day, and a letter where that day has one already.
 */
export async function makeDkimKey(taken: (string | null)[], now = new Date()): Promise<DkimKey> {
  const { publicKey, privateKey } = await promisify(generateKeyPair)('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'der' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  return { selector: freeSelector(taken, now), privateKey, publicKey: publicKey.toString('base64') };
}

function freeSelector(taken: (string | null)[], now: Date): string {
  const day = `cs${now.toISOString().slice(0, 10).replaceAll('-', '')}`;
  const names = ['', ...'bcdefghijklmnopqrstuvwxyz'].map((letter) => day + letter);
  return names.find((name) => !taken.includes(name)) ?? `${day}-${now.getTime().toString(36)}`;
}
