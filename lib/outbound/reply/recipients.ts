import type { MailAddress } from '#db/schema/index.ts';
import { doubtOf } from '#lib/mail/findings/doubts.ts';
import { normalizeAddress } from '#lib/mail/headers/addresses.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { Refusal } from '#lib/platform/errors.ts';
import type { Entry } from '#lib/tickets/correspondence.ts';
import { sentence } from '#locales/sentence.ts';

export type Recipients = Record<'to' | 'cc' | 'bcc', MailAddress[]> & {
  /** Addresses that nobody on the ticket has had before. */
  added: string[];
};

type Wanted = { to?: string; alsoTo?: MailAddress[]; cc?: string[]; bcc?: string[] };
type TicketParties = {
  contact: MailAddress;
  /** Where a reply goes unless somebody is named. */
  answerAddress: MailAddress;
  mailbox: string;
  correspondence: Entry[];
};

/**
 * Returns who gets a reply: the address that answers go to and those named, each once. Only a person, or a program that may send,
 * can add somebody new. Any other signer reaches only people whom the contact or the team had on the ticket.
 * @throws Refusal `invalid`
 */
export function recipientsOf(
  ctx: Ctx,
  wanted: Wanted,
  { contact, answerAddress, mailbox, correspondence }: TicketParties,
): Recipients {
  const known = participantsOf(correspondence)
    .set(contact.address, contact)
    .set(answerAddress.address.toLowerCase(), answerAddress);
  const taken = new Set([mailbox]);
  const added: string[] = [];
  const names = new Map<string, string>();
  const person = (given: string): MailAddress[] => {
    const address = normalizeAddress(given);
    if (!address) throw new Refusal('invalid', sentence('outgoing.noAddress', { text: given.slice(0, 100) }));
    if (taken.has(address)) return [];
    taken.add(address);
    const participant = known.get(address);
    if (participant) return [participant];
    if (!mayAddRecipients(ctx)) throw new Refusal('invalid', sentence('outgoing.noParticipant', { address }));
    added.push(address);
    return [{ name: names.get(address) ?? null, address }];
  };
  for (const { name, address } of wanted.alsoTo ?? [])
    if (name !== null) names.set(address.toLowerCase(), name);
  const to = [
    wanted.to ?? answerAddress.address,
    ...(wanted.alsoTo ?? []).map(({ address }) => address),
  ].flatMap(person);
  const cc = (wanted.cc ?? []).flatMap(person);
  const bcc = (wanted.bcc ?? []).flatMap(person);
  return { to, cc, bcc, added };
}

const mayAddRecipients = ({ actor }: Ctx) => actor.type === 'user' || actor.type === 'api_key';

/** A forged mail and one of a stranger bring nobody along, not even their own sender. */
function participantsOf(correspondence: Entry[]): Map<string, MailAddress> {
  const known = new Map<string, MailAddress>();
  const believed = correspondence.filter(({ flags }) => doubtOf(flags) === null);
  for (const { sender, to, cc, replyTo } of believed)
    for (const person of [...replyTo, sender, ...to, ...cc])
      if (person) known.set(person.address.toLowerCase(), person);
  return known;
}
