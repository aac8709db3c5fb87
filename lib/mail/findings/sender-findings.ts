import { domainOf } from '../headers/addresses.ts';
import type { Finding, MailAddress } from '../parsed-email.ts';
import { isSameOwner, readDomain } from './domains.ts';
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
  return [{ kind: 'name_address', detail: `The sender’s name says ${other}, but it comes from ${address}.` }];
}

function nameIsOurs({ name, address }: MailAddress, { team, mailboxes }: KnownIdentities): Finding[] {
  const bare = (name ?? '').replace(/\S+@\S+/g, ' ');
  const nameKey = nameSkeleton(bare);
  const person = team.find((one) => hasTwoWords(one.name) && nameSkeleton(one.name) === nameKey);
  if (person) {
    const detail = `The sender has the name of ${person.name} of your team, but writes from ${address}.`;
    return [{ kind: 'name_of_team', detail }];
  }
  const mailbox = mailboxes.find((one) => !isGeneric(one.name) && nameSkeleton(one.name) === nameKey);
  if (!mailbox) return [];
  const detail = `The sender has the name of your mailbox “${mailbox.name}”, but writes from ${address}.`;
  return [{ kind: 'name_of_mailbox', detail }];
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
  if (ours) return [{ kind: 'look_alike', detail: `${shown} is not your ${ours}, but looks like it.` }];
  const theirs = contact && domainOf(contact.address);
  if (!contact || !theirs || !looksLike(domain, theirs)) return [];
  const detail = `${shown} is not ${theirs}, from which ${contact.name ?? contact.address} writes, but looks like it.`;
  return [{ kind: 'look_alike', detail }];
}

function foreignLetters(name: string): Finding[] {
  const domain = readDomain(name);
  if (!domain || domain.host === domain.ascii) return [];
  const detail = `The sender’s domain ${domain.host} is written ${domain.ascii} in DNS.`;
  return imitatesLatin(domain.host)
    ? [{ kind: 'imitated_letters', detail: `${detail} Some of its letters only look like Latin ones.` }]
    : [{ kind: 'foreign_letters', detail }];
}

function replyToElsewhere({ address }: MailAddress, replyTo: MailAddress[]): Finding[] {
  const other = replyTo.find((one) => !isSameOwner(domainOf(one.address), domainOf(address)));
  if (!other) return [];
  return [{ kind: 'reply_to', detail: `It asks for answers to ${other.address}, not to the sender.` }];
}
