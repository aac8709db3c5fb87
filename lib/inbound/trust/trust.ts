import { domainToASCII } from 'node:url';
import { domainOf } from '#lib/mail/headers/addresses.ts';
import type { Resolve } from '#lib/platform/dns.ts';
import type { RawEmailRecord } from '../raw/raw-email-status.ts';
import { type AuthDetails, authenticate, isForged } from './authenticate.ts';

/** The raw email with what the checks of its sender say; a mail that was checked once, at the door, is not checked again. */
export async function withTrust(raw: RawEmailRecord, resolve: Resolve): Promise<RawEmailRecord> {
  return raw.auth ? raw : { ...raw, ...(await authenticate(raw, resolve)) };
}

/**
 * Why the mailbox's policy keeps a mail back, or null. A mailbox that refuses forged mail holds what could not be refused
 * before 250: mail that came by another door than SMTP, or to other mailboxes as well. What a person has released goes on.
 */
export function forgedHoldReason(raw: RawEmailRecord): string | null {
  if (!raw.auth || !isForged(raw.auth) || raw.mailbox.forgedMail === 'accept' || raw.processedBy) return null;
  return 'It may be forged: its sender’s domain does not vouch for it (DMARC fails).';
}

/** The flags that a message bears for it. */
export function trustFlags({ auth }: RawEmailRecord): string[] {
  return auth && isForged(auth) ? ['dmarc_failed'] : [];
}

/**
 * A mail whose author is read differently here than by the checks, as some malformed From fields are: what vouches for
 * the one says nothing of the other, so nobody has vouched.
 */
export function requireSameAuthor(raw: RawEmailRecord, author: string | undefined): RawEmailRecord {
  const { auth, authDetails } = raw;
  const details = authDetails as AuthDetails | null;
  if (!author || !auth || !details || isForged(auth) || auth.dmarc === 'temperror') return raw;
  const domain = inAscii(domainOf(author));
  const { domain: checked, author_unreadable: unreadable = false } = details.dmarc;
  const unchecked = checked === null && unreadable && domain.includes('.');
  if (!unchecked && (checked === null || inAscii(checked) === domain)) return raw;
  const words = `Its From can be read in two ways: ${checked ? `the checks were for ${checked}` : 'the checks found no author'}.`;
  return {
    ...raw,
    auth: { ...auth, dmarc: 'permerror' },
    authDetails: {
      ...details,
      dkim: details.dkim.map((signature) => ({ ...signature, aligned: false })),
      dmarc: { ...details.dmarc, result: 'permerror', aligned: { spf: null, dkim: null }, comment: words },
    } satisfies AuthDetails,
  };
}

function inAscii(domain: string) {
  return domainToASCII(domain.toLowerCase().replace(/\.$/, '')) || domain.toLowerCase();
}
