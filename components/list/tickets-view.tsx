'use client';
import { useListRoute, useShallowRouting } from '../shell/navigation.tsx';
import { TicketPane } from '../ticket/ticket-pane.tsx';
import { cn } from '../ui/cn.ts';
import { ListPane } from './list-pane.tsx';
import { NoTicketSelected } from './no-ticket-selected.tsx';

/** List and ticket side by side; on a phone whichever the URL names. */
export function TicketsView() {
  useShallowRouting();
  const route = useListRoute();
  if (!route) return null;
  const open = route.number !== null;
  return (
    <div className="print-flow grid h-full min-h-0 grid-cols-[minmax(0,1fr)] md:grid-cols-[minmax(17rem,21rem)_minmax(0,1fr)] 2xl:grid-cols-[23rem_minmax(0,1fr)]">
      <section
        aria-label="Tickets"
        className={cn('min-h-0 md:block md:border-r', open ? 'hidden print:hidden' : '')}
      >
        <ListPane route={route} />
      </section>
      <section
        aria-label="Ticket"
        className={cn('print-flow min-h-0 min-w-0 md:block', open ? '' : 'hidden')}
      >
        {route.number === null ? (
          <NoTicketSelected />
        ) : (
          <TicketPane key={route.number} number={route.number} route={route} />
        )}
      </section>
    </div>
  );
}
