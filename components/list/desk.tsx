'use client';
import { useAtDesk, usePlace } from '../shell/navigation.tsx';
import { TicketPane } from '../ticket/ticket-pane.tsx';
import { cn } from '../ui/cn.ts';
import { ListPane } from './list-pane.tsx';
import { NothingOpen } from './nothing-open.tsx';

/** List and ticket side by side; on a phone whichever the URL names. */
export function Desk() {
  useAtDesk();
  const place = usePlace();
  if (!place) return null;
  const open = place.number !== null;
  return (
    <div className="grid h-full min-h-0 grid-cols-[minmax(0,1fr)] md:grid-cols-[minmax(17rem,21rem)_minmax(0,1fr)] 2xl:grid-cols-[23rem_minmax(0,1fr)]">
      <section aria-label="Tickets" className={cn('min-h-0 md:block md:border-r', open ? 'hidden' : '')}>
        <ListPane place={place} />
      </section>
      <section aria-label="Ticket" className={cn('min-h-0 min-w-0 md:block', open ? '' : 'hidden')}>
        {place.number === null ? (
          <NothingOpen />
        ) : (
          <TicketPane key={place.number} number={place.number} place={place} />
        )}
      </section>
    </div>
  );
}
