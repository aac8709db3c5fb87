'use client';
import { useTranslations } from 'use-intl';
import type { WebhookDelivery } from '#lib/desk/webhooks/schema.ts';
import { useWebhookDeliveries } from '../../data/webhooks.ts';
import { DateTime, TimeAgo } from '../../time.tsx';
import { Button } from '../../ui/button.tsx';
import { ShowMore } from '../../ui/show-more.tsx';
import { SettingRow } from '../setting-list.tsx';

type WebhookDeliveriesProps = { id: string; onRedeliver: ((deliveryId: string) => void) | null };

/** What was sent and is to be, and what came of it. */
export function WebhookDeliveries({ id, onRedeliver }: WebhookDeliveriesProps) {
  const t = useTranslations('settings.webhooks');
  const list = useWebhookDeliveries(id);
  const rows = list.data?.pages.flatMap((page) => page.data) ?? [];
  return (
    <section aria-label={t('deliveries')} className="mt-8">
      <h2 className="mb-1.5 font-medium">{t('deliveries')}</h2>
      <ul className="divide-y border-y">
        {rows.map((delivery) => (
          <SettingRow
            key={delivery.id}
            name={<span className="font-mono text-small">{delivery.event_type}</span>}
            meta={<DeliveryStatus delivery={delivery} />}
            description={<Outcome delivery={delivery} />}
            actions={
              onRedeliver && delivery.event_id ? (
                <Button
                  variant="muted"
                  aria-label={t('redeliverOne', { id: delivery.id })}
                  onClick={() => onRedeliver(delivery.id)}
                >
                  {t('redeliver')}
                </Button>
              ) : null
            }
          />
        ))}
        {rows.length === 0 ? <li className="py-6 text-center text-muted">{t('nothingSent')}</li> : null}
      </ul>
      <ShowMore list={list} />
    </section>
  );
}

function DeliveryStatus({ delivery: { status } }: { delivery: WebhookDelivery }) {
  const t = useTranslations('settings.webhooks.statuses');
  return <span className={status === 'failed' ? 'text-red' : undefined}>{t(status)}</span>;
}

function Outcome({ delivery }: { delivery: WebhookDelivery }) {
  const t = useTranslations('settings.webhooks');
  const { attempts, attempted_at: at, next_attempt_at: next, response_status: code } = delivery;
  const { problem, excerpt, duration_ms: ms, created_at: createdAt } = delivery;
  return (
    <>
      <p>
        <TimeAgo at={at ?? createdAt} /> · {t('attempts', { count: attempts })}
        {code === null ? '' : ` · ${code}`}
        {ms === null ? '' : ` · ${t('took', { ms })}`}
        {problem && problem !== 'status' ? ` · ${t(`problems.${problem}`)}` : ''}
        {next && attempts > 0 ? <> · {t.rich('nextAt', { time: () => <DateTime at={next} /> })}</> : null}
      </p>
      {excerpt ? <p className="truncate font-mono text-tiny">{excerpt}</p> : null}
    </>
  );
}
