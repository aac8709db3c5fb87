import { domainToASCII } from 'node:url';
import { domainOf } from '#lib/mail/headers/addresses.ts';
import type { Resolve } from '#lib/platform/dns.ts';
import { say } from '#lib/platform/told.ts';
import type { Said } from '#locales/told.ts';
import type { RawEmailRecord } from '../raw/raw-email-status.ts';
import { type AuthDetails, authenticate, isForged } from './authenticate.ts';

/** Authenticates a raw email, unless the SMTP session did so already. */
export async function withTrust(raw: RawEmailRecord, resolve: Resolve): Promise<RawEmailRecord> {
  return raw.auth ? raw : { ...raw, ...(await authenticate(raw, resolve)) };
}

/**
 * Why a forged mail is held, or null when it is accepted or released. A mailbox that refuses forged mail holds what was
 * accepted before the check: mail over HTTP or IMAP, or for other mailboxes too.
 */
export function forgedHoldReason(raw: RawEmailRecord): Said | null {
  if (!raw.auth || !isForged(raw.auth) || raw.mailbox.forgedMail === 'accept' || raw.processedBy) return null;
  return say('held.forged');
}

/** The flags of a message whose sender is forged. */
export function trustFlags({ auth }: RawEmailRecord): string[] {
  return auth && isForged(auth) ? ['dmarc_failed'] : [];
}

/**
 * DMARC becomes `permerror` when it was checked for another author than `author`, the one that we read. A malformed From
 * can be read in two ways.
 */
export function requireSameAuthor(raw: RawEmailRecord, author: string | undefined): RawEmailRecord {
  const { auth, authDetails } = raw;
  const details = authDetails as AuthDetails | null;
  if (!author || !auth || !details || isForged(auth) || auth.dmarc === 'temperror') return raw;
  const domain = inAscii(domainOf(author));
  const { domain: checked, author_unreadable: unreadable = false } = details.dmarc;
  const unchecked = checked === null && unreadable && domain.includes('.');
  if (!unchecked && (checked === null || inAscii(checked) === domain)) return raw;
  const ambiguous = `Its From can be read in two ways: ${checked ? `the checks were for ${checked}` : 'the checks found no author'}.`;
  return {
    ...raw,
    auth: { ...auth, dmarc: 'permerror' },
    authDetails: {
      ...details,
      dkim: details.dkim.map((signature) => ({ ...signature, aligned: false })),
      dmarc: {
        ...details.dmarc,
        result: 'permerror',
        aligned: { spf: null, dkim: null },
        comment: ambiguous,
      },
    } satisfies AuthDetails,
  };
}

function inAscii(domain: string) {
  return domainToASCII(domain.toLowerCase().replace(/\.$/, '')) || domain.toLowerCase();
}
