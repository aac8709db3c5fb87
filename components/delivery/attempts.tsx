'use client';
import type { DeliveryHistory } from '#lib/outbound/delivery/schema.ts';
import { useDeliveryHistory } from '../data/mail.ts';
import { At } from '../time.tsx';
import { Button } from '../ui/button.tsx';
import { Popover, PopoverContent, PopoverTrigger } from '../ui/popover.tsx';

/** Every conversation that was had for a delivery, told when somebody asks. */
export function Attempts({ id, className }: { id: string; className?: string }) {
  return (
    <Popover>
      <PopoverTrigger asChild>
        <Button look="link" className={className}>
          Attempts
        </Button>
      </PopoverTrigger>
      <PopoverContent className="w-96 max-w-[calc(100vw-1rem)]" aria-label="Attempts">
        <History id={id} />
      </PopoverContent>
    </Popover>
  );
}

function History({ id }: { id: string }) {
  const { data } = useDeliveryHistory(id);
  if (!data) return <p className="min-h-16" />;
  if (data.history.length === 0) return <p className="text-muted">It has not been tried yet.</p>;
  return (
    <>
      <p className="mb-2 text-muted text-small [overflow-wrap:anywhere]">To {data.recipient}</p>
      <ol className="flex max-h-80 flex-col gap-2.5 overflow-y-auto">
        {data.history.map((attempt) => (
          <li key={attempt.number} className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 text-small">
            <At at={attempt.started_at} className="text-muted tabular-nums" />
            <p className="min-w-0 [overflow-wrap:anywhere]">
              <span className="font-medium">{outcomes[attempt.outcome ?? 'none']}</span>
              {attempt.text ? <span className="block text-muted">“{attempt.text}”</span> : null}
              <Beside attempt={attempt} />
            </p>
          </li>
        ))}
      </ol>
    </>
  );
}

const outcomes: Record<NonNullable<DeliveryHistory['history'][number]['outcome']> | 'none', string> = {
  sent: 'Taken',
  queued: 'Nothing left',
  deferred: 'Put off',
  failed: 'Refused',
  suppressed: 'Not sent',
  uncertain: 'No answer was heard',
  none: 'Under way',
};

function Beside({ attempt }: { attempt: DeliveryHistory['history'][number] }) {
  const { started_at: from, finished_at: to, relay, handed_at: handed } = attempt;
  const seconds = to ? (Date.parse(to) - Date.parse(from)) / 1000 : null;
  const words = [
    relay ? `through ${relay}` : null,
    seconds === null ? null : `${seconds < 10 ? seconds.toFixed(1) : Math.round(seconds)} s`,
    attempt.outcome === 'sent' || handed ? null : 'before any of it left',
  ].filter(Boolean);
  return words.length ? <span className="block text-muted">{words.join(' · ')}</span> : null;
}
