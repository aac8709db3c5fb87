import { useTranslations } from 'use-intl';
import type { Webhook } from '#lib/desk/webhooks/schema.ts';
import { DateTime, TimeAgo } from '../../time.tsx';

/** Whether it works, in a few words. */
export function WebhookState({ webhook }: { webhook: Webhook }) {
  const t = useTranslations('settings.webhooks');
  const { disabled_because: because, disabled_at: at, failing_since: since, last_attempt: last } = webhook;
  if (because && at)
    return (
      <span className={because === 'asked' ? undefined : 'text-red'}>
        {t.rich(`offBecause.${because}`, { time: () => <DateTime at={at} /> })}
      </span>
    );
  if (since)
    return (
      <span className="text-red">{t.rich('failingSince', { time: () => <DateTime at={since} /> })}</span>
    );
  return last ? t.rich('worked', { time: () => <TimeAgo at={last.at} /> }) : t('unused');
}
