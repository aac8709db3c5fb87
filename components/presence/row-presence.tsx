'use client';
import { useColleaguesOn } from '../data/presence.ts';
import { ColleagueAvatar } from './colleague-avatar.tsx';
import { usePresenceWords } from './use-presence-words.ts';

/** Who has a row's ticket open now, in the space below its status: nothing else moves. Of several, the first two. */
export function RowPresence({ ticketId }: { ticketId: string }) {
  const colleagues = useColleaguesOn(ticketId);
  const words = usePresenceWords()(colleagues);
  if (colleagues.length === 0) return null;
  return (
    <span
      data-presence
      title={words}
      className="-space-x-2 absolute top-[30px] right-[calc(100%-33px)] flex justify-end"
    >
      {colleagues.slice(0, 2).map(({ id, name, isWriting }) => (
        <ColleagueAvatar key={id} name={name} isWriting={isWriting} className="size-[18px] text-[8px]" />
      ))}
      <span className="sr-only">{words}. </span>
    </span>
  );
}
