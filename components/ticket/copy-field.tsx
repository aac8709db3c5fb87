'use client';
import type { TicketDetail } from '../data/shapes.ts';

/** Who else has been on the ticket: a copy can go to nobody else. */
export function participants({
  messages,
  contact,
}: TicketDetail): { name: string | null; address: string }[] {
  const ours = new Set(
    messages.filter(({ kind }) => kind === 'outbound').flatMap(({ from }) => from?.address ?? []),
  );
  const people = messages.flatMap(({ kind, from, to, cc }) => (kind === 'note' ? [] : [from, ...to, ...cc]));
  const firstTo = new Set(
    messages.filter(({ kind }) => kind === 'inbound').flatMap(({ to }) => to[0]?.address ?? []),
  );
  const others = people.filter(
    (person) =>
      person &&
      person.address !== contact.address &&
      !ours.has(person.address) &&
      !firstTo.has(person.address),
  );
  return [...new Map(others.map((person) => [person!.address, person!])).values()];
}

type CopyFieldProps = { ticket: TicketDetail; cc: string[]; onChange: (cc: string[]) => void };

export const CopyField = ({ ticket, cc, onChange }: CopyFieldProps) => (
  <fieldset className="flex flex-wrap items-baseline gap-x-3">
    <legend className="float-left mr-2 text-muted">Copy</legend>
    {participants(ticket).map(({ name, address }) => (
      <label key={address} className="flex items-center gap-1.5" title={address}>
        <input
          type="checkbox"
          checked={cc.includes(address)}
          onChange={(event) =>
            onChange(event.target.checked ? [...cc, address] : cc.filter((other) => other !== address))
          }
          className="accent-(--ink-fill)"
        />
        {name ?? address}
      </label>
    ))}
  </fieldset>
);
