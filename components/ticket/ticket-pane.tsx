'use client';
import { useEffect, useEffectEvent } from 'react';
import { useTicketActs } from '../data/acts.ts';
import { Problem } from '../data/api.ts';
import type { TicketDetail } from '../data/shapes.ts';
import { useTicket } from '../data/tickets.ts';
import { Nothing } from '../list/empty-list.tsx';
import { hrefOf, type Place } from '../list/place.ts';
import { Go } from '../shell/navigation.tsx';
import { useTitle } from '../shell/use-title.ts';
import { Button } from '../ui/button.tsx';
import { ContextColumn } from './context-column.tsx';
import { Stream } from './stream.tsx';
import { Toolbar } from './toolbar.tsx';

export function TicketPane({ number, place }: { number: number; place: Place }) {
  const { data: ticket, error, isPlaceholderData, refetch } = useTicket(number);
  const back = hrefOf({ ...place, number: null });
  if (ticket) return <OpenTicket ticket={ticket} loaded={!isPlaceholderData} back={back} />;
  if (!error) return null;
  const gone = error instanceof Problem && error.status === 404;
  return (
    <div className="p-4">
      <Nothing says={gone ? `There is no ticket #${number} that you can see.` : error.message}>
        {gone ? (
          <Button look="outline" asChild>
            <Go href={back}>Back to the list</Go>
          </Button>
        ) : (
          <Button look="outline" onClick={() => void refetch()}>
            Try again
          </Button>
        )}
      </Nothing>
    </div>
  );
}

function OpenTicket({ ticket, loaded, back }: { ticket: TicketDetail; loaded: boolean; back: string }) {
  const acts = useTicketActs(ticket);
  useTitle(ticket.subject || 'No subject');
  const isUnread = useEffectEvent(() => ticket.unread);
  const read = useEffectEvent(() => void acts.markRead(true));
  // Once for what lies there: whoever marks it as unread wants it to stay so.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new message is what has to be read again
  useEffect(() => {
    if (!loaded || !isUnread()) return;
    const timer = setTimeout(read, 400);
    return () => clearTimeout(timer);
  }, [loaded, ticket.last_message_at]);

  return (
    <div className="grid h-full min-h-0 grid-cols-[minmax(0,1fr)] xl:grid-cols-[minmax(0,1fr)_17rem] 2xl:grid-cols-[minmax(0,1fr)_19rem]">
      <div className="flex min-h-0 flex-col">
        <Toolbar ticket={ticket} back={back} />
        <Stream ticket={ticket} loaded={loaded} />
      </div>
      <aside aria-label="About this ticket" className="hidden min-h-0 overflow-y-auto border-l xl:block">
        <ContextColumn ticket={ticket} />
      </aside>
    </div>
  );
}
