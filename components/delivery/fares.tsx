'use client';
import { Countdown } from '../ticket/countdown.tsx';
import { At } from '../time.tsx';
import { deliveryWords, type Faring, moreWords, triedWords } from '../words/deliveries.ts';

type FaresProps = { delivery: Faring; cancelsOnReply: boolean };

/** How a delivery fares, in words: what became of it or when it goes on, and what the server said. */
export function Fares({ delivery, cancelsOnReply }: FaresProps) {
  const { status, attempts, next_attempt_at: at, waits_for: waitsFor } = delivery;
  const said = moreWords(delivery);
  if (status === 'queued' && attempts === 0 && at && waitsFor === 'time')
    return (
      <>
        <Countdown until={at} />
        {cancelsOnReply ? ', unless the contact writes first' : null}
      </>
    );
  return (
    <>
      <span title={delivery.text ?? undefined}>{deliveryWords(delivery)}</span>
      {said ? `: ${said}` : null}
      {at ? (
        <>
          {attempts > 0 ? `, ${triedWords(attempts)}, again at ` : ', leaves at '}
          <At at={at} />
        </>
      ) : null}
    </>
  );
}
