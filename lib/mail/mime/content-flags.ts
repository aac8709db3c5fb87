import type { MailFlag } from '../parsed-email.ts';
import type { MimePart } from './mime-tree.ts';

const signatures = new Set([
  'application/pgp-signature',
  'application/pkcs7-signature',
  'application/x-pkcs7-signature',
]);
const envelopes = new Set(['application/pkcs7-mime', 'application/x-pkcs7-mime']);

/** Flags for an invitation, a signature, encryption (RFC 1847, 8551, 9580) and TNEF. */
export function contentFlags(leaves: MimePart[], root: MimePart | null, text: string): MailFlag[] {
  const flags: MailFlag[] = [];
  const types = new Set(leaves.map(({ type }) => type));
  if (types.has('text/calendar')) flags.push('calendar');
  if (leaves.some(isTnef)) flags.push('tnef');
  const opaque = leaves.filter(({ type }) => envelopes.has(type));
  const opaqueSigned = opaque.some(({ params }) => params.get('smime-type') === 'signed-data');
  const encrypted = root?.type === 'multipart/encrypted' || types.has('application/pgp-encrypted');
  if (encrypted || (opaque.length > 0 && !opaqueSigned) || /^-----BEGIN PGP MESSAGE-----/m.test(text))
    flags.push('encrypted');
  if (
    opaqueSigned ||
    [...types].some((type) => signatures.has(type)) ||
    /^-----BEGIN PGP SIGNED MESSAGE-----/m.test(text)
  ) {
    flags.push('signed');
  }
  return flags;
}

/** TNEF begins with 0x223E9F78, little-endian (MS-OXTNEF); the file name proves nothing. */
function isTnef({ content }: MimePart) {
  return content !== null && content.length > 6 && content.readUInt32LE(0) === 0x223e9f78;
}
