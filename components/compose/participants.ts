import type { TicketDetail } from '../data/api-types.ts';

/** Returns the people on the ticket other than its contact and us. */
export function participants({
  messages,
  contact,
}: TicketDetail): { name: string | null; address: string }[] {
  const ours = new Set(
    messages.filter(({ kind }) => kind === 'outbound').flatMap(({ from }) => from?.address ?? []),
  );
  const people = messages
    .filter(({ kind }) => kind !== 'note')
    .flatMap(({ from, to, cc }) => [...(from ? [from] : []), ...to, ...cc]);
  const firstTo = new Set(
    messages.filter(({ kind }) => kind === 'inbound').flatMap(({ to }) => to[0]?.address ?? []),
  );
  const others = people.filter(
    (person) =>
      person.address !== contact.address && !ours.has(person.address) && !firstTo.has(person.address),
  );
  return [...new Map(others.map((person) => [person.address, person])).values()];
}
