import type { MailAddress, MailFlag } from '../parsed-email.ts';
import { displayName, domainOf, normalizeAddress, parseAddresses } from './addresses.ts';
import { type Headers, headerValue, headerValues } from './read-headers.ts';

export type Identity = {
  from: MailAddress | null;
  sender: MailAddress | null;
  replyTo: MailAddress[];
  flags: MailFlag[];
};

/**
 * The author of a mail: From, of several the one that Sender names (RFC 5322 section 3.6.2); without From, the Sender.
 * A second From header, a trick against filters, is ignored and flagged.
 */
export function readIdentity(headers: Headers): Identity {
  const flags: MailFlag[] = [];
  const fromHeaders = headerValues(headers, 'from');
  const authors = parseAddresses(fromHeaders[0] ?? '');
  const sender = parseAddresses(headerValue(headers, 'sender') ?? '')[0] ?? null;
  const replyTo = parseAddresses(headerValue(headers, 'reply-to') ?? '');
  const named = authors.find(({ address }) => address === sender?.address);
  const from = named ?? authors[0] ?? sender;
  if (fromHeaders.length > 1) flags.push('two_from_headers');
  if (authors.length > 1) flags.push('several_senders');
  if (authors.length === 0) flags.push('no_from');
  if (from && holdsOtherAddress(from)) flags.push('name_holds_address');
  if (from && replyTo.some(({ address }) => domainOf(address) !== domainOf(from.address)))
    flags.push('reply_to_differs');
  return { from, sender, replyTo, flags };
}

function holdsOtherAddress({ name, address }: MailAddress): boolean {
  const found = (displayName(name ?? '') ?? '').match(/[^\s<>"'(),;:]+@[^\s<>"'(),;:]+/g) ?? [];
  return found.some((text) => normalizeAddress(text) !== address);
}
