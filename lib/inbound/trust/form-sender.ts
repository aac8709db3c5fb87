import type { MailAddress } from '#db/schema/index.ts';
import { isListed } from '#lib/mail/headers/address-list.ts';
import { parseAddresses } from '#lib/mail/headers/addresses.ts';
import type { ParsedEmail } from '#lib/mail/parsed-email.ts';
import type { RawEmailRecord } from '../raw/raw-email-status.ts';
import { isVouchedFor } from './vouched-for.ts';

type ArrivedMail = { raw: RawEmailRecord; parsed: ParsedEmail };

/**
 * Whether the mailbox trusts the author to write for others, and this mail is proven theirs: by their domain, or by the
 * mailbox's own secret.
 */
export function isTrustedForm({ raw, parsed }: ArrivedMail): boolean {
  const author = parsed.from?.address;
  if (author === undefined || !isListed(author, raw.mailbox.formSenders)) return false;
  return raw.authenticated || isVouchedFor(raw, parsed);
}

/**
 * The person for whom a trusted form, shop or group wrote: X-Original-From of a group, else Reply-To; null for any other
 * mail.
 */
export function writerOfForm(mail: ArrivedMail): MailAddress | null {
  if (!isTrustedForm(mail)) return null;
  const { headers, replyTo, from } = mail.parsed;
  const original = headers.find(([name]) => name === 'x-original-from')?.[1];
  const people = [...(original ? parseAddresses(original) : []), ...replyTo];
  return people.find(({ address }) => address !== from?.address) ?? null;
}
