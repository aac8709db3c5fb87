'use client';
import { useEffect, useRef, useState } from 'react';
import { type Colleague, useColleaguesOn } from '../data/presence.ts';
import { ColleagueAvatar } from './colleague-avatar.tsx';
import { usePresenceWords } from './use-presence-words.ts';

const maxShown = 5;

/** The others who have the ticket open, beside its number: faces and what they do, in one line that moves nothing. */
export function PresenceLine({ ticketId }: { ticketId: string }) {
  const colleagues = useColleaguesOn(ticketId);
  const words = usePresenceWords()(colleagues);
  return (
    <>
      {colleagues.length > 0 ? (
        <span data-presence title={words} className="flex min-w-0 flex-1 items-center gap-2 print:hidden">
          <Faces colleagues={colleagues} />
          <span className="min-w-0 truncate">{words}</span>
        </span>
      ) : null}
      <Arrivals key={ticketId} colleagues={colleagues} />
    </>
  );
}

/** The same without words, for where a screen reader does not go. */
export function PresenceFaces({ ticketId }: { ticketId: string }) {
  const colleagues = useColleaguesOn(ticketId);
  const words = usePresenceWords()(colleagues);
  if (colleagues.length === 0) return null;
  return (
    <span title={words} className="flex shrink-0 items-center">
      <Faces colleagues={colleagues} />
    </span>
  );
}

function Faces({ colleagues }: { colleagues: Colleague[] }) {
  return (
    <span className="flex shrink-0 gap-1.5">
      {colleagues.slice(0, maxShown).map(({ id, name, isWriting }) => (
        <ColleagueAvatar key={id} id={id} name={name} isWriting={isWriting} className="size-5 text-[9px]" />
      ))}
    </span>
  );
}

/** Tells a screen reader of each colleague once, when they are first seen on the ticket. */
function Arrivals({ colleagues }: { colleagues: Colleague[] }) {
  const told = useRef(new Set<string>());
  const [fresh, setFresh] = useState<Colleague[]>([]);
  useEffect(() => {
    const arrived = colleagues.filter(({ id }) => !told.current.has(id));
    if (arrived.length === 0) return;
    for (const { id } of arrived) told.current.add(id);
    setFresh(arrived);
  }, [colleagues]);
  const words = usePresenceWords()(fresh);
  return (
    <span aria-live="polite" className="sr-only">
      {words}
    </span>
  );
}
