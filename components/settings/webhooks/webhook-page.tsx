'use client';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { api, errorMessage, unwrap } from '../../data/api.ts';
import { queryKeys } from '../../data/query-keys.ts';
import { useWebhook } from '../../data/webhooks.ts';
import { useNavigate } from '../../shell/navigation.tsx';
import { PageLayout } from '../../shell/page-layout.tsx';
import { DateTime } from '../../time.tsx';
import { Button } from '../../ui/button.tsx';
import { toast } from '../../ui/toast.ts';
import { BackLink } from '../back-link.tsx';
import { FreshSecret } from '../fresh-secret.tsx';
import { SettingDialog } from '../setting-dialog.tsx';
import { WebhookDeliveries } from './webhook-deliveries.tsx';
import { readWebhookFields, WebhookFields } from './webhook-fields.tsx';
import { WebhookState } from './webhook-state.tsx';

/** One webhook: what it is told of, what can be done with it, and what was sent. */
export function WebhookPage({ id }: { id: string }) {
  const t = useTranslations('settings.webhooks');
  const back = useTranslations('settingsPages.names')('webhooks');
  const client = useQueryClient();
  const navigate = useNavigate();
  const webhook = useWebhook(id);
  const [fresh, setFresh] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  if (!webhook) return null;

  const param = { id };
  const refresh = async () => {
    await client.invalidateQueries({ queryKey: queryKeys.webhooks });
    await client.invalidateQueries({ queryKey: queryKeys.webhookDeliveries(id) });
  };
  const run = async (work: () => Promise<unknown>) => {
    setBusy(true);
    try {
      await work();
      await refresh();
    } catch (error) {
      toast.error(errorMessage(error));
    }
    setBusy(false);
  };
  const sendTest = async () => {
    const {
      status,
      response_status: code,
      problem,
    } = await unwrap(api.webhooks[':id'].test.$post({ param, json: {} }));
    if (status === 'delivered') toast(t('testArrived', { code: String(code) }));
    else toast.error(t('testFailed', { why: t(`problems.${problem ?? 'network'}`) }));
  };

  return (
    <PageLayout
      title={new URL(webhook.url).host}
      description={<WebhookState webhook={webhook} />}
      actions={
        <Button variant="primary" disabled={busy} onClick={() => void run(sendTest)}>
          {t('test')}
        </Button>
      }
      backLink={<BackLink href="/settings/webhooks" label={back} />}
    >
      {fresh ? <FreshSecret description={t('rotated')} secret={fresh} onDone={() => setFresh(null)} /> : null}
      <dl className="grid max-w-[64ch] grid-cols-[auto_1fr] gap-x-6 gap-y-1.5">
        <dt className="text-muted">{t('url')}</dt>
        <dd className="font-mono text-small [overflow-wrap:anywhere]">{webhook.url}</dd>
        <dt className="text-muted">{t('types')}</dt>
        <dd className="[overflow-wrap:anywhere]">{webhook.events.join(', ') || t('everyEvent')}</dd>
        {webhook.former_secret_until ? (
          <>
            <dt className="text-muted">{t('secret')}</dt>
            <dd>
              {t.rich('formerUntil', {
                time: () => <DateTime at={webhook.former_secret_until ?? webhook.created_at} />,
              })}
            </dd>
          </>
        ) : null}
      </dl>
      <div className="mt-4 flex flex-wrap gap-2">
        <SettingDialog
          trigger={<Button variant="outline">{t('edit')}</Button>}
          title={t('editTitle')}
          submitLabel={t('save')}
          onSave={async (form) => {
            await api.webhooks[':id'].$patch({ param, json: readWebhookFields(form) });
            await refresh();
          }}
        >
          <WebhookFields url={webhook.url} events={webhook.events} />
        </SettingDialog>
        <Button
          variant="outline"
          disabled={busy}
          onClick={() =>
            void run(() => api.webhooks[':id'].$patch({ param, json: { enabled: !webhook.enabled } }))
          }
        >
          {t(webhook.enabled ? 'turnOff' : 'turnOn')}
        </Button>
        <SettingDialog
          trigger={<Button variant="outline">{t('rotate')}</Button>}
          title={t('rotateTitle')}
          description={t('rotateDescription')}
          submitLabel={t('rotate')}
          onSave={async () => {
            const rotated = await unwrap(api.webhooks[':id']['rotate-secret'].$post({ param, json: {} }));
            setFresh(rotated.secret);
            await refresh();
          }}
        />
        <SettingDialog
          trigger={<Button variant="danger">{t('remove')}</Button>}
          title={t('removeTitle')}
          description={t('removeDescription')}
          submitLabel={t('remove')}
          danger
          onSave={async () => {
            await api.webhooks[':id'].$delete({ param });
            await client.invalidateQueries({ queryKey: queryKeys.webhooks, exact: true });
            navigate('/settings/webhooks');
          }}
        />
      </div>
      <WebhookDeliveries
        id={id}
        onRedeliver={
          webhook.enabled
            ? (deliveryId) =>
                void run(() =>
                  api.webhooks[':id'].redeliver.$post({ param, json: { delivery_id: deliveryId } }),
                )
            : null
        }
      />
    </PageLayout>
  );
}
