'use client';
import { useQueryClient } from '@tanstack/react-query';
import { toast } from 'sonner';
import type { Delivery } from '#lib/outbound/delivery/schema.ts';
import { api, wordsOf } from '../data/api.ts';
import { DeliveryActs } from '../delivery/acts.tsx';
import { Attempts } from '../delivery/attempts.tsx';
import { Fares } from '../delivery/fares.tsx';
import { useDesk } from '../shell/desk.tsx';
import { Go } from '../shell/navigation.tsx';
import { Ago } from '../time.tsx';
import { Button } from '../ui/button.tsx';
import { cn } from '../ui/cn.ts';
import { toneOf } from '../words/deliveries.ts';

export function DeliveryRow({ delivery }: { delivery: Delivery }) {
  const { subject, ticket_number: number, recipient, author, attempts } = delivery;
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
      <p className="min-w-0 text-small [overflow-wrap:anywhere] max-sm:col-span-2">
        <span className="block text-muted">
          {delivery.role === 'to' ? 'to' : delivery.role} {recipient}, by {author}
        </span>
        <span className={cn('block', toneOf(delivery))}>
          <Fares delivery={delivery} cancelsOnReply={delivery.cancels_on_reply} />
        </span>
        {attempts > 0 ? <Attempts id={delivery.id} className="mt-0.5 text-muted text-small" /> : null}
      </p>
      <Acts delivery={delivery} />
    </li>
  );
}

function Acts({ delivery }: { delivery: Delivery }) {
  const client = useQueryClient();
  const { user } = useDesk();
  if (user.role === 'viewer') return null;
  const { status, message_id: messageId } = delivery;
  const act = async (path: string, body: unknown = {}) => {
    try {
      await api.post(path, body);
    } catch (error) {
      toast.error(wordsOf(error));
    }
    await client.invalidateQueries({ queryKey: ['outbox'] });
  };
  const waits = status === 'queued' || status === 'deferred';
  return (
    <div className="flex gap-1 self-start justify-self-end max-sm:col-span-2 max-sm:mt-1.5 max-sm:justify-self-start">
      {status === 'queued' && delivery.attempts === 0 && delivery.waits_for === 'time' ? (
        <Button look="outline" onClick={() => void act(`/messages/${messageId}/send-now`)}>
          Send now
        </Button>
      ) : null}
      <DeliveryActs deliveries={[delivery]} look="outline" act={act} />
      {waits ? (
        <Button look="outline" onClick={() => void act(`/messages/${messageId}/cancel`)}>
          Take it back
        </Button>
      ) : null}
    </div>
  );
}
