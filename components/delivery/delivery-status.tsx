'use client';
import { useTranslations } from 'use-intl';
import { type DeliveryState, deliveryLabel, withDeliveryDetail } from '../labels/deliveries.ts';
import { useTold } from '../labels/told.ts';
import { Countdown } from '../ticket/countdown.tsx';
import { DateTime } from '../time.tsx';

type DeliveryStatusProps = { delivery: DeliveryState; cancelsOnReply: boolean };

/** The status of a delivery in words: its result or next attempt, and the server’s answer. */
export function DeliveryStatus({ delivery, cancelsOnReply }: DeliveryStatusProps) {
  const t = useTranslations('delivery');
  const tell = useTold();
  const { status, attempts, next_attempt_at: at, waits_for: waitsFor } = delivery;
  if (status === 'queued' && attempts === 0 && at && waitsFor === 'time') {
    const countdown = () => <Countdown until={at} />;
    return cancelsOnReply ? t.rich('unlessContactWrites', { countdown }) : countdown();
  }
  const state = () => (
    <span title={delivery.told ? tell(delivery.told) : (delivery.text ?? undefined)}>
      {withDeliveryDetail({ t, tell }, delivery, deliveryLabel(t, delivery))}
    </span>
  );
  if (!at) return state();
  const time = () => <DateTime at={at} />;
  return attempts > 0 ? t.rich('retries', { state, attempts, time }) : t.rich('leaves', { state, time });
}
