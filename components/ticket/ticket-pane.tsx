'use client';
import { useEffect, useEffectEvent } from 'react';
import { useTranslations } from 'use-intl';
import { ApiProblem } from '../data/api.ts';
import type { TicketDetail } from '../data/api-types.ts';
import { useReadNotifications } from '../data/notifications.ts';
import { useTicket } from '../data/tickets.ts';
import { useTicketActions } from '../data/use-ticket-actions.ts';
import { EmptyState } from '../list/empty-list.tsx';
import { type ListRoute, listRouteHref } from '../list/list-route.ts';
import { useTellPresence } from '../presence/use-tell-presence.ts';
import { Link } from '../shell/navigation.tsx';
import { useDocumentTitle } from '../shell/use-document-title.ts';
import { Button } from '../ui/button.tsx';
import { ContextColumn } from './context-column.tsx';
import { TicketTimeline } from './ticket-timeline.tsx';
import { Toolbar } from './toolbar.tsx';

export default function TicketPane({ number, route }: { number: number; route: ListRoute }) {
  const t = useTranslations('ticket');
  const { data: ticket, error, isPlaceholderData, refetch } = useTicket(number);
  const back = listRouteHref({ ...route, number: null });
  if (ticket) return <LoadedTicket ticket={ticket} loaded={!isPlaceholderData} back={back} />;
  if (!error) return null;
  const gone = error instanceof ApiProblem && error.status === 404;
  return (
    <div className="p-4">
      <EmptyState description={gone ? t('notFound', { number: String(number) }) : error.message}>
        {gone ? (
          <Button variant="outline" asChild>
            <Link href={back}>{t('back')}</Link>
          </Button>
        ) : (
          <Button variant="outline" onClick={() => void refetch()}>
            {t('retry')}
          </Button>
        )}
      </EmptyState>
    </div>
  );
}

function LoadedTicket({ ticket, loaded, back }: { ticket: TicketDetail; loaded: boolean; back: string }) {
  const t = useTranslations();
  const actions = useTicketActions(ticket);
  const presence = useTellPresence(ticket.id);
  useReadNotifications(ticket.id, loaded);
  useDocumentTitle(ticket.subject || t('common.noSubject'));
  const isUnread = useEffectEvent(() => ticket.unread);
  const read = useEffectEvent(() => void actions.markRead(true));
  // Once for what lies there: whoever marks it as unread wants it to stay so.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new message is what has to be read again
  useEffect(() => {
    if (!loaded || !isUnread()) return;
    const timer = setTimeout(read, 400);
    return () => clearTimeout(timer);
  }, [loaded, ticket.last_message_at]);

  return (
    <div
      {...presence}
      className="print-flow grid h-full min-h-0 grid-cols-[minmax(0,1fr)] xl:grid-cols-[minmax(0,1fr)_17rem] 2xl:grid-cols-[minmax(0,1fr)_19rem]"
    >
      <div className="print-flow flex min-h-0 flex-col">
        <Toolbar ticket={ticket} back={back} />
        <TicketTimeline ticket={ticket} loaded={loaded} />
      </div>
      <aside
        aria-label={t('ticket.about')}
        className="hidden min-h-0 overflow-y-auto border-l xl:block print:hidden"
      >
        <ContextColumn ticket={ticket} />
      </aside>
    </div>
  );
}
