'use client';
import type { ComponentProps } from 'react';
import { Button } from '../ui/button.tsx';
import type { Faring } from '../words/deliveries.ts';

type ActsProps = {
  deliveries: Faring[];
  look: ComponentProps<typeof Button>['look'];
  className?: string;
  act: (path: string, body?: unknown) => Promise<void>;
};

/** What a person can decide about deliveries that fare alike. */
export function DeliveryActs({ deliveries, act, ...button }: ActsProps) {
  const [{ status, attempts, resolved_by: by }] = deliveries as [Faring];
  const forEach = (verb: string, body?: unknown) => () =>
    void Promise.all(deliveries.map(({ id }) => act(`/deliveries/${id}/${verb}`, body)));
  const resolve = (outcome: 'sent' | 'send_again' | 'let_go') => forEach('resolve', { outcome });
  if (status === 'uncertain')
    return (
      <>
        <Button {...button} onClick={resolve('sent')}>
          It left
        </Button>
        <Button {...button} onClick={resolve('send_again')}>
          Send it again
        </Button>
      </>
    );
  const canBeTried =
    status === 'failed' ||
    status === 'deferred' ||
    status === 'suppressed' ||
    (status === 'queued' && attempts > 0);
  const canBeLeft = by === null && (status === 'failed' || status === 'bounced' || status === 'suppressed');
  return (
    <>
      {canBeTried ? (
        <Button {...button} onClick={forEach('retry')}>
          Try again now
        </Button>
      ) : null}
      {canBeLeft ? (
        <Button {...button} onClick={resolve('let_go')}>
          Leave it
        </Button>
      ) : null}
    </>
  );
}
