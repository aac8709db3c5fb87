import type { TicketDetail } from '../data/api-types.ts';

/** Returns the people on the ticket other than its contact, us, and those to whom it was forwarded. */
export function participants({
  messages,
  contact,
}: TicketDetail): { name: string | null; address: string }[] {
  const mails = messages.filter(({ kind, forward_id }) => kind !== 'note' && forward_id === null);
  const ours = new Set(
    mails.filter(({ kind }) => kind === 'outbound').flatMap(({ from }) => from?.address ?? []),
  );
  const people = mails.flatMap(({ from, to, cc }) => [...(from ? [from] : []), ...to, ...cc]);
  const firstTo = new Set(
    mails.filter(({ kind }) => kind === 'inbound').flatMap(({ to }) => to[0]?.address ?? []),
  );
  const others = people.filter(
    (person) =>
      person.address !== contact.address && !ours.has(person.address) && !firstTo.has(person.address),
  );
  return [...new Map(others.map((person) => [person.address, person])).values()];
}
