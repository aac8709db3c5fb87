'use client';
import type { DeliveryHistory } from '#lib/outbound/delivery/schema.ts';
import { useDeliveryHistory } from '../data/mail-queries.ts';
import { DateTime } from '../time.tsx';
import { Button } from '../ui/button.tsx';
import { Popover, PopoverContent, PopoverTrigger } from '../ui/popover.tsx';

/** All attempts of a delivery, loaded when opened. */
export function AttemptsPopover({ id, className }: { id: string; className?: string }) {
  return (
    <Popover>
      <PopoverTrigger asChild>
        <Button variant="link" className={className}>
          Attempts
        </Button>
      </PopoverTrigger>
      <PopoverContent className="w-96 max-w-[calc(100vw-1rem)]" aria-label="Attempts">
        <AttemptHistory id={id} />
      </PopoverContent>
    </Popover>
  );
}

function AttemptHistory({ id }: { id: string }) {
  const { data } = useDeliveryHistory(id);
  if (!data) return <p className="min-h-16" />;
  if (data.history.length === 0) return <p className="text-muted">It has not been tried yet.</p>;
  return (
    <>
      <p className="mb-2 text-muted text-small [overflow-wrap:anywhere]">To {data.recipient}</p>
      <ol className="flex max-h-80 flex-col gap-2.5 overflow-y-auto">
        {data.history.map((attempt) => (
          <li key={attempt.number} className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 text-small">
            <DateTime at={attempt.started_at} className="text-muted tabular-nums" />
            <p className="min-w-0 [overflow-wrap:anywhere]">
              <span className="font-medium">{outcomeLabels[attempt.outcome ?? 'none']}</span>
              {attempt.text ? <span className="block text-muted">“{attempt.text}”</span> : null}
              <AttemptDetails attempt={attempt} />
            </p>
          </li>
        ))}
      </ol>
    </>
  );
}

const outcomeLabels: Record<NonNullable<DeliveryHistory['history'][number]['outcome']> | 'none', string> = {
  sent: 'Taken',
  queued: 'Nothing left',
  deferred: 'Put off',
  failed: 'Refused',
  suppressed: 'Not sent',
  uncertain: 'No answer was heard',
  none: 'Under way',
};

function AttemptDetails({ attempt }: { attempt: DeliveryHistory['history'][number] }) {
  const { started_at: from, finished_at: to, relay, handed_at: handed } = attempt;
  const seconds = to ? (Date.parse(to) - Date.parse(from)) / 1000 : null;
  const details = [
    relay ? `through ${relay}` : null,
    seconds === null ? null : `${seconds < 10 ? seconds.toFixed(1) : Math.round(seconds)} s`,
    attempt.outcome === 'sent' || handed ? null : 'before any of it left',
  ].filter(Boolean);
  return details.length ? <span className="block text-muted">{details.join(' · ')}</span> : null;
}
