'use client';
import { useFormatter, useTranslations } from 'use-intl';
import type { DeliveryHistory } from '#lib/outbound/delivery/schema.ts';
import { useDeliveryHistory } from '../data/mail-queries.ts';
import { useTold } from '../labels/told.ts';
import { DateTime } from '../time.tsx';
import { Button } from '../ui/button.tsx';
import { Popover, PopoverContent, PopoverTrigger } from '../ui/popover.tsx';

/** All attempts of a delivery, loaded when opened. */
export function AttemptsPopover({ id, className }: { id: string; className?: string }) {
  const t = useTranslations('delivery.attempts');
  return (
    <Popover>
      <PopoverTrigger asChild>
        <Button variant="link" className={className}>
          {t('title')}
        </Button>
      </PopoverTrigger>
      <PopoverContent className="w-96 max-w-[calc(100vw-1rem)]" aria-label={t('title')}>
        <AttemptHistory id={id} />
      </PopoverContent>
    </Popover>
  );
}

function AttemptHistory({ id }: { id: string }) {
  const t = useTranslations('delivery.attempts');
  const tell = useTold();
  const { data } = useDeliveryHistory(id);
  if (!data) return <p className="min-h-16" />;
  if (data.history.length === 0) return <p className="text-muted">{t('none')}</p>;
  return (
    <>
      <p className="mb-2 text-muted text-small [overflow-wrap:anywhere]">
        {t('recipient', { recipient: data.recipient })}
      </p>
      <ol className="flex max-h-80 flex-col gap-2.5 overflow-y-auto">
        {data.history.map((attempt) => (
          <li key={attempt.number} className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 text-small">
            <DateTime at={attempt.started_at} className="text-muted tabular-nums" />
            <p className="min-w-0 [overflow-wrap:anywhere]">
              <span className="font-medium">{t(`outcomes.${attempt.outcome ?? 'none'}`)}</span>
              {attempt.text ? (
                <span className="block text-muted">
                  {attempt.told ? tell(attempt.told) : t('response', { response: attempt.text })}
                </span>
              ) : null}
              <AttemptDetails attempt={attempt} />
            </p>
          </li>
        ))}
      </ol>
    </>
  );
}

function AttemptDetails({ attempt }: { attempt: DeliveryHistory['history'][number] }) {
  const t = useTranslations('delivery.attempts');
  const format = useFormatter();
  const { started_at: from, finished_at: to, relay, handed_at: handed } = attempt;
  const seconds = to ? (Date.parse(to) - Date.parse(from)) / 1000 : null;
  const details = [
    relay ? t('relay', { relay }) : null,
    seconds === null
      ? null
      : t('seconds', { seconds: format.number(seconds, { maximumFractionDigits: seconds < 10 ? 1 : 0 }) }),
    attempt.outcome === 'sent' || handed ? null : t('nothingSent'),
  ].filter(Boolean);
  return details.length ? <span className="block text-muted">{details.join(' · ')}</span> : null;
}
