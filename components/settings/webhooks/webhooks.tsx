'use client';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { api, unwrap } from '../../data/api.ts';
import { queryKeys } from '../../data/query-keys.ts';
import { useWebhooks } from '../../data/webhooks.ts';
import { Link } from '../../shell/navigation.tsx';
import { Button } from '../../ui/button.tsx';
import { FreshSecret } from '../fresh-secret.tsx';
import { ReachField, reachFromForm, useReachLabel } from '../reach-field.tsx';
import { SettingDialog } from '../setting-dialog.tsx';
import { SettingList, SettingRow } from '../setting-list.tsx';
import { readWebhookFields, WebhookFields } from './webhook-fields.tsx';
import { WebhookState } from './webhook-state.tsx';

/** Where programs outside are told of events. */
export function Webhooks() {
  const t = useTranslations('settings.webhooks');
  const client = useQueryClient();
  const reachLabel = useReachLabel();
  const [fresh, setFresh] = useState<string | null>(null);
  const webhooks = useWebhooks();

  return (
    <>
      {fresh ? <FreshSecret description={t('created')} secret={fresh} onDone={() => setFresh(null)} /> : null}
      <SettingList
        description={t('description')}
        empty={webhooks?.length === 0 ? t('empty') : null}
        action={
          <SettingDialog
            trigger={<Button variant="primary">{t('add')}</Button>}
            title={t('add')}
            description={t('addDescription')}
            submitLabel={t('addSubmit')}
            onSave={async (form) => {
              const json = { ...readWebhookFields(form), mailbox_ids: reachFromForm(form) };
              const { secret } = await unwrap(api.webhooks.$post({ json }));
              setFresh(secret);
              await client.invalidateQueries({ queryKey: queryKeys.webhooks });
            }}
          >
            <WebhookFields />
            <ReachField selected={null} />
          </SettingDialog>
        }
      >
        {webhooks?.map((webhook) => (
          <SettingRow
            key={webhook.id}
            name={
              <Link href={`/settings/webhooks/${webhook.id}`} className="hover:underline">
                {webhook.url}
              </Link>
            }
            meta={webhook.enabled ? undefined : t('off')}
            description={
              <>
                {webhook.events.length ? t('events', { count: webhook.events.length }) : t('everyEvent')}
                {webhook.mailbox_ids ? ` · ${reachLabel(webhook.mailbox_ids)}` : ''} ·{' '}
                <WebhookState webhook={webhook} />
              </>
            }
          />
        ))}
      </SettingList>
    </>
  );
}
