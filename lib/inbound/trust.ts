import type { Resolve } from '../dns.ts';
import { authenticate, isForged } from './authenticate.ts';
import type { RawEmailRecord } from './settle.ts';

/** The raw email with what the checks of its sender say; a mail that was checked once, at the door, is not checked again. */
export async function withTrust(raw: RawEmailRecord, resolve: Resolve): Promise<RawEmailRecord> {
  return raw.auth ? raw : { ...raw, ...(await authenticate(raw, resolve)) };
}

/**
 * Why the mailbox's policy keeps a mail back, or null. A mailbox that refuses forged mail holds what could not be refused
 * before 250: mail that came by another door than SMTP, or to other mailboxes as well. What a person has released goes on.
 */
export function heldAsForged(raw: RawEmailRecord): string | null {
  if (!raw.auth || !isForged(raw.auth) || raw.mailbox.forgedMail === 'accept' || raw.processedBy) return null;
  return 'It may be forged: its sender’s domain does not vouch for it (DMARC fails).';
}

/** The flags that a message bears for it. */
export const trustFlags = ({ auth }: RawEmailRecord): string[] =>
  auth && isForged(auth) ? ['dmarc_failed'] : [];
