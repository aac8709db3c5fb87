'use client';
import { useQueryClient } from '@tanstack/react-query';
import { toast } from 'sonner';
import type { Delivery } from '#lib/outbound/shape.ts';
import { api, Problem } from '../data/api.ts';
import { useDesk } from '../shell/desk.tsx';
import { Go } from '../shell/navigation.tsx';
import { Countdown } from '../ticket/countdown.tsx';
import { Ago, At } from '../time.tsx';
import { Button } from '../ui/button.tsx';
import { cn } from '../ui/cn.ts';
import { deliveryWords, toneOf } from '../words/deliveries.ts';

export function DeliveryRow({ delivery }: { delivery: Delivery }) {
  const { subject, ticket_number: number, recipient, status, text, code, attempts } = delivery;
  const caught = code === 'sandbox';
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-6 gap-y-0.5 py-3">
      <p className="flex min-w-0 items-baseline gap-2">
        <Go
          href={`/tickets/${number}`}
          className="min-w-0 truncate rounded-sm font-medium underline-offset-3 hover:underline"
        >
          {subject || 'No subject'}
        </Go>
        <span className="shrink-0 text-muted text-small tabular-nums">#{number}</span>
      </p>
      <Ago at={delivery.created_at} className="text-right text-muted text-small tabular-nums" />
      <p className="min-w-0 text-small max-sm:col-span-2">
        <span className="text-muted">
          {delivery.role === 'to' ? 'to' : delivery.role} {recipient}
          {' · '}
        </span>
        <span className={toneOf(status)}>
          {caught ? 'Caught in the sandbox' : deliveryWords[status]}
          {status === 'queued' && delivery.next_attempt_at ? (
            <>
              {' · '}
              <Countdown until={delivery.next_attempt_at} />
            </>
          ) : null}
          {status === 'deferred' && delivery.next_attempt_at ? (
            <>
              , tried {attempts === 1 ? 'once' : `${attempts} times`}, again at{' '}
              <At at={delivery.next_attempt_at} />
            </>
          ) : null}
        </span>
        {text && !caught ? (
          <span className={cn('block [overflow-wrap:anywhere]', toneOf(status))}>“{text}”</span>
        ) : null}
      </p>
      <DeliveryActs delivery={delivery} />
    </li>
  );
}

function DeliveryActs({ delivery: { id, message_id: messageId, status } }: { delivery: Delivery }) {
  const client = useQueryClient();
  const { user } = useDesk();
  if (user.role === 'viewer') return null;
  const act = async (path: string, body: unknown = {}) => {
    try {
      await api.post(path, body);
    } catch (error) {
      toast.error(error instanceof Problem ? error.message : 'That did not work.');
    }
    await client.invalidateQueries({ queryKey: ['outbox'] });
  };
  return (
    <div className="flex gap-1 self-start justify-self-end max-sm:col-span-2 max-sm:mt-1.5 max-sm:justify-self-start">
      {status === 'queued' ? (
        <Button onClick={() => void act(`/messages/${messageId}/cancel`)}>Take it back</Button>
      ) : null}
      {status === 'failed' || status === 'deferred' ? (
        <Button look="outline" onClick={() => void act(`/deliveries/${id}/retry`)}>
          Try again now
        </Button>
      ) : null}
      {status === 'uncertain' ? (
        <>
          <Button look="outline" onClick={() => void act(`/deliveries/${id}/resolve`, { outcome: 'sent' })}>
            It left
          </Button>
          <Button
            look="outline"
            onClick={() => void act(`/deliveries/${id}/resolve`, { outcome: 'send_again' })}
          >
            Send it again
          </Button>
        </>
      ) : null}
    </div>
  );
}
