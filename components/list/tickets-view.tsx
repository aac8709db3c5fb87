'use client';
import { useRef } from 'react';
import { useTranslations } from 'use-intl';
import { useTicketActs } from '../data/ticket-acts.ts';
import { useCommand } from '../shell/commands.tsx';
import { useListRoute, useNavigate, useShallowRouting } from '../shell/navigation.tsx';
import { TicketPane } from '../ticket/ticket-pane.tsx';
import { cn } from '../ui/cn.ts';
import { ListPane } from './list-pane.tsx';
import { type ListRoute, listRouteHref } from './list-route.ts';
import { NoTicketSelected } from './no-ticket-selected.tsx';
import { QueueProvider, useQueue } from './queue-context.tsx';
import { useFocusKeeper } from './use-focus-keeper.ts';

/** List and ticket side by side; on a phone whichever the URL names. */
export function TicketsView() {
  useShallowRouting();
  const route = useListRoute();
  const place = useRef<HTMLElement>(null);
  if (!route) return null;
  return (
    <QueueProvider route={route} place={place}>
      <Panes route={route} />
    </QueueProvider>
  );
}

function Panes({ route }: { route: ListRoute }) {
  const t = useTranslations('list');
  const { queue, place } = useQueue();
  const navigate = useNavigate();
  const { undoLast } = useTicketActs();
  const panes = useFocusKeeper(
    () => queue.current.focusRow() || place.current?.focus({ preventScroll: true }),
  );
  const open = route.number !== null;
  useCommand('undo', () =>
    undoLast((ticket) => {
      if (open) navigate(listRouteHref({ ...route, number: ticket.number }));
      queue.current.focusRow(ticket.id);
    }),
  );
  return (
    <div
      ref={panes}
      className="print-flow grid h-full min-h-0 grid-cols-[minmax(0,1fr)] md:grid-cols-[minmax(17rem,21rem)_minmax(0,1fr)] 2xl:grid-cols-[23rem_minmax(0,1fr)]"
    >
      <section
        aria-label={t('label')}
        tabIndex={-1}
        className={cn('min-h-0 outline-none md:block md:border-r', open ? 'hidden print:hidden' : '')}
      >
        <ListPane route={route} />
      </section>
      <section
        ref={place}
        aria-label={t('ticket')}
        tabIndex={-1}
        className={cn('print-flow min-h-0 min-w-0 outline-none md:block', open ? '' : 'hidden')}
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
