'use client';
import { useColleaguesOn } from '../data/presence.ts';
import { cn } from '../ui/cn.ts';
import { ColleagueAvatar } from './colleague-avatar.tsx';
import { usePresenceWords } from './use-presence-words.ts';

/**
 * Who has a row's ticket open now, in the space below its status: nothing else moves. Of several, the first and that there
 * are others.
 */
export function RowPresence({ ticketId }: { ticketId: string }) {
  const colleagues = useColleaguesOn(ticketId);
  const words = usePresenceWords()(colleagues);
  const [first, second] = colleagues;
  if (!first) return null;
  return (
    <span data-presence title={words} className="absolute top-[30px] right-[calc(100%-33px)] flex">
      <span className="sr-only">{words}. </span>
      {second ? (
        <span className="-mr-2.5 size-[18px] rounded-full border border-strong-line bg-line" />
      ) : null}
      <ColleagueAvatar
        {...first}
        className={cn('size-[18px] text-[8px]', second ? 'ring-2 ring-surface' : '')}
      />
    </span>
  );
}
