'use client';
import type { ComponentProps } from 'react';
import { useTranslations } from 'use-intl';
import { api } from '../data/api.ts';
import type { DeliveryState } from '../labels/deliveries.ts';
import { Button } from '../ui/button.tsx';

type DeliveryActionsProps = {
  deliveries: DeliveryState[];
  variant: ComponentProps<typeof Button>['variant'];
  className?: string;
  onAction: (call: () => Promise<unknown>) => Promise<void>;
};

/** What a person can decide about deliveries that fare alike. */
export function DeliveryActions({ deliveries, onAction, ...button }: DeliveryActionsProps) {
  const t = useTranslations('delivery.actions');
  const [{ status, attempts, resolved_by: by }] = deliveries as [DeliveryState];
  const forEach = (call: (param: { id: string }) => Promise<unknown>) => () =>
    void Promise.all(deliveries.map(({ id }) => onAction(() => call({ id }))));
  const resolve = (outcome: 'sent' | 'send_again' | 'let_go') =>
    forEach((param) => api.deliveries[':id'].resolve.$post({ param, json: { outcome } }));
  const retry = forEach((param) => api.deliveries[':id'].retry.$post({ param, json: {} }));
  if (status === 'uncertain')
    return (
      <>
        <Button {...button} onClick={resolve('sent')}>
          {t('markSent')}
        </Button>
        <Button {...button} onClick={resolve('send_again')}>
          {t('sendAgain')}
        </Button>
      </>
    );
  const canBeTried =
    status === 'failed' ||
    status === 'deferred' ||
    status === 'suppressed' ||
    (status === 'queued' && attempts > 0);
  const canBeLetGo = by === null && (status === 'failed' || status === 'bounced' || status === 'suppressed');
  return (
    <>
      {canBeTried ? (
        <Button {...button} onClick={retry}>
          {t('retry')}
        </Button>
      ) : null}
      {canBeLetGo ? (
        <Button {...button} onClick={resolve('let_go')}>
          {t('dismiss')}
        </Button>
      ) : null}
    </>
  );
}
