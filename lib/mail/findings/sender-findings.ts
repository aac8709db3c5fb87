import { say } from '#locales/say.ts';
import { domainOf } from '../headers/addresses.ts';
import type { Finding, MailAddress } from '../parsed-email.ts';
import { isSameOwner, readDomain } from './domains.ts';
import { findingOf } from './finding.ts';
import { looksLike } from './look-alike.ts';
import { imitatesLatin, skeleton } from './skeleton.ts';

type Named = { name: string; address: string };

/** Whom a sender could impersonate. */
export type KnownIdentities = {
  team: Named[];
  mailboxes: Named[];
  /** The contact of the ticket that the mail names. */
  contact: MailAddress | null;
};

/** Findings about a sender: a false display name, a domain that imitates ours or the contact's, a foreign Reply-To. */
export function senderFindings(
  { from, replyTo }: { from: MailAddress; replyTo: MailAddress[] },
  known: KnownIdentities,
): Finding[] {
  const ours = [...known.team, ...known.mailboxes];
  const domain = domainOf(from.address);
  const isOurs = known.mailboxes.some(({ address }) => isSameOwner(domain, domainOf(address)));
  return [
    ...nameIsAddress(from),
    ...(isOurs || ours.some(({ address }) => address === from.address) ? [] : nameIsOurs(from, known)),
    ...(isOurs ? [] : lookAlike(from, known)),
    ...foreignLetters(domain),
    ...replyToElsewhere(from, replyTo),
  ];
}

function nameIsAddress({ name, address }: MailAddress): Finding[] {
  const mentioned = (name ?? '').match(/[^\s<>"'(),;:[\]]+@[^\s<>"'(),;:[\]]+\.[^\s<>"'(),;:[\]]+/g) ?? [];
  const other = mentioned.find((text) => !isSameOwner(domainOf(text.toLowerCase()), domainOf(address)));
  if (!other) return [];
  return [findingOf('name_address', say('finding.name_address', { named: other, address }))];
}

function nameIsOurs({ name, address }: MailAddress, { team, mailboxes }: KnownIdentities): Finding[] {
  const bare = (name ?? '').replace(/\S+@\S+/g, ' ');
  const nameKey = nameSkeleton(bare);
  const person = team.find((one) => hasTwoWords(one.name) && nameSkeleton(one.name) === nameKey);
  if (person) return [findingOf('name_of_team', say('finding.name_of_team', { name: person.name, address }))];
  const mailbox = mailboxes.find((one) => !isGeneric(one.name) && nameSkeleton(one.name) === nameKey);
  if (!mailbox) return [];
  return [findingOf('name_of_mailbox', say('finding.name_of_mailbox', { name: mailbox.name, address }))];
}

const wordsOf = (name: string) => name.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
const nameSkeleton = (name: string) => wordsOf(name).map(skeleton).toSorted().join(' ');
const hasTwoWords = (name: string) => wordsOf(name).length > 1;

const generic =
  /^(?:the|our|my|a|and|of|billing|care|contact|customer|customers|desk|hello|help|helpdesk|info|it|kontakt|kunden|kundenservice|mail|no|office|online|orders|reply|noreply|sales|service|services|shop|store|support|team|test)$/;
/** Names that any company may use, such as “Support”. */
const isGeneric = (name: string) => wordsOf(name).every((word) => generic.test(word) || word.length < 4);

function lookAlike({ address }: MailAddress, { mailboxes, contact }: KnownIdentities): Finding[] {
  const domain = domainOf(address);
  const shown = readDomain(domain)?.host ?? domain;
  const ours = mailboxes.map((one) => domainOf(one.address)).find((one) => looksLike(domain, one));
  if (ours) return [findingOf('look_alike', say('finding.like_ours', { host: shown, ours }))];
  const theirs = contact && domainOf(contact.address);
  if (!contact || !theirs || !looksLike(domain, theirs)) return [];
  const name = contact.name ?? contact.address;
  return [findingOf('look_alike', say('finding.like_theirs', { host: shown, theirs, name }))];
}

function foreignLetters(name: string): Finding[] {
  const domain = readDomain(name);
  if (!domain || domain.host === domain.ascii) return [];
  const kind = imitatesLatin(domain.host) ? 'imitated_letters' : 'foreign_letters';
  return [findingOf(kind, say(`finding.${kind}`, { host: domain.host, ascii: domain.ascii }))];
}

function replyToElsewhere({ address }: MailAddress, replyTo: MailAddress[]): Finding[] {
  const other = replyTo.find((one) => !isSameOwner(domainOf(one.address), domainOf(address)));
  if (!other) return [];
  return [findingOf('reply_to', say('finding.reply_to', { address: other.address }))];
}
