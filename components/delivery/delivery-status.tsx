'use client';
import { attemptsLabel, type DeliveryState, deliveryDetail, deliveryLabel } from '../labels/deliveries.ts';
import { Countdown } from '../ticket/countdown.tsx';
import { DateTime } from '../time.tsx';

type DeliveryStatusProps = { delivery: DeliveryState; cancelsOnReply: boolean };

/** The status of a delivery in words: its result or next attempt, and the server’s answer. */
export function DeliveryStatus({ delivery, cancelsOnReply }: DeliveryStatusProps) {
  const { status, attempts, next_attempt_at: at, waits_for: waitsFor } = delivery;
  const serverDetail = deliveryDetail(delivery);
  if (status === 'queued' && attempts === 0 && at && waitsFor === 'time')
    return (
      <>
        <Countdown until={at} />
        {cancelsOnReply ? ', unless the contact writes first' : null}
      </>
    );
  return (
    <>
      <span title={delivery.text ?? undefined}>{deliveryLabel(delivery)}</span>
      {serverDetail ? `: ${serverDetail}` : null}
      {at ? (
        <>
          {attempts > 0 ? `, ${attemptsLabel(attempts)}, again at ` : ', leaves at '}
          <DateTime at={at} />
        </>
      ) : null}
    </>
  );
}
