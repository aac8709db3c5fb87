import type { Message } from '#lib/tickets/schema.ts';
import { mayBeForged } from './sender-authentication.ts';

type Contact = { address: string };

/**
 * Where the contact's last mail asks answers to go, when that is not its sender; null else, and when the sender is
 * forged. `elsewhere` says that it is another domain, which a person should see before they answer.
 */
export function replyToAddress(
  messages: Message[],
  contact: Contact,
): { address: string; isOtherDomain: boolean } | null {
  const last = messages.findLast(({ kind, from }) => kind === 'inbound' && from?.address === contact.address);
  const asked = last?.reply_to[0]?.address;
  if (!asked || asked === contact.address || mayBeForged(last.auth)) return null;
  return { address: asked, isOtherDomain: domainOf(asked) !== domainOf(contact.address) };
}

const domainOf = (address: string) => address.slice(address.lastIndexOf('@') + 1);
