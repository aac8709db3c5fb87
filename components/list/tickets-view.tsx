'use client';
import dynamic from 'next/dynamic';
import { type CSSProperties, useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useTicketActs } from '../data/ticket-acts.ts';
import { setPreference, useAppContext } from '../shell/app-context.tsx';
import { useCommand } from '../shell/commands.tsx';
import { useListRoute, useNavigate, useShallowRouting } from '../shell/navigation.tsx';
import { cn } from '../ui/cn.ts';
import { whenIdle } from '../ui/when-idle.ts';
import { ListPane } from './list-pane.tsx';
import { type ListRoute, listRouteHref } from './list-route.ts';
import { NothingOpen } from './nothing-open.tsx';
import { PaneSeparator } from './pane-separator.tsx';
import { QueueProvider, useQueue } from './queue-context.tsx';
import { useFocusKeeper } from './use-focus-keeper.ts';

const loadTicketPane = () => import('../ticket/ticket-pane.tsx');
const TicketPane = dynamic(loadTicketPane);

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
  const { user, listWidth } = useAppContext();
  const [width, setWidth] = useState(listWidth);
  // A list is there first; what shows a ticket is ready before somebody has read down to one.
  useEffect(() => whenIdle(() => void loadTicketPane()), []);
  useCommand('undo', () =>
    undoLast(({ ticket }) => {
      if (!ticket) return;
      if (open) navigate(listRouteHref({ ...route, number: ticket.number }));
      queue.current.focusRow(ticket.id);
    }),
  );
  return (
    <div
      ref={panes}
      style={width === null ? undefined : ({ '--list-width': `min(${width}px, 60%)` } as CSSProperties)}
      className="print-flow grid h-full min-h-0 grid-cols-[minmax(0,1fr)] md:grid-cols-[var(--list-width,minmax(17rem,21rem))_minmax(0,1fr)] 2xl:grid-cols-[var(--list-width,23rem)_minmax(0,1fr)]"
    >
      <section
        aria-label={t('label')}
        tabIndex={-1}
        className={cn(
          'relative min-h-0 outline-none md:block md:border-r',
          open ? 'hidden print:hidden' : '',
        )}
      >
        <ListPane route={route} />
        <PaneSeparator
          width={width}
          onResize={setWidth}
          onResized={(chosen) =>
            setPreference(`list_width_${user.id}`, chosen === null ? '' : String(chosen))
          }
        />
      </section>
      <section
        ref={place}
        aria-label={t('ticket')}
        tabIndex={-1}
        className={cn('print-flow min-h-0 min-w-0 outline-none md:block', open ? '' : 'hidden')}
      >
        {route.number === null ? (
          <NothingOpen route={route} />
        ) : (
          <TicketPane key={route.number} number={route.number} route={route} />
        )}
      </section>
    </div>
  );
}
