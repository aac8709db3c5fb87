'use client';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import type { Delivery } from '#lib/outbound/delivery/schema.ts';
import { api, errorMessage } from '../data/api.ts';
import { AttemptsPopover } from '../delivery/attempts-popover.tsx';
import { DeliveryActions } from '../delivery/delivery-actions.tsx';
import { DeliveryStatus } from '../delivery/delivery-status.tsx';
import { deliveryTone } from '../labels/deliveries.ts';
import { useAppContext } from '../shell/app-context.tsx';
import { Link } from '../shell/navigation.tsx';
import { TimeAgo } from '../time.tsx';
import { Button } from '../ui/button.tsx';
import { cn } from '../ui/cn.ts';
import { toast } from '../ui/toast.ts';

export function DeliveryRow({ delivery }: { delivery: Delivery }) {
  const t = useTranslations();
  const { subject, ticket_number: number, role, recipient, author, attempts } = delivery;
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-6 gap-y-0.5 py-3">
      <p className="flex min-w-0 items-baseline gap-2">
        <Link
          href={`/tickets/${number}`}
          className="min-w-0 truncate rounded-sm font-medium underline-offset-3 hover:underline"
        >
          {subject || t('common.noSubject')}
        </Link>
        <span className="shrink-0 text-muted text-small tabular-nums">#{number}</span>
      </p>
      <TimeAgo at={delivery.created_at} className="text-right text-muted text-small tabular-nums" />
      <p className="min-w-0 text-small [overflow-wrap:anywhere] max-sm:col-span-2">
        <span className="block text-muted">{t('outbox.recipient', { role, recipient, author })}</span>
        <span className={cn('block', deliveryTone(delivery))}>
          <DeliveryStatus delivery={delivery} cancelsOnReply={delivery.cancels_on_reply} />
        </span>
        {attempts > 0 ? <AttemptsPopover id={delivery.id} className="mt-0.5 text-muted text-small" /> : null}
      </p>
      <RowActions delivery={delivery} />
    </li>
  );
}

function RowActions({ delivery }: { delivery: Delivery }) {
  const t = useTranslations('outbox');
  const client = useQueryClient();
  const { user } = useAppContext();
  if (user.role === 'viewer') return null;
  const { status, message_id: messageId } = delivery;
  const act = async (call: () => Promise<unknown>) => {
    try {
      await call();
    } catch (error) {
      toast.error(errorMessage(error));
    }
    await client.invalidateQueries({ queryKey: ['outbox'] });
  };
  const param = { id: messageId };
  const waits = status === 'queued' || status === 'deferred';
  return (
    <div className="flex gap-1 self-start justify-self-end max-sm:col-span-2 max-sm:mt-1.5 max-sm:justify-self-start">
      {status === 'queued' && delivery.attempts === 0 && delivery.waits_for === 'time' ? (
        <Button
          variant="outline"
          onClick={() => void act(() => api.messages[':id']['send-now'].$post({ param, json: {} }))}
        >
          {t('sendNow')}
        </Button>
      ) : null}
      <DeliveryActions deliveries={[delivery]} variant="outline" onAction={act} />
      {waits ? (
        <Button
          variant="outline"
          onClick={() => void act(() => api.messages[':id'].cancel.$post({ param, json: {} }))}
        >
          {t('cancel')}
        </Button>
      ) : null}
    </div>
  );
}
